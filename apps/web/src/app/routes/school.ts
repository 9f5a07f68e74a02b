/** What a school has beside its programs. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { words } from './loading.js';
import { school } from './trunk.js';

const home = createRoute({
  getParentRoute: () => school,
  path: '/',
  loader: words('homes', 'cohorts', 'tasks', 'handover', 'reminders', 'events', 'eventRequirements'),
  component: lazyRouteComponent(() => import('./home-route.js'), 'HomeRoute'),
});

const people = createRoute({
  getParentRoute: () => school,
  path: '/people',
  loader: words('schools', 'entry', 'duplicates', 'taxonomy', 'disclosure'),
  component: lazyRouteComponent(() => import('../../features/schools/components/people-page.js'), 'PeoplePage'),
});

const duplicates = createRoute({
  getParentRoute: () => school,
  path: '/people/duplicates',
  loader: words('duplicates', 'people'),
  component: lazyRouteComponent(
    () => import('../../features/duplicates/components/duplicates-page.js'),
    'DuplicatesPage',
  ),
});

const tasks = createRoute({
  getParentRoute: () => school,
  path: '/tasks',
  validateSearch: (search: Record<string, unknown>): { scope?: 'all' | 'overdue' | 'done' } => ({
    scope: (['all', 'overdue', 'done'] as const).find((scope) => scope === search['scope']),
  }),
  loader: words('tasks'),
  component: lazyRouteComponent(() => import('../../features/tasks/components/tasks-page.js'), 'TasksPage'),
});

const person = createRoute({
  getParentRoute: () => school,
  path: '/person/$memberId',
  loader: words('person', 'people', 'tasks', 'cohorts', 'reminders'),
  component: lazyRouteComponent(() => import('../../features/profiles/components/person-page.js'), 'PersonPage'),
});

const identityReading = createRoute({
  getParentRoute: () => school,
  path: '/person/$memberId/identity/$enrolmentId',
  loader: words('person'),
  component: lazyRouteComponent(
    () => import('../../features/profiles/components/identity-reading-page.js'),
    'IdentityReadingPage',
  ),
});

const identity = createRoute({
  getParentRoute: () => school,
  path: '/identity',
  loader: words('taxonomy'),
  component: lazyRouteComponent(() => import('../../features/taxonomy/components/identity-page.js'), 'IdentityPage'),
});

const identityTexts = createRoute({
  getParentRoute: () => school,
  path: '/identity/texts',
  loader: words('taxonomy'),
  component: lazyRouteComponent(() => import('../../features/taxonomy/components/texts-page.js'), 'TextsPage'),
});

const identityDimension = createRoute({
  getParentRoute: () => school,
  path: '/identity/$dimensionId',
  loader: words('taxonomy'),
  component: lazyRouteComponent(() => import('../../features/taxonomy/components/dimension-page.js'), 'DimensionPage'),
});

const privacy = createRoute({
  getParentRoute: () => school,
  path: '/privacy',
  loader: words('disclosure'),
  component: lazyRouteComponent(() => import('../../features/disclosure/components/privacy-page.js'), 'PrivacyPage'),
});

export const schoolRoutes = [
  home,
  people,
  duplicates,
  tasks,
  person,
  identityReading,
  identity,
  identityTexts,
  identityDimension,
  privacy,
] as const;
