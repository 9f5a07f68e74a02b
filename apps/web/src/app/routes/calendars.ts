/** What of a program’s events others read: calendars by an address, and pages of series for everyone. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textCalled, words } from './loading.js';
import { open, school } from './trunk.js';

const sharing = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/sharing',
  validateSearch: textCalled('program'),
  loader: words('events', 'calendars'),
  component: lazyRouteComponent(() => import('../../features/events/components/sharing-page.js'), 'SharingPage'),
});

const program = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/series/$seriesId',
  loader: words('events', 'calendars'),
  component: lazyRouteComponent(
    () => import('../../features/events/components/series-program-page.js'),
    'SeriesProgramPage',
  ),
});

export const calendarRoutes = [sharing, program] as const;

/** For everyone, where a school has opened it. */
export const publicSeries = createRoute({
  getParentRoute: () => open,
  path: '/p/$slug/$series',
  loader: words('events', 'calendars'),
  component: lazyRouteComponent(
    () => import('../../features/events/components/public-series-page.js'),
    'PublicSeriesPage',
  ),
});
