import type {
  EventCheckIn,
  EventKind,
  EventProvision,
  ManagedEventFieldsFragment,
  SaveEventMutationVariables,
} from '@trellis/api-client';
import { type AudienceLine, audienceInputOf, audienceLinesOf, newLine } from './audience-lines.js';

export type ManagedEvent = ManagedEventFieldsFragment;
export type EventInput = SaveEventMutationVariables['input'];

/** What stands in the form; texts in one language each, empty where nothing is written yet. */
// An alias, not an interface: a form wants something that may be indexed.
export type EventValues = {
  /** One of Trellis, or `own:` and the id of one of the school’s. */
  kind: string;
  seriesId: string;
  titleEN: string;
  titleFR: string;
  titleShown: boolean;
  bodyEN: string;
  bodyFR: string;
  topics: string;
  day: string;
  from: string;
  to: string;
  /** Whether it ends on another day than it begins. */
  longer: boolean;
  endDay: string;
  timeZone: string;
  place: string;
  room: string;
  videoUrl: string;
  capacity: string;
  guests: string;
  provisions: EventProvision[];
  accessEN: string;
  accessFR: string;
  checkIn: EventCheckIn;
  audience: AudienceLine[];
};

const OWN = 'own:';

/** A form to begin with: an event that there is, or a new one of a program (or, without one, of the school). */
export function valuesOf(
  event: ManagedEvent | null,
  fresh: { timeZone: string; programId: string | null; seriesId: string | null },
): EventValues {
  const [day = '', from = '17:30'] = (event?.starts ?? 'T17:30').split('T');
  const [endDay = '', to = '18:30'] = (event?.ends ?? 'T18:30').split('T');
  return {
    ...{ day, from, to, longer: day !== endDay, endDay },
    kind: event?.kindId ? `${OWN}${event.kindId}` : (event?.kind ?? 'LECTURE'),
    seriesId: (event ? event.seriesId : fresh.seriesId) ?? '',
    titleEN: event?.title.en ?? '',
    titleFR: event?.title.fr ?? '',
    titleShown: event?.titleShown ?? false,
    bodyEN: event?.body.en ?? '',
    bodyFR: event?.body.fr ?? '',
    topics: event?.topics.join(', ') ?? '',
    timeZone: event?.timeZone ?? fresh.timeZone,
    place: event?.place ?? '',
    room: event?.room ?? '',
    videoUrl: event?.videoUrl ?? '',
    capacity: event?.capacity == null ? '' : String(event.capacity),
    guests: String(event?.guests ?? 0),
    provisions: [...(event?.provisions ?? [])],
    accessEN: event?.accessWords.en ?? '',
    accessFR: event?.accessWords.fr ?? '',
    checkIn: event?.checkIn ?? 'OPEN',
    audience: event ? audienceLinesOf(event.audience) : [newLine(fresh.programId)],
  };
}

const wordsOf = (en: string, fr: string): { en: string | null; fr: string | null } => ({
  en: en.trim() || null,
  fr: fr.trim() || null,
});

/** What is sent; `kinds` are the school’s own, of which the chosen one says what it is otherwise. */
export function inputOf(
  values: EventValues,
  event: Pick<ManagedEvent, 'id' | 'revision'> | null,
  { programId, kinds }: { programId: string | null; kinds: readonly { id: string; base: EventKind }[] },
): EventInput {
  const own = values.kind.startsWith(OWN) ? kinds.find(({ id }) => id === values.kind.slice(OWN.length)) : undefined;
  return {
    ...(event ? { id: event.id, revision: event.revision } : { programId }),
    seriesId: values.seriesId || null,
    kind: own?.base ?? (values.kind.startsWith(OWN) ? 'OTHER' : (values.kind as EventKind)),
    kindId: values.kind.startsWith(OWN) ? values.kind.slice(OWN.length) : null,
    title: wordsOf(values.titleEN, values.titleFR),
    titleShown: values.titleShown,
    body: wordsOf(values.bodyEN, values.bodyFR),
    topics: topicsIn(values.topics),
    ...momentsOf(values),
    timeZone: values.timeZone,
    place: values.place.trim() || null,
    room: values.room.trim() || null,
    videoUrl: values.videoUrl.trim() || null,
    capacity: values.capacity.trim() === '' ? null : Number(values.capacity),
    guests: Number(values.guests),
    provisions: values.provisions,
    accessWords: wordsOf(values.accessEN, values.accessFR),
    checkIn: values.checkIn,
    audience: audienceInputOf(values.audience),
  };
}

/** From when to when by the clocks of its zone. */
export function momentsOf({ day, from, to, longer, endDay }: EventValues): { starts: string; ends: string } {
  return { starts: `${day}T${from}`, ends: `${longer && endDay ? endDay : day}T${to}` };
}

/** Words between commas, each once. */
export const topicsIn = (text: string): string[] =>
  [...new Set(text.split(/[,;\n]/u).map((topic) => topic.trim()))].filter((topic) => topic !== '');

/** Whether saving tells people: of when and where, not of what it is about. As the service decides it. */
export function isMoved(event: ManagedEvent, input: EventInput): boolean {
  if (event.state !== 'PUBLISHED') return false;
  return (
    event.starts !== input.starts ||
    event.ends !== input.ends ||
    event.timeZone !== input.timeZone ||
    (event.place ?? null) !== (input.place ?? null) ||
    (event.room ?? null) !== (input.room ?? null) ||
    (event.videoUrl ?? null) !== (input.videoUrl ?? null)
  );
}

export type MissingPart = 'title' | 'audience' | 'place';

/** What has to be there before a draft can be published. */
export function missingParts(
  event: Pick<ManagedEvent, 'title' | 'audience' | 'place' | 'room' | 'videoUrl'>,
  locales: readonly ('EN' | 'FR')[],
): MissingPart[] {
  const isNamed = locales.every((locale) => event.title[locale === 'FR' ? 'fr' : 'en']);
  return [
    ...(isNamed ? [] : (['title'] as const)),
    ...(event.audience.length > 0 ? [] : (['audience'] as const)),
    ...(event.place || event.room || event.videoUrl ? [] : (['place'] as const)),
  ];
}
