/** A program: its pages, its forms, what is written about it. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readPlansSearch } from '../../features/events/hooks/plan-groups.js';
import { words, wordsOfForms } from './loading.js';
import { school } from './trunk.js';

const programs = createRoute({
  getParentRoute: () => school,
  path: '/programs',
  loader: words('programs', 'program', 'cohorts'),
  component: lazyRouteComponent(() => import('../../features/programs/components/programs-page.js'), 'ProgramsPage'),
});

const privacyAssessment = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId/privacy-assessment',
  loader: words('program'),
  component: lazyRouteComponent(
    () => import('../../features/programs/components/privacy-assessment.js'),
    'PrivacyAssessment',
  ),
});

const program = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId',
  loader: words('programs', 'program', 'cohorts'),
  component: lazyRouteComponent(() => import('../layouts/program-layout.js'), 'ProgramLayout'),
});

const programOverview = createRoute({
  getParentRoute: () => program,
  path: '/',
  component: lazyRouteComponent(
    () => import('../../features/programs/components/program-overview.js'),
    'ProgramOverview',
  ),
});

const programSettings = createRoute({
  getParentRoute: () => program,
  path: '/settings',
  loader: words('offers'),
  component: lazyRouteComponent(() => import('../../features/programs/components/settings-page.js'), 'SettingsPage'),
});

const programCharter = createRoute({
  getParentRoute: () => program,
  path: '/charter',
  component: lazyRouteComponent(() => import('../../features/programs/components/charter-page.js'), 'CharterPage'),
});

const programForms = createRoute({
  getParentRoute: () => program,
  path: '/forms',
  loader: words('forms'),
  component: lazyRouteComponent(() => import('../../features/forms/components/program-forms-page.js'), 'ProgramForms'),
});

const programMentors = createRoute({
  getParentRoute: () => program,
  path: '/mentors',
  loader: words('appointments'),
  component: lazyRouteComponent(
    () => import('../../features/appointments/components/mentor-rules-page.js'),
    'MentorRulesPage',
  ),
});

const programGuides = createRoute({
  getParentRoute: () => program,
  path: '/guides',
  loader: words('guides'),
  component: lazyRouteComponent(
    () => import('../../features/guides/components/program-guides-page.js'),
    'ProgramGuidesPage',
  ),
});

const programAgreement = createRoute({
  getParentRoute: () => program,
  path: '/agreement',
  loader: words('agreements'),
  component: lazyRouteComponent(
    () => import('../../features/agreements/components/template-page.js'),
    'AgreementTemplatePage',
  ),
});

const programRoles = createRoute({
  getParentRoute: () => program,
  path: '/roles',
  loader: words('schools', 'entry'),
  component: lazyRouteComponent(() => import('../../features/schools/components/program-roles.js'), 'ProgramRoles'),
});

const programReminders = createRoute({
  getParentRoute: () => program,
  path: '/reminders',
  loader: words('events', 'reminders'),
  component: lazyRouteComponent(
    () => import('../../features/reminders/components/reminder-rules-page.js'),
    'ReminderRulesPage',
  ),
});

const handover = createRoute({
  getParentRoute: () => program,
  path: '/handover',
  loader: words('handover', 'tasks'),
  component: lazyRouteComponent(() => import('../../features/handover/components/handover-page.js'), 'HandoverPage'),
});

const formBuilder = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId/forms/$formKey',
  loader: wordsOfForms,
  component: lazyRouteComponent(() => import('../../features/forms/components/form-page.js'), 'FormBuilderPage'),
});

const formPublish = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId/forms/$formKey/publish',
  loader: wordsOfForms,
  component: lazyRouteComponent(() => import('../../features/forms/components/form-page.js'), 'FormPublishPage'),
});

const formReview = createRoute({
  getParentRoute: () => school,
  path: '/forms/$formId/review',
  loader: wordsOfForms,
  component: lazyRouteComponent(() => import('../../features/forms/components/form-review-page.js'), 'FormReviewPage'),
});

const programEvents = createRoute({
  getParentRoute: () => program,
  path: '/events',
  validateSearch: readPlansSearch,
  loader: words('events'),
  component: lazyRouteComponent(() => import('../../features/events/components/event-plans-page.js'), 'ProgramEvents'),
});

export const programRoutes = [
  programs,
  privacyAssessment,
  program.addChildren([
    programOverview,
    programSettings,
    programCharter,
    programForms,
    programEvents,
    programMentors,
    programGuides,
    programAgreement,
    programRoles,
    programReminders,
    handover,
  ]),
  formBuilder,
  formPublish,
  formReview,
] as const;
