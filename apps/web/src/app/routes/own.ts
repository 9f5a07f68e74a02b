/** What everyone has in a school for themselves. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { words } from './loading.js';
import { school } from './trunk.js';

const mine = createRoute({
  getParentRoute: () => school,
  path: '/mine/$enrolmentId',
  loader: words('intake', 'formFields'),
  component: lazyRouteComponent(() => import('../../features/intake/components/my-intake-page.js'), 'MyIntakePage'),
});

const myIdentity = createRoute({
  getParentRoute: () => school,
  path: '/mine/$enrolmentId/identity',
  loader: words('myIdentity'),
  component: lazyRouteComponent(
    () => import('../../features/my-identity/components/my-identity-page.js'),
    'MyIdentityPage',
  ),
});

const ownAgain = createRoute({
  getParentRoute: () => school,
  path: '/again/$enrolmentId',
  loader: words('nextYear'),
  component: lazyRouteComponent(() => import('../../features/next-year/components/again-page.js'), 'OwnAgainPage'),
});

const myProfile = createRoute({
  getParentRoute: () => school,
  path: '/me',
  loader: words('profile', 'formFields', 'homes'),
  component: lazyRouteComponent(() => import('../../features/profiles/components/my-profile-page.js'), 'MyProfilePage'),
});

const conversation = createRoute({
  getParentRoute: () => school,
  path: '/conversations/$conversationId',
  loader: words('meetings'),
  component: lazyRouteComponent(
    () => import('../../features/meetings/components/conversation-page.js'),
    'ConversationPage',
  ),
});

const conversationTimes = createRoute({
  getParentRoute: () => school,
  path: '/conversations/$conversationId/times',
  loader: words('meetings', 'formFields'),
  component: lazyRouteComponent(
    () => import('../../features/meetings/components/conversation-page.js'),
    'ConversationTimesPage',
  ),
});

const mentoring = createRoute({
  getParentRoute: () => school,
  path: '/mentoring',
  loader: words('appointments'),
  component: lazyRouteComponent(
    () => import('../../features/appointments/components/mentoring-page.js'),
    'MentoringPage',
  ),
});

const ownData = createRoute({
  getParentRoute: () => school,
  path: '/me/data',
  loader: words('ownData'),
  component: lazyRouteComponent(() => import('../../features/profiles/components/own-data-page.js'), 'OwnDataPage'),
});

const myDocuments = createRoute({
  getParentRoute: () => school,
  path: '/documents',
  loader: words('library'),
  component: lazyRouteComponent(
    () => import('../../features/library/components/my-documents-page.js'),
    'MyDocumentsPage',
  ),
});

const boundaries = createRoute({
  getParentRoute: () => school,
  path: '/boundaries',
  loader: words('ownMatches'),
  component: lazyRouteComponent(
    () => import('../../features/own-matches/components/boundaries-page.js'),
    'BoundariesPage',
  ),
});

const differentMatch = createRoute({
  getParentRoute: () => school,
  path: '/matches/$mentorshipId/different',
  loader: words('ownMatches'),
  component: lazyRouteComponent(
    () => import('../../features/own-matches/components/different-match-page.js'),
    'DifferentMatchPage',
  ),
});

const felt = createRoute({
  getParentRoute: () => school,
  path: '/felt',
  loader: words('ownMatches'),
  component: lazyRouteComponent(() => import('../../features/own-matches/components/felt-page.js'), 'FeltPage'),
});

/** Two questions now and then, about oneself. */
const checkIn = createRoute({
  getParentRoute: () => school,
  path: '/mine/$enrolmentId/check-in',
  loader: words('checkIns'),
  component: lazyRouteComponent(() => import('../../features/check-ins/components/check-in-page.js'), 'CheckInPage'),
});

const expenses = createRoute({
  getParentRoute: () => school,
  path: '/expenses',
  loader: words('expenses'),
  component: lazyRouteComponent(
    () => import('../../features/expenses/components/my-expenses-page.js'),
    'MyExpensesPage',
  ),
});

export const ownRoutes = [
  mine,
  myIdentity,
  ownAgain,
  myProfile,
  mentoring,
  conversation,
  conversationTimes,
  ownData,
  myDocuments,
  boundaries,
  differentMatch,
  felt,
  checkIn,
  expenses,
] as const;
