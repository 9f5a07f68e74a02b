/** The library: documents, letters, and the wording of mails and pages. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textCalled, words } from './loading.js';
import { school } from './trunk.js';

const library = createRoute({
  getParentRoute: () => school,
  path: '/library',
  loader: words('library', 'wording'),
  component: lazyRouteComponent(() => import('../layouts/library-layout.js'), 'LibraryLayout'),
});

const libraryDocuments = createRoute({
  getParentRoute: () => library,
  path: '/',
  component: lazyRouteComponent(() => import('./library-routes.js'), 'DocumentsRoute'),
});

const libraryLetters = createRoute({
  getParentRoute: () => library,
  path: '/letters',
  component: lazyRouteComponent(() => import('./library-routes.js'), 'LettersRoute'),
});

const libraryMails = createRoute({
  getParentRoute: () => library,
  path: '/mails',
  validateSearch: textCalled('program'),
  component: lazyRouteComponent(() => import('./library-routes.js'), 'MailWordsRoute'),
});

const libraryPages = createRoute({
  getParentRoute: () => library,
  path: '/pages',
  validateSearch: textCalled('program'),
  component: lazyRouteComponent(() => import('./library-routes.js'), 'PageWordsRoute'),
});

const letter = createRoute({
  getParentRoute: () => school,
  path: '/library/letters/$letterId',
  loader: words('library'),
  component: lazyRouteComponent(() => import('./library-routes.js'), 'LetterRoute'),
});

const wordingReview = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId/wording-review',
  loader: words('wording'),
  component: lazyRouteComponent(() => import('./library-routes.js'), 'WordingReviewRoute'),
});

const mailWording = createRoute({
  getParentRoute: () => school,
  path: '/library/mails/$kind',
  validateSearch: textCalled('program'),
  loader: words('wording'),
  component: lazyRouteComponent(() => import('./library-routes.js'), 'MailWordingRoute'),
});

const pageWording = createRoute({
  getParentRoute: () => school,
  path: '/library/pages/$kind',
  validateSearch: textCalled('program'),
  loader: words('wording'),
  component: lazyRouteComponent(() => import('./library-routes.js'), 'PageWordingRoute'),
});

export const libraryRoutes = [
  library.addChildren([libraryDocuments, libraryLetters, libraryMails, libraryPages]),
  letter,
  wordingReview,
  mailWording,
  pageWording,
] as const;
