import type { ManagedEvent } from './event-values.js';

export const SHOWS = ['coming', 'over', 'away', 'calendar'] as const;
/** What a list of plans shows: what is to come with every draft, what is over, what was put away; or all of it as a calendar. */
export type PlansShow = (typeof SHOWS)[number];

export interface PlansSearch {
  show?: Exclude<PlansShow, 'coming'>;
}

export const readPlansSearch = (search: Record<string, unknown>): PlansSearch => ({
  show: (['over', 'away', 'calendar'] as const).find((show) => show === search['show']),
});

export const isOver = (event: Pick<ManagedEvent, 'state' | 'endsAt'>, now: number): boolean =>
  event.state !== 'DRAFT' && Date.parse(event.endsAt) <= now;

export interface PlanGroup {
  seriesId: string | null;
  events: ManagedEvent[];
}

/** Events by the series to which they belong, in the order of what comes first; those of none last. */
export function plansIn(events: readonly ManagedEvent[], show: PlansShow, now: number): PlanGroup[] {
  const shown = show === 'away' ? [...events] : events.filter((event) => isOver(event, now) === (show === 'over'));
  const groups = new Map<string | null, ManagedEvent[]>();
  for (const event of shown) groups.set(event.seriesId, [...(groups.get(event.seriesId) ?? []), event]);
  const loose = groups.get(null);
  groups.delete(null);
  return [...groups, ...(loose ? ([[null, loose]] as const) : [])].map(([seriesId, all]) => ({
    seriesId,
    events: show === 'over' ? [...all].reverse() : all,
  }));
}
