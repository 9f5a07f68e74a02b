/** What the routes grow from: the frame of everything, that of pages for anyone, and that of a school. */
import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MissingPage } from '../layouts/fallback-pages.js';
import { OpenLayout } from '../layouts/open-layout.js';
import { RootLayout } from '../layouts/root-layout.js';
import { signedIn } from './loading.js';

export const root = createRootRoute({ component: RootLayout, notFoundComponent: MissingPage });

export const open = createRoute({ getParentRoute: () => root, id: 'open', component: OpenLayout });

export const school = createRoute({
  getParentRoute: () => root,
  path: '/s/$slug',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('../layouts/school-layout.js'), 'SchoolLayout'),
});
