import type { EventFactFieldsFragment } from '@trellis/api-client';

export type OwnEvent = EventFactFieldsFragment;

/** By what a list is narrowed; empty for all. */
export interface EventFilter {
  topic: string;
  seriesId: string;
}

export const NO_FILTER: EventFilter = { topic: '', seriesId: '' };

export const isFiltered = ({ topic, seriesId }: EventFilter): boolean => topic !== '' || seriesId !== '';

export function filtered<Event extends Pick<OwnEvent, 'topics' | 'seriesId'>>(
  events: readonly Event[],
  { topic, seriesId }: EventFilter,
): Event[] {
  return events.filter(
    (event) => (topic === '' || event.topics.includes(topic)) && (seriesId === '' || event.seriesId === seriesId),
  );
}

/** Every topic there is, each once, in the order of the alphabet. */
export const topicsOf = (events: readonly Pick<OwnEvent, 'topics'>[], language: string): string[] =>
  [...new Set(events.flatMap(({ topics }) => topics))].sort((a, b) => a.localeCompare(b, language));

/** Every series there is, each once, in the order of its first event. */
export function seriesOf(
  events: readonly Pick<OwnEvent, 'seriesId' | 'seriesTitle'>[],
): { id: string; title: NonNullable<OwnEvent['seriesTitle']> }[] {
  const series = new Map<string, NonNullable<OwnEvent['seriesTitle']>>();
  for (const { seriesId, seriesTitle } of events)
    if (seriesId && seriesTitle && !series.has(seriesId)) series.set(seriesId, seriesTitle);
  return [...series].map(([id, title]) => ({ id, title }));
}

/** What one is asked or told about an event, in one word: decides what stands on its card and what its page offers. */
export type OwnState =
  'cancelled' | 'over' | 'coming' | 'waiting' | 'offered' | 'lapsed' | 'notComing' | 'open' | 'full' | 'begun';

/** Where one stands with an event at a moment. A kept place whose time is over is not one any more, also before the service took it back. */
export function ownStateOf(event: OwnEvent, now: number): OwnState {
  if (event.state === 'CANCELLED') return 'cancelled';
  if (Date.parse(event.endsAt) <= now) return 'over';
  const said = SAID[event.myAnswer?.state ?? 'NONE'];
  if (said === 'offered' && event.myAnswer?.answerBy && Date.parse(event.myAnswer.answerBy) <= now) return 'lapsed';
  if (said) return said;
  if (Date.parse(event.startsAt) <= now) return 'begun';
  return event.placesLeft === 0 ? 'full' : 'open';
}

const SAID: Readonly<Record<string, OwnState | undefined>> = {
  ...{ COMING: 'coming', WAITING: 'waiting', OFFERED: 'offered', LAPSED: 'lapsed', NOT_COMING: 'notComing' },
};

/** Whether somebody may still say that they come, or do not. */
export const isOpen = (event: OwnEvent, now: number): boolean =>
  event.state === 'PUBLISHED' && Date.parse(event.startsAt) > now;

/** What the first page shows: kept places first, since they run out, then what comes next; nothing that one does not come to. */
export function forHome(events: readonly OwnEvent[], now: number): { offered: OwnEvent[]; next: OwnEvent | null } {
  const offered = events.filter((event) => isOpen(event, now) && ownStateOf(event, now) === 'offered');
  const next = events.find(
    (event) =>
      event.state === 'PUBLISHED' &&
      !offered.includes(event) &&
      !['over', 'notComing'].includes(ownStateOf(event, now)),
  );
  return { offered, next: next ?? null };
}
