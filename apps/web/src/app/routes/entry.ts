/** Pages for anyone: coming in, links of mails, registering, and the components on show. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { anyone, signedOut, textCalled, words } from './loading.js';
import { open, root } from './trunk.js';

const front = createRoute({
  getParentRoute: () => open,
  path: '/',
  loader: words('entry'),
  beforeLoad: anyone,
  component: lazyRouteComponent(() => import('../../features/entry/components/front-page.js'), 'FrontPage'),
});

const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: textCalled('next'),
  beforeLoad: signedOut,
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../../features/accounts/components/sign-in-page.js'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute: () => open,
  path: '/sign-up',
  validateSearch: textCalled('next'),
  beforeLoad: signedOut,
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../../features/accounts/components/sign-up-page.js'), 'SignUpPage'),
});

const forgot = createRoute({
  getParentRoute: () => open,
  path: '/forgot',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../../features/accounts/components/forgot-page.js'), 'ForgotPage'),
});

const checkMail = createRoute({
  getParentRoute: () => open,
  path: '/check-mail',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../../features/accounts/components/check-mail-page.js'), 'CheckMailPage'),
});

const confirm = createRoute({
  getParentRoute: () => open,
  path: '/confirm',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../../features/accounts/components/link-pages.js'), 'ConfirmPage'),
});

const reset = createRoute({
  getParentRoute: () => open,
  path: '/reset',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../../features/accounts/components/link-pages.js'), 'ResetPage'),
});

const newAddress = createRoute({
  getParentRoute: () => open,
  path: '/new-address',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../../features/accounts/components/link-pages.js'), 'NewAddressPage'),
});

const join = createRoute({
  getParentRoute: () => open,
  path: '/join',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../../features/accounts/components/link-pages.js'), 'JoinPage'),
});

const welcome = createRoute({
  getParentRoute: () => open,
  path: '/welcome',
  loader: words('entry'),
  component: lazyRouteComponent(() => import('../../features/accounts/components/link-pages.js'), 'WelcomePage'),
});

const again = createRoute({
  getParentRoute: () => open,
  path: '/again/$slug',
  loader: words('nextYear'),
  component: lazyRouteComponent(() => import('../../features/next-year/components/again-page.js'), 'AgainPage'),
});

const register = createRoute({
  getParentRoute: () => open,
  path: '/r/$slug',
  beforeLoad: anyone,
  loader: words('registration', 'formFields', 'entry'),
  component: lazyRouteComponent(
    () => import('../../features/registration/components/registration-page.js'),
    'RegistrationPage',
  ),
});

const recruitment = createRoute({
  getParentRoute: () => open,
  path: '/m/$slug/$programId',
  beforeLoad: anyone,
  loader: words('appointments'),
  component: lazyRouteComponent(
    () => import('../../features/appointments/components/recruitment-page.js'),
    'RecruitmentPage',
  ),
});

const components = createRoute({
  getParentRoute: () => open,
  path: '/ui',
  loader: words('gallery', 'entry'),
  component: lazyRouteComponent(() => import('../../features/gallery/components/gallery-page.js'), 'GalleryPage'),
});

export const graphiql = createRoute({
  getParentRoute: () => root,
  path: '/graphiql',
  loader: words('integrate'),
  component: lazyRouteComponent(() => import('../../features/integrate/components/graphiql-page.js'), 'GraphiqlPage'),
});

export const entryRoutes = [
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
] as const;
