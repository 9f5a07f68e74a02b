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

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));

/** Reads the address; what makes no sense there is left out. */
export function readEventsSearch(search: Record<string, unknown>): EventsSearch {
  const day = textOf(search['day']);
  return {
    view: (['month', 'week'] as const).find((view) => view === search['view']),
    day: day !== undefined && isDay(day) ? day : undefined,
    topic: textOf(search['topic']),
    series: textOf(search['series']),
    past: search['past'] === true ? true : undefined,
  };
}
