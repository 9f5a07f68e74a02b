/** A cohort: its parts, and what is done for it one step at a time. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readMentorsSearch } from '../../features/appointments/hooks/mentors-search.js';
import { readPeopleSearch } from '../../features/people/hooks/people-search.js';
import { textCalled, words } from './loading.js';
import { school } from './trunk.js';

const cohort = createRoute({
  getParentRoute: () => school,
  path: '/cohorts/$id',
  loader: words('cohorts', 'imports', 'matching', 'offers'),
  component: lazyRouteComponent(() => import('../layouts/cohort-layout.js'), 'CohortLayout'),
});

const cohortOverview = createRoute({
  getParentRoute: () => cohort,
  path: '/',
  component: lazyRouteComponent(() => import('../../features/cohorts/components/cohort-overview.js'), 'CohortOverview'),
});

const cohortSettings = createRoute({
  getParentRoute: () => cohort,
  path: '/settings',
  loader: words('program', 'programs', 'forms'),
  component: lazyRouteComponent(() => import('../../features/cohorts/components/cohort-settings.js'), 'CohortSettings'),
});

const cohortPeople = createRoute({
  getParentRoute: () => cohort,
  path: '/people',
  validateSearch: readPeopleSearch,
  loader: words('people'),
  component: lazyRouteComponent(() => import('../../features/people/components/cohort-people.js'), 'CohortPeople'),
});

const cohortMentors = createRoute({
  getParentRoute: () => cohort,
  path: '/mentors',
  validateSearch: readMentorsSearch,
  loader: words('appointments', 'intake'),
  component: lazyRouteComponent(
    () => import('../../features/appointments/components/cohort-mentors.js'),
    'CohortMentors',
  ),
});

const cohortRegistrations = createRoute({
  getParentRoute: () => cohort,
  path: '/registrations',
  validateSearch: readMentorsSearch,
  loader: words('appointments', 'intake'),
  component: lazyRouteComponent(
    () => import('../../features/appointments/components/cohort-mentees.js'),
    'CohortMentees',
  ),
});

const cohortWaysIn = createRoute({
  getParentRoute: () => cohort,
  path: '/ways-in',
  loader: words('registration', 'formFields', 'entry'),
  component: lazyRouteComponent(() => import('../../features/registration/components/ways-in.js'), 'WaysIn'),
});

const cohortImports = createRoute({
  getParentRoute: () => cohort,
  path: '/imports',
  component: lazyRouteComponent(() => import('../../features/imports/components/cohort-imports.js'), 'CohortImports'),
});

const cohortMatching = createRoute({
  getParentRoute: () => cohort,
  path: '/matching',
  component: lazyRouteComponent(
    () => import('../../features/matching/components/cohort-matching.js'),
    'CohortMatching',
  ),
});

const cohortCalendar = createRoute({
  getParentRoute: () => cohort,
  path: '/calendar',
  loader: words('checkIns'),
  component: lazyRouteComponent(
    () => import('../../features/check-ins/components/cohort-calendar.js'),
    'CohortCalendar',
  ),
});

const cohortCheckIn = createRoute({
  getParentRoute: () => cohort,
  path: '/check-ins/$checkInId',
  loader: words('checkIns'),
  component: lazyRouteComponent(
    () => import('../../features/check-ins/components/check-in-people.js'),
    'CheckInPeople',
  ),
});

const cohortPairs = createRoute({
  getParentRoute: () => cohort,
  path: '/pairs',
  component: lazyRouteComponent(() => import('../../features/cohorts/components/cohort-pairs.js'), 'CohortPairs'),
});

const cohortFelt = createRoute({
  getParentRoute: () => cohort,
  path: '/felt',
  loader: words('disclosure'),
  component: lazyRouteComponent(() => import('../../features/disclosure/components/felt-page.js'), 'FeltPage'),
});

const cohortSupport = createRoute({
  getParentRoute: () => cohort,
  path: '/support',
  loader: words('care'),
  component: lazyRouteComponent(
    () => import('../../features/care/components/support-requests-page.js'),
    'SupportRequestsPage',
  ),
});

const cohortExpenses = createRoute({
  getParentRoute: () => cohort,
  path: '/expenses',
  loader: words('expenses'),
  component: lazyRouteComponent(
    () => import('../../features/expenses/components/cohort-expenses.js'),
    'CohortExpenses',
  ),
});

const cohortAnnouncements = createRoute({
  getParentRoute: () => cohort,
  path: '/announcements',
  // A letter of the library to begin with.
  validateSearch: textCalled('letter'),
  loader: words('announcements'),
  component: lazyRouteComponent(
    () => import('../../features/announcements/components/cohort-announcements.js'),
    'CohortAnnouncements',
  ),
});

const cohortNextYear = createRoute({
  getParentRoute: () => cohort,
  path: '/next-year',
  loader: words('nextYear'),
  component: lazyRouteComponent(() => import('../../features/next-year/components/next-year-page.js'), 'NextYearPage'),
});

const pair = createRoute({
  getParentRoute: () => school,
  path: '/cohorts/$id/pairs/$mentorshipId',
  loader: words('cohorts', 'agreements', 'meetings'),
  component: lazyRouteComponent(() => import('../layouts/pair-page.js'), 'PairPage'),
});

const poster = createRoute({
  getParentRoute: () => school,
  path: '/cohorts/$id/poster/$linkId',
  loader: words('registration'),
  component: lazyRouteComponent(() => import('../../features/registration/components/poster-page.js'), 'PosterPage'),
});

const intakeImport = createRoute({
  getParentRoute: () => school,
  path: '/imports/$id',
  validateSearch: textCalled('cohort'),
  loader: words('imports'),
  component: lazyRouteComponent(() => import('../../features/imports/components/import-page.js'), 'ImportPage'),
});

const run = createRoute({
  getParentRoute: () => school,
  path: '/runs/$id',
  validateSearch: textCalled('cohort'),
  loader: words('matching', 'audit'),
  component: lazyRouteComponent(() => import('../../features/matching/components/run-page.js'), 'RunPage'),
});

const publish = createRoute({
  getParentRoute: () => school,
  path: '/runs/$id/publish',
  validateSearch: textCalled('cohort'),
  loader: words('matching'),
  component: lazyRouteComponent(() => import('../../features/matching/components/publish-page.js'), 'PublishPage'),
});

const audit = createRoute({
  getParentRoute: () => school,
  path: '/runs/$id/audit',
  validateSearch: textCalled('cohort'),
  loader: words('matching', 'audit', 'disclosure'),
  component: lazyRouteComponent(() => import('../../features/matching/components/audit-page.js'), 'AuditPage'),
});

export const cohortRoutes = [
  cohort.addChildren([
    cohortOverview,
    cohortSettings,
    cohortPeople,
    cohortMentors,
    cohortRegistrations,
    cohortWaysIn,
    cohortImports,
    cohortMatching,
    cohortPairs,
    cohortCalendar,
    cohortCheckIn,
    cohortFelt,
    cohortSupport,
    cohortExpenses,
    cohortAnnouncements,
    cohortNextYear,
  ]),
  pair,
  poster,
  intakeImport,
  run,
  publish,
  audit,
] as const;
