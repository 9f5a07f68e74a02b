import { createRouter } from '@tanstack/react-router';
import type { ErrorRouteComponent } from '@tanstack/react-router';
import { titlesTakeFocus } from '@trellis/ui';
import { BrokenPage, MissingPage } from './layouts/fallback-pages.js';
import { onSessionEnd } from './query-client.js';
import { accountRoutes } from './routes/account.js';
import { careRoutes } from './routes/care.js';
import { cohortRoutes } from './routes/cohort.js';
import { entryRoutes, graphiql } from './routes/entry.js';
import { creditRoutes, verify } from './routes/credits.js';
import { gatheringRoutes } from './routes/gatherings.js';
import { calendarRoutes, publicSeries } from './routes/calendars.js';
import { eventRoutes, rsvp, speak } from './routes/events.js';
import { libraryRoutes } from './routes/library.js';
import { mentorshipRoutes } from './routes/mentorship.js';
import { ownRoutes } from './routes/own.js';
import { programRoutes } from './routes/program.js';
import { schoolRoutes } from './routes/school.js';
import { open, root, school } from './routes/trunk.js';

const tree = root.addChildren([
  open.addChildren([...entryRoutes, ...accountRoutes, rsvp, verify, speak, publicSeries]),
  graphiql,
  school.addChildren([
    ...schoolRoutes,
    ...ownRoutes,
    ...careRoutes,
    ...mentorshipRoutes,
    ...programRoutes,
    ...cohortRoutes,
    ...libraryRoutes,
    ...eventRoutes,
    ...calendarRoutes,
    ...creditRoutes,
    ...gatheringRoutes,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage as ErrorRouteComponent,
  defaultNotFoundComponent: MissingPage,
});

// Titles take the focus from the second page on: the first one is read out by the browser itself.
router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) titlesTakeFocus();
});

// The guards of the routes run again, and lead to the sign-in page with the way back.
onSessionEnd(() => void router.invalidate());

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
