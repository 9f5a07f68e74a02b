/** One mentorship, as those in it work with it: a place of its own with a tab for each part. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { words } from './loading.js';
import { school } from './trunk.js';

const mentorship = createRoute({
  getParentRoute: () => school,
  path: '/matches/$mentorshipId',
  loader: words('mentorship', 'homes'),
  component: lazyRouteComponent(() => import('../layouts/mentorship-layout.js'), 'MentorshipLayout'),
});

const overview = createRoute({
  getParentRoute: () => mentorship,
  path: '/',
  component: lazyRouteComponent(
    () => import('../../features/homes/components/mentorship-overview.js'),
    'MentorshipOverview',
  ),
});

export const mentorshipRoutes = [mentorship.addChildren([overview])] as const;
