import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { ErrorRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
import { titlesTakeFocus } from '@trellis/ui';
import { readMentorsSearch } from '../features/appointments/hooks/mentors-search.js';
import { readPeopleSearch } from '../features/people/hooks/people-search.js';
import { chooseLanguage, LANGUAGES } from '../lib/i18n/index.js';
import { safeNext, startOf, viewerQuery } from '../lib/session.js';
import { BrokenPage, MissingPage } from './layouts/fallback-pages.js';
import { OpenLayout } from './layouts/open-layout.js';
import { RootLayout } from './layouts/root-layout.js';
import { onSessionEnd, queryClient } from './query-client.js';

/** Loads the words of a form in every language: it is looked at in each, whatever the reader's is. */
function wordsOfForms(...namespaces: string[]): () => Promise<void> {
  return async () => {
    await i18next.loadNamespaces(['forms', 'formFields', ...namespaces]);
    await i18next.loadLanguages([...LANGUAGES]);
  };
}

/** Loads the words of a route while its code loads. */
function words(...namespaces: string[]): () => Promise<void> {
  return async () => {
    await i18next.loadNamespaces(namespaces);
  };
}

async function signedIn({ location }: { location: { href: string } }): Promise<void> {
  const { viewer } = await queryClient.ensureQueryData(viewerQuery);
  if (!viewer) throw redirect({ to: '/sign-in', search: { next: location.href } });
  await chooseLanguage(viewer.locale === 'FR' ? 'fr' : 'en');
}

async function signedOut({ search }: { search: { next?: string } }): Promise<void> {
  const { viewer } = await queryClient.ensureQueryData(viewerQuery);
  if (!viewer) return;
  const next = safeNext(search.next);
  throw next ? redirect({ href: next }) : redirect(startOf(viewer));
}

const nextSearch = (search: Record<string, unknown>): { next?: string } => ({
  next: typeof search['next'] === 'string' ? search['next'] : undefined,
});

const root = createRootRoute({ component: RootLayout, notFoundComponent: MissingPage });

const open = createRoute({ getParentRoute: () => root, id: 'open', component: OpenLayout });
const front = createRoute({
  getParentRoute: () => open,
  path: '/',
  loader: words('entry'),
  beforeLoad: async () => {
    await queryClient.ensureQueryData(viewerQuery);
  },
  component: lazyRouteComponent(() => import('../features/entry/components/front-page.js'), 'FrontPage'),
});
const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: nextSearch,
  beforeLoad: signedOut,
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../features/accounts/components/sign-in-page.js'), 'SignInPage'),
});
const signUp = createRoute({
  getParentRoute: () => open,
  path: '/sign-up',
  validateSearch: nextSearch,
  beforeLoad: signedOut,
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../features/accounts/components/sign-up-page.js'), 'SignUpPage'),
});
const forgot = createRoute({
  getParentRoute: () => open,
  path: '/forgot',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../features/accounts/components/forgot-page.js'), 'ForgotPage'),
});
const checkMail = createRoute({
  getParentRoute: () => open,
  path: '/check-mail',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../features/accounts/components/check-mail-page.js'), 'CheckMailPage'),
});
const confirm = createRoute({
  getParentRoute: () => open,
  path: '/confirm',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../features/accounts/components/link-pages.js'), 'ConfirmPage'),
});
const reset = createRoute({
  getParentRoute: () => open,
  path: '/reset',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../features/accounts/components/link-pages.js'), 'ResetPage'),
});
const newAddress = createRoute({
  getParentRoute: () => open,
  path: '/new-address',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../features/accounts/components/link-pages.js'), 'NewAddressPage'),
});
const join = createRoute({
  getParentRoute: () => open,
  path: '/join',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../features/accounts/components/link-pages.js'), 'JoinPage'),
});
const welcome = createRoute({
  getParentRoute: () => open,
  path: '/welcome',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../features/accounts/components/link-pages.js'), 'WelcomePage'),
});
const again = createRoute({
  getParentRoute: () => open,
  path: '/again/$slug',
  loader: words('nextYear'),
  component: lazyRouteComponent(() => import('../features/next-year/components/again-page.js'), 'AgainPage'),
});
const register = createRoute({
  getParentRoute: () => open,
  path: '/r/$slug',
  beforeLoad: async () => {
    await queryClient.ensureQueryData(viewerQuery);
  },
  loader: words('registration', 'formFields', 'entry'),
  component: lazyRouteComponent(
    () => import('../features/registration/components/registration-page.js'),
    'RegistrationPage',
  ),
});
const recruitment = createRoute({
  getParentRoute: () => open,
  path: '/m/$slug/$programId',
  beforeLoad: async () => {
    await queryClient.ensureQueryData(viewerQuery);
  },
  loader: words('appointments'),
  component: lazyRouteComponent(
    () => import('../features/appointments/components/recruitment-page.js'),
    'RecruitmentPage',
  ),
});
const components = createRoute({
  getParentRoute: () => open,
  path: '/ui',
  loader: words('gallery', 'entry'),
  component: lazyRouteComponent(() => import('../features/gallery/components/gallery-page.js'), 'GalleryPage'),
});
const graphiql = createRoute({
  getParentRoute: () => root,
  path: '/graphiql',
  loader: words('integrate'),
  component: lazyRouteComponent(() => import('../features/integrate/components/graphiql-page.js'), 'GraphiqlPage'),
});

const schools = createRoute({
  getParentRoute: () => open,
  path: '/schools',
  beforeLoad: signedIn,
  loader: words('schools'),
  validateSearch: (search: Record<string, unknown>): { stay?: boolean } => ({
    stay: search['stay'] === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/schools/components/schools-page.js'), 'SchoolsPage'),
});
const newSchool = createRoute({
  getParentRoute: () => open,
  path: '/schools/new',
  beforeLoad: signedIn,
  loader: words('schools', 'entry'),
  component: lazyRouteComponent(() => import('../features/schools/components/new-school-page.js'), 'NewSchoolPage'),
});
const account = createRoute({
  getParentRoute: () => open,
  path: '/account',
  beforeLoad: signedIn,
  loader: words('account', 'entry', 'schools'),
  component: lazyRouteComponent(() => import('../features/accounts/components/account-page.js'), 'AccountPage'),
});

const school = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./layouts/school-layout.js'), 'SchoolLayout'),
});
const home = createRoute({
  getParentRoute: () => school,
  path: '/',
  loader: words('homes', 'cohorts', 'tasks', 'handover'),
  component: lazyRouteComponent(() => import('./routes/home-route.js'), 'HomeRoute'),
});
const duplicates = createRoute({
  getParentRoute: () => school,
  path: '/people/duplicates',
  loader: words('duplicates', 'people'),
  component: lazyRouteComponent(() => import('../features/duplicates/components/duplicates-page.js'), 'DuplicatesPage'),
});
const people = createRoute({
  getParentRoute: () => school,
  path: '/people',
  loader: words('schools', 'entry', 'duplicates'),
  component: lazyRouteComponent(() => import('../features/schools/components/people-page.js'), 'PeoplePage'),
});
const programs = createRoute({
  getParentRoute: () => school,
  path: '/programs',
  loader: words('programs', 'program', 'cohorts'),
  component: lazyRouteComponent(() => import('../features/programs/components/programs-page.js'), 'ProgramsPage'),
});
const program = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId',
  loader: words('programs', 'program', 'cohorts'),
  component: lazyRouteComponent(() => import('./layouts/program-layout.js'), 'ProgramLayout'),
});
const programOverview = createRoute({
  getParentRoute: () => program,
  path: '/',
  component: lazyRouteComponent(() => import('../features/programs/components/program-overview.js'), 'ProgramOverview'),
});
const programRoles = createRoute({
  getParentRoute: () => program,
  path: '/roles',
  loader: words('schools', 'entry'),
  component: lazyRouteComponent(() => import('../features/schools/components/program-roles.js'), 'ProgramRoles'),
});
const programForms = createRoute({
  getParentRoute: () => program,
  path: '/forms',
  loader: words('forms'),
  component: lazyRouteComponent(() => import('../features/forms/components/program-forms-page.js'), 'ProgramForms'),
});
const formBuilder = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId/forms/$formKey',
  loader: wordsOfForms(),
  component: lazyRouteComponent(() => import('../features/forms/components/form-page.js'), 'FormBuilderPage'),
});
const formPublish = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId/forms/$formKey/publish',
  loader: wordsOfForms(),
  component: lazyRouteComponent(() => import('../features/forms/components/form-page.js'), 'FormPublishPage'),
});
const formReview = createRoute({
  getParentRoute: () => school,
  path: '/forms/$formId/review',
  loader: wordsOfForms(),
  component: lazyRouteComponent(() => import('../features/forms/components/form-review-page.js'), 'FormReviewPage'),
});
const handover = createRoute({
  getParentRoute: () => program,
  path: '/handover',
  loader: words('handover', 'tasks'),
  component: lazyRouteComponent(() => import('../features/handover/components/handover-page.js'), 'HandoverPage'),
});
const tasks = createRoute({
  getParentRoute: () => school,
  path: '/tasks',
  validateSearch: (search: Record<string, unknown>): { scope?: 'all' | 'overdue' | 'done' } => ({
    scope: (['all', 'overdue', 'done'] as const).find((scope) => scope === search['scope']),
  }),
  loader: words('tasks'),
  component: lazyRouteComponent(() => import('../features/tasks/components/tasks-page.js'), 'TasksPage'),
});
const programSettings = createRoute({
  getParentRoute: () => program,
  path: '/settings',
  loader: words('offers'),
  component: lazyRouteComponent(() => import('../features/programs/components/settings-page.js'), 'SettingsPage'),
});
const programCharter = createRoute({
  getParentRoute: () => program,
  path: '/charter',
  component: lazyRouteComponent(() => import('../features/programs/components/charter-page.js'), 'CharterPage'),
});
const privacyAssessment = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId/privacy-assessment',
  loader: words('program'),
  component: lazyRouteComponent(
    () => import('../features/programs/components/privacy-assessment.js'),
    'PrivacyAssessment',
  ),
});
const mine = createRoute({
  getParentRoute: () => school,
  path: '/mine/$enrolmentId',
  loader: words('intake', 'formFields'),
  component: lazyRouteComponent(() => import('../features/intake/components/my-intake-page.js'), 'MyIntakePage'),
});
const ownAgain = createRoute({
  getParentRoute: () => school,
  path: '/again/$enrolmentId',
  loader: words('nextYear'),
  component: lazyRouteComponent(() => import('../features/next-year/components/again-page.js'), 'OwnAgainPage'),
});
const person = createRoute({
  getParentRoute: () => school,
  path: '/person/$memberId',
  loader: words('person', 'people', 'tasks', 'cohorts'),
  component: lazyRouteComponent(() => import('../features/profiles/components/person-page.js'), 'PersonPage'),
});
const myProfile = createRoute({
  getParentRoute: () => school,
  path: '/me',
  loader: words('profile', 'formFields', 'homes'),
  component: lazyRouteComponent(() => import('../features/profiles/components/my-profile-page.js'), 'MyProfilePage'),
});
const ownData = createRoute({
  getParentRoute: () => school,
  path: '/me/data',
  loader: words('ownData'),
  component: lazyRouteComponent(() => import('../features/profiles/components/own-data-page.js'), 'OwnDataPage'),
});
const intakeImport = createRoute({
  getParentRoute: () => school,
  path: '/imports/$id',
  validateSearch: (search: Record<string, unknown>): { cohort?: string } => ({
    cohort: typeof search['cohort'] === 'string' ? search['cohort'] : undefined,
  }),
  loader: words('imports'),
  component: lazyRouteComponent(() => import('../features/imports/components/import-page.js'), 'ImportPage'),
});
const run = createRoute({
  getParentRoute: () => school,
  path: '/runs/$id',
  validateSearch: (search: Record<string, unknown>): { cohort?: string } => ({
    cohort: typeof search['cohort'] === 'string' ? search['cohort'] : undefined,
  }),
  loader: words('matching'),
  component: lazyRouteComponent(() => import('../features/matching/components/run-page.js'), 'RunPage'),
});
const publish = createRoute({
  getParentRoute: () => school,
  path: '/runs/$id/publish',
  validateSearch: (search: Record<string, unknown>): { cohort?: string } => ({
    cohort: typeof search['cohort'] === 'string' ? search['cohort'] : undefined,
  }),
  loader: words('matching'),
  component: lazyRouteComponent(() => import('../features/matching/components/publish-page.js'), 'PublishPage'),
});
const cohort = createRoute({
  getParentRoute: () => school,
  path: '/cohorts/$id',
  loader: words('cohorts', 'imports', 'matching', 'offers'),
  component: lazyRouteComponent(() => import('./layouts/cohort-layout.js'), 'CohortLayout'),
});
const cohortOverview = createRoute({
  getParentRoute: () => cohort,
  path: '/',
  component: lazyRouteComponent(() => import('../features/cohorts/components/cohort-overview.js'), 'CohortOverview'),
});
const cohortSettings = createRoute({
  getParentRoute: () => cohort,
  path: '/settings',
  loader: words('program', 'programs', 'forms'),
  component: lazyRouteComponent(() => import('../features/cohorts/components/cohort-settings.js'), 'CohortSettings'),
});
const cohortPeople = createRoute({
  getParentRoute: () => cohort,
  path: '/people',
  validateSearch: readPeopleSearch,
  loader: words('people'),
  component: lazyRouteComponent(() => import('../features/people/components/cohort-people.js'), 'CohortPeople'),
});
const cohortMentors = createRoute({
  getParentRoute: () => cohort,
  path: '/mentors',
  validateSearch: readMentorsSearch,
  loader: words('appointments', 'intake'),
  component: lazyRouteComponent(() => import('../features/appointments/components/cohort-mentors.js'), 'CohortMentors'),
});
const mentoring = createRoute({
  getParentRoute: () => school,
  path: '/mentoring',
  loader: words('appointments'),
  component: lazyRouteComponent(() => import('../features/appointments/components/mentoring-page.js'), 'MentoringPage'),
});
const programMentors = createRoute({
  getParentRoute: () => program,
  path: '/mentors',
  loader: words('appointments'),
  component: lazyRouteComponent(
    () => import('../features/appointments/components/mentor-rules-page.js'),
    'MentorRulesPage',
  ),
});
const cohortWaysIn = createRoute({
  getParentRoute: () => cohort,
  path: '/ways-in',
  loader: words('registration', 'formFields', 'entry'),
  component: lazyRouteComponent(() => import('../features/registration/components/ways-in.js'), 'WaysIn'),
});
const poster = createRoute({
  getParentRoute: () => school,
  path: '/cohorts/$id/poster/$linkId',
  loader: words('registration'),
  component: lazyRouteComponent(() => import('../features/registration/components/poster-page.js'), 'PosterPage'),
});
const cohortImports = createRoute({
  getParentRoute: () => cohort,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/components/cohort-imports.js'), 'CohortImports'),
});
const cohortMatching = createRoute({
  getParentRoute: () => cohort,
  path: '/matching',
  component: lazyRouteComponent(() => import('../features/matching/components/cohort-matching.js'), 'CohortMatching'),
});
const cohortPairs = createRoute({
  getParentRoute: () => cohort,
  path: '/pairs',
  component: lazyRouteComponent(() => import('../features/cohorts/components/cohort-pairs.js'), 'CohortPairs'),
});
const cohortAnnouncements = createRoute({
  getParentRoute: () => cohort,
  path: '/announcements',
  // A letter of the library to begin with.
  validateSearch: (search: Record<string, unknown>): { letter?: string } => ({
    letter: typeof search['letter'] === 'string' ? search['letter'] : undefined,
  }),
  loader: words('announcements'),
  component: lazyRouteComponent(
    () => import('../features/announcements/components/cohort-announcements.js'),
    'CohortAnnouncements',
  ),
});

const cohortNextYear = createRoute({
  getParentRoute: () => cohort,
  path: '/next-year',
  loader: words('nextYear'),
  component: lazyRouteComponent(() => import('../features/next-year/components/next-year-page.js'), 'NextYearPage'),
});

const ofProgram = (search: Record<string, unknown>): { program?: string } => ({
  program: typeof search['program'] === 'string' ? search['program'] : undefined,
});
const library = createRoute({
  getParentRoute: () => school,
  path: '/library',
  loader: words('library', 'wording'),
  component: lazyRouteComponent(() => import('./layouts/library-layout.js'), 'LibraryLayout'),
});
const libraryDocuments = createRoute({
  getParentRoute: () => library,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/library-routes.js'), 'DocumentsRoute'),
});
const libraryLetters = createRoute({
  getParentRoute: () => library,
  path: '/letters',
  component: lazyRouteComponent(() => import('./routes/library-routes.js'), 'LettersRoute'),
});
const letter = createRoute({
  getParentRoute: () => school,
  path: '/library/letters/$letterId',
  loader: words('library'),
  component: lazyRouteComponent(() => import('./routes/library-routes.js'), 'LetterRoute'),
});
const wordingReview = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId/wording-review',
  loader: words('wording'),
  component: lazyRouteComponent(() => import('./routes/library-routes.js'), 'WordingReviewRoute'),
});
const myDocuments = createRoute({
  getParentRoute: () => school,
  path: '/documents',
  loader: words('library'),
  component: lazyRouteComponent(() => import('../features/library/components/my-documents-page.js'), 'MyDocumentsPage'),
});
const libraryMails = createRoute({
  getParentRoute: () => library,
  path: '/mails',
  validateSearch: ofProgram,
  component: lazyRouteComponent(() => import('./routes/library-routes.js'), 'MailWordsRoute'),
});
const libraryPages = createRoute({
  getParentRoute: () => library,
  path: '/pages',
  validateSearch: ofProgram,
  component: lazyRouteComponent(() => import('./routes/library-routes.js'), 'PageWordsRoute'),
});
const mailWording = createRoute({
  getParentRoute: () => school,
  path: '/library/mails/$kind',
  validateSearch: ofProgram,
  loader: words('wording'),
  component: lazyRouteComponent(() => import('./routes/library-routes.js'), 'MailWordingRoute'),
});
const pageWording = createRoute({
  getParentRoute: () => school,
  path: '/library/pages/$kind',
  validateSearch: ofProgram,
  loader: words('wording'),
  component: lazyRouteComponent(() => import('./routes/library-routes.js'), 'PageWordingRoute'),
});

const tree = root.addChildren([
  open.addChildren([
    front,
    signIn,
    signUp,
    forgot,
    checkMail,
    confirm,
    reset,
    newAddress,
    join,
    welcome,
    again,
    register,
    recruitment,
    components,
    schools,
    newSchool,
    account,
  ]),
  graphiql,
  school.addChildren([
    home,
    people,
    duplicates,
    programs,
    privacyAssessment,
    program.addChildren([
      programOverview,
      programSettings,
      programCharter,
      programForms,
      programMentors,
      programRoles,
      handover,
    ]),
    formBuilder,
    formPublish,
    formReview,
    tasks,
    library.addChildren([libraryDocuments, libraryLetters, libraryMails, libraryPages]),
    letter,
    myDocuments,
    wordingReview,
    mailWording,
    pageWording,
    mine,
    ownAgain,
    person,
    myProfile,
    mentoring,
    ownData,
    intakeImport,
    run,
    publish,
    poster,
    cohort.addChildren([
      cohortOverview,
      cohortSettings,
      cohortPeople,
      cohortMentors,
      cohortWaysIn,
      cohortImports,
      cohortMatching,
      cohortPairs,
      cohortAnnouncements,
      cohortNextYear,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage as ErrorRouteComponent,
  defaultNotFoundComponent: MissingPage,
});

// Titles take the focus from the second page on: the first one is read out by the browser itself.
router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) titlesTakeFocus();
});

// The guards of the routes run again, and lead to the sign-in page with the way back.
onSessionEnd(() => void router.invalidate());

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
