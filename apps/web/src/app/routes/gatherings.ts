/** The people of an event: how it was for them, whom they meet. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { words } from './loading.js';
import { school } from './trunk.js';

const feedback = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/$eventId/feedback',
  loader: words('events', 'eventFeedback', 'disclosure', 'formFields'),
  component: lazyRouteComponent(
    () => import('../../features/events/components/event-feedback-page.js'),
    'EventFeedbackPage',
  ),
});

const myFeedback = createRoute({
  getParentRoute: () => school,
  path: '/events/$eventId/feedback',
  loader: words('eventFeedback', 'formFields'),
  component: lazyRouteComponent(() => import('../../features/events/components/my-feedback-page.js'), 'MyFeedbackPage'),
});

const company = createRoute({
  getParentRoute: () => school,
  path: '/events/$eventId/people',
  loader: words('eventPeople'),
  component: lazyRouteComponent(
    () => import('../../features/events/components/event-company-page.js'),
    'EventCompanyPage',
  ),
});

const seating = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/$eventId/seating',
  loader: words('events', 'eventPeople'),
  component: lazyRouteComponent(
    () => import('../../features/events/components/event-seating-page.js'),
    'EventSeatingPage',
  ),
});

const groups = createRoute({
  getParentRoute: () => school,
  path: '/groups',
  loader: words('affinity', 'disclosure'),
  component: lazyRouteComponent(() => import('../../features/events/components/groups-page.js'), 'GroupsPage'),
});

const group = createRoute({
  getParentRoute: () => school,
  path: '/groups/$groupId',
  loader: words('affinity', 'events'),
  component: lazyRouteComponent(() => import('../../features/events/components/group-page.js'), 'GroupPage'),
});

const associations = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/associations',
  loader: words('associations', 'events'),
  component: lazyRouteComponent(
    () => import('../../features/events/components/associations-page.js'),
    'AssociationsPage',
  ),
});

const cohosting = createRoute({
  getParentRoute: () => school,
  path: '/cohosting',
  loader: words('associations', 'events'),
  component: lazyRouteComponent(() => import('../../features/events/components/cohosting-page.js'), 'CohostingPage'),
});

export const gatheringRoutes = [
  associations,
  cohosting,
  feedback,
  myFeedback,
  company,
  seating,
  groups,
  group,
] as const;
