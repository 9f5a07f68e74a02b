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

const meetings = createRoute({
  getParentRoute: () => mentorship,
  path: '/meetings',
  loader: words('meetings'),
  component: lazyRouteComponent(() => import('../../features/meetings/components/meetings-page.js'), 'MeetingsPage'),
});

/** When one can meet: said once, for all mentorships. */
const times = createRoute({
  getParentRoute: () => mentorship,
  path: '/times',
  loader: words('meetings', 'formFields'),
  component: lazyRouteComponent(() => import('../../features/meetings/components/own-times-page.js'), 'OwnTimesPage'),
});

const messages = createRoute({
  getParentRoute: () => mentorship,
  path: '/messages',
  loader: words('messages'),
  component: lazyRouteComponent(() => import('../../features/messages/components/messages-page.js'), 'MessagesPage'),
});

const goals = createRoute({
  getParentRoute: () => mentorship,
  path: '/goals',
  loader: words('working'),
  component: lazyRouteComponent(() => import('../../features/working-together/components/goals-page.js'), 'GoalsPage'),
});

const notes = createRoute({
  getParentRoute: () => mentorship,
  path: '/notes',
  loader: words('working'),
  component: lazyRouteComponent(() => import('../../features/working-together/components/notes-page.js'), 'NotesPage'),
});

const guides = createRoute({
  getParentRoute: () => mentorship,
  path: '/guides',
  loader: words('guides'),
  component: lazyRouteComponent(() => import('../../features/guides/components/guides-page.js'), 'GuidesPage'),
});

const agreement = createRoute({
  getParentRoute: () => mentorship,
  path: '/agreement',
  loader: words('agreements'),
  component: lazyRouteComponent(
    () => import('../../features/agreements/components/agreement-page.js'),
    'AgreementPage',
  ),
});

const closing = createRoute({
  getParentRoute: () => mentorship,
  path: '/closing',
  loader: words('closing'),
  component: lazyRouteComponent(() => import('../../features/closing/components/closing-page.js'), 'ClosingPage'),
});

export const mentorshipRoutes = [
  mentorship.addChildren([overview, meetings, times, agreement, messages, goals, notes, guides, closing]),
] as const;
