/** When something is wrong or somebody needs help: for everybody, for those it is entrusted to, for those who run a program. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { words, wordsInBoth } from './loading.js';
import { school } from './trunk.js';

const help = createRoute({
  getParentRoute: () => school,
  path: '/help',
  loader: words('care'),
  component: lazyRouteComponent(() => import('../../features/care/components/help-page.js'), 'HelpPage'),
});

const mentorshipSupport = createRoute({
  getParentRoute: () => school,
  path: '/matches/$mentorshipId/support',
  loader: words('care', 'homes'),
  component: lazyRouteComponent(
    () => import('../../features/care/components/mentorship-support.js'),
    'MentorshipSupport',
  ),
});

const concernForm = createRoute({
  getParentRoute: () => school,
  path: '/help/concern',
  loader: words('care', 'homes'),
  component: lazyRouteComponent(() => import('../../features/care/components/concern-form-page.js'), 'ConcernFormPage'),
});

const concern = createRoute({
  getParentRoute: () => school,
  path: '/help/concerns/$concernId',
  loader: words('care'),
  component: lazyRouteComponent(() => import('../../features/care/components/concern-page.js'), 'ConcernPage'),
});

const supportThread = createRoute({
  getParentRoute: () => school,
  path: '/help/support/$requestId',
  loader: words('care'),
  component: lazyRouteComponent(
    () => import('../../features/care/components/support-thread-page.js'),
    'SupportThreadPage',
  ),
});

const entrusted = createRoute({
  getParentRoute: () => school,
  path: '/entrusted',
  loader: words('care'),
  component: lazyRouteComponent(() => import('../../features/care/components/entrusted-page.js'), 'EntrustedPage'),
});

const entrustedConcern = createRoute({
  getParentRoute: () => school,
  path: '/entrusted/$concernId',
  loader: words('care'),
  component: lazyRouteComponent(
    () => import('../../features/care/components/entrusted-concern-page.js'),
    'EntrustedConcernPage',
  ),
});

const supportRequest = createRoute({
  getParentRoute: () => school,
  path: '/support/$requestId',
  loader: words('care'),
  component: lazyRouteComponent(
    () => import('../../features/care/components/support-request-page.js'),
    'SupportRequestPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => school,
  path: '/concern-settings',
  // The shipped words in both languages are what the fields begin with.
  loader: wordsInBoth('care'),
  component: lazyRouteComponent(
    () => import('../../features/care/components/concern-settings-page.js'),
    'ConcernSettingsPage',
  ),
});

export const careRoutes = [
  help,
  mentorshipSupport,
  concernForm,
  concern,
  supportThread,
  entrusted,
  entrustedConcern,
  supportRequest,
  settings,
] as const;
