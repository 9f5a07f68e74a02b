import { isDay } from '@trellis/calendar';

export const VIEWS = ['list', 'month', 'week'] as const;
export type EventsView = (typeof VIEWS)[number];

/** What the address of the events says: what is shown, from when, and by what it is narrowed. */
export interface EventsSearch {
  view?: Exclude<EventsView, 'list'>;
  day?: string;
  topic?: string;
  series?: string;
  past?: true;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** No calendar of events is of another century. */
const isShown = (value: string): boolean => isDay(value) && value >= '2000-01-01' && value < '2200-01-01';

/** Reads the address; what makes no sense there is left out. */
export function readEventsSearch(search: Record<string, unknown>): EventsSearch {
  const day = textOf(search['day']);
  return {
    view: (['month', 'week'] as const).find((view) => view === search['view']),
    day: day !== undefined && isShown(day) ? day : undefined,
    topic: textOf(search['topic']),
    series: textOf(search['series']),
    past: search['past'] === true ? true : undefined,
  };
}
