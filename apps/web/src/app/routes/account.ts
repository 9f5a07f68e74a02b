/** What belongs to an account, across schools. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn, words } from './loading.js';
import { open } from './trunk.js';

const schools = createRoute({
  getParentRoute: () => open,
  path: '/schools',
  beforeLoad: signedIn,
  loader: words('schools'),
  validateSearch: (search: Record<string, unknown>): { stay?: boolean } => ({
    stay: search['stay'] === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../../features/schools/components/schools-page.js'), 'SchoolsPage'),
});

const newSchool = createRoute({
  getParentRoute: () => open,
  path: '/schools/new',
  beforeLoad: signedIn,
  loader: words('schools', 'entry'),
  component: lazyRouteComponent(() => import('../../features/schools/components/new-school-page.js'), 'NewSchoolPage'),
});

const account = createRoute({
  getParentRoute: () => open,
  path: '/account',
  beforeLoad: signedIn,
  loader: words('account', 'entry', 'schools'),
  component: lazyRouteComponent(() => import('../../features/accounts/components/account-page.js'), 'AccountPage'),
});

export const accountRoutes = [schools, newSchool, account] as const;
