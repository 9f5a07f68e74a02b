/** Lectures and gatherings: what is planned for oneself, and what one plans. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readEventsSearch } from '../../features/events/hooks/events-search.js';
import { readPlansSearch } from '../../features/events/hooks/plan-groups.js';
import { textCalled, words } from './loading.js';
import { open, school } from './trunk.js';

const events = createRoute({
  getParentRoute: () => school,
  path: '/events',
  validateSearch: readEventsSearch,
  loader: words('events'),
  component: lazyRouteComponent(() => import('../../features/events/components/my-events-page.js'), 'MyEventsPage'),
});

const event = createRoute({
  getParentRoute: () => school,
  path: '/events/$eventId',
  loader: words('events', 'materials', 'speakers', 'eventFeedback', 'eventPeople'),
  component: lazyRouteComponent(() => import('../../features/events/components/event-page.js'), 'EventPage'),
});

const plans = createRoute({
  getParentRoute: () => school,
  path: '/event-plans',
  validateSearch: readPlansSearch,
  loader: words('events'),
  component: lazyRouteComponent(() => import('../../features/events/components/event-plans-page.js'), 'EventPlansPage'),
});

const newEvent = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/new',
  validateSearch: textCalled('program'),
  loader: words('events'),
  component: lazyRouteComponent(() => import('../../features/events/components/event-editor-page.js'), 'NewEventPage'),
});

const planSeries = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/series',
  validateSearch: textCalled('program'),
  loader: words('events'),
  component: lazyRouteComponent(() => import('../../features/events/components/plan-series-page.js'), 'PlanSeriesPage'),
});

const kinds = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/kinds',
  loader: words('events'),
  component: lazyRouteComponent(() => import('../../features/events/components/event-kinds-page.js'), 'EventKindsPage'),
});

const plan = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/$eventId',
  loader: words('events'),
  component: lazyRouteComponent(
    () => import('../../features/events/components/event-editor-page.js'),
    'EventEditorPage',
  ),
});

const answers = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/$eventId/answers',
  loader: words('events'),
  component: lazyRouteComponent(
    () => import('../../features/events/components/event-answers-page.js'),
    'EventAnswersPage',
  ),
});

const attendance = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/$eventId/attendance',
  loader: words('events'),
  component: lazyRouteComponent(() => import('../../features/events/components/attendance-page.js'), 'AttendancePage'),
});

const materials = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/$eventId/materials',
  loader: words('events', 'materials'),
  component: lazyRouteComponent(() => import('../../features/events/components/materials-page.js'), 'MaterialsPage'),
});

const speakers = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/speakers',
  validateSearch: textCalled('program'),
  loader: words('events', 'speakers'),
  component: lazyRouteComponent(() => import('../../features/events/components/speakers-page.js'), 'SpeakersPage'),
});

const eventSpeakers = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/$eventId/speakers',
  loader: words('events', 'speakers'),
  component: lazyRouteComponent(
    () => import('../../features/events/components/event-speakers-page.js'),
    'EventSpeakersPage',
  ),
});

const speaker = createRoute({
  getParentRoute: () => school,
  path: '/speakers/$speakerId',
  loader: words('events', 'speakers'),
  component: lazyRouteComponent(() => import('../../features/events/components/speaker-page.js'), 'SpeakerPage'),
});

const screen = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/$eventId/screen',
  loader: words('events'),
  component: lazyRouteComponent(() => import('../../features/events/components/room-screen-page.js'), 'RoomScreenPage'),
});

export const eventRoutes = [
  ...([events, event, plans, newEvent, planSeries] as const),
  ...([speakers, eventSpeakers, speaker] as const),
  ...([kinds, plan, answers, attendance, screen, materials] as const),
] as const;

/** From a mail, whether or not somebody is signed in. */
export const rsvp = createRoute({
  getParentRoute: () => open,
  path: '/s/$slug/rsvp',
  loader: words('events'),
  component: lazyRouteComponent(() => import('../../features/events/components/rsvp-page.js'), 'RsvpPage'),
});

/** From a mail that asks somebody to speak, who needs no account. */
export const speak = createRoute({
  getParentRoute: () => open,
  path: '/s/$slug/speak',
  loader: words('events', 'speakers'),
  component: lazyRouteComponent(() => import('../../features/events/components/speak-page.js'), 'SpeakPage'),
});
