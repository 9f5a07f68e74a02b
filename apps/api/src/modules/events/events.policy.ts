import { instantAt, isDay, wallClockAt } from '@trellis/calendar';
import { type EventKind, LIFETIMES, LIMITS, Locale, type Localized } from '@trellis/contracts';
import { isVisible, localize, normaliseText } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { localizedText, type LocalizedTextInput } from '../../platform/graphql/scalars.js';
import type { EventNeeds } from './event-answer.types.js';
import type { EventClash, EventFacts, Event, ManagedEvent, SaveEventInput } from './event.types.js';
import type { OwnEventRow } from './event-answers.repository.js';
import type { AudiencePart } from './event-audiences.repository.js';
import type { AnswerCounts, EventRecord, EventRow } from './events.repository.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What stands where others see it, unless the title may: an inbox, a calendar, a certificate. Taking part is itself identity data. */
const NEUTRAL: Readonly<Record<EventKind, Readonly<Record<Locale, string>>>> = {
  lecture: { en: 'Lecture', fr: 'Conférence' },
  networking: { en: 'Gathering', fr: 'Rencontre' },
  orientation: { en: 'Orientation', fr: 'Séance d’accueil' },
  training: { en: 'Training', fr: 'Formation' },
  affinity: { en: 'Gathering', fr: 'Rencontre' },
  other: { en: 'Event', fr: 'Évènement' },
};

/** How an event is called where others may see it. */
export function outsideTitle(
  { title, title_shown: isShown, kind }: Pick<EventRow, 'title' | 'title_shown' | 'kind'>,
  locale: Locale,
  locales: readonly Locale[],
): string {
  return isShown ? localize(title, [locale], locales) : NEUTRAL[kind][locale];
}

/** The same in each language of a school. */
export const outsideTitles = (row: Pick<EventRow, 'title' | 'title_shown' | 'kind'>, locales: readonly Locale[]) =>
  localizedText(Object.fromEntries(locales.map((locale) => [locale, outsideTitle(row, locale, locales)])));

/** A title, or the name of a kind, in one language at least. EVENT_INCOMPLETE when nothing can be seen of it. */
export function titleIn(text: LocalizedTextInput, field: string): Localized {
  const title = writtenIn(text);
  if (Object.keys(title).length === 0) throw new AppError('EVENT_INCOMPLETE', { parts: ['title'] }, field);
  const long = Object.entries(title).find(([, words]) => words.length > LIMITS.nameCharacters);
  if (long)
    throw invalidInput({ path: `${field}.${long[0]}`, problem: 'TOO_LONG', bounds: { most: LIMITS.nameCharacters } });
  return title;
}

export const writtenIn = (text: LocalizedTextInput | Localized): Localized =>
  Object.fromEntries(
    Object.entries(text)
      .map(([locale, value]) => [locale, normaliseText(value ?? '')] as const)
      .filter(([, value]) => isVisible(value)),
  );

/**
 * The moments that the clocks of a zone show so. EVENT_ZONE for what is no zone, EVENT_CLOCK for a time that is skipped on the night in which
 * the clocks are moved, EVENT_TIMES as `requireSpan` says.
 */
export function momentsOf({ starts, ends, timeZone }: Pick<SaveEventInput, 'starts' | 'ends' | 'timeZone'>, now: Date) {
  if (!isTimeZone(timeZone)) throw new AppError('EVENT_ZONE', { zone: timeZone }, 'timeZone');
  const startsAt = momentAt(starts, timeZone, 'starts');
  const endsAt = momentAt(ends, timeZone, 'ends');
  requireSpan(startsAt, endsAt, now);
  return { startsAt, endsAt };
}

/** EVENT_TIMES for an end before the beginning, too long a stretch, or too far from now. */
export function requireSpan(startsAt: Date, endsAt: Date, now: Date, planned?: string): void {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / MINUTE;
  const isFar = Math.abs(startsAt.getTime() - now.getTime()) > LIMITS.eventAheadYears * 366 * DAY;
  if (minutes < LIMITS.eventShortest || minutes > LIMITS.eventLongest || isFar) {
    const bounds = { days: LIMITS.eventLongest / (24 * 60), years: LIMITS.eventAheadYears };
    throw new AppError('EVENT_TIMES', bounds, planned ?? (isFar ? 'starts' : 'ends'));
  }
}

/** The moment that the clocks of a zone show so: EVENT_CLOCK where they skip it, INPUT_INVALID for a day that there is not. */
export function momentAt(wallClock: string, timeZone: string, field: string): Date {
  if (!isDay(wallClock.slice(0, 10))) throw invalidInput({ path: field, problem: 'NOT_MOMENT' });
  const at = instantAt(`${wallClock}:00`, timeZone);
  if (wallClockAt(at, timeZone).slice(0, 16) !== wallClock)
    throw new AppError('EVENT_CLOCK', { zone: timeZone, time: wallClock.replace('T', ' ') }, field);
  return at;
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '' && !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

/** What has to be there before people are told: EVENT_INCOMPLETE names the rest. */
export function requireComplete(row: EventRecord, audience: readonly AudiencePart[], locales: readonly Locale[]): void {
  const parts = [
    ...(locales.every((locale) => row.title[locale]) ? [] : ['title']),
    ...(audience.length > 0 ? [] : ['audience']),
    ...((row.place ?? row.room ?? row.video_url) ? [] : ['place']),
  ];
  if (parts.length > 0) throw new AppError('EVENT_INCOMPLETE', { parts }, parts[0]);
}

/** Whether those concerned have to hear of a change: of when and where, not of what it is about. */
export const isMoved = (before: EventRecord, after: EventRecord): boolean =>
  isElsewhere(before, after) || before.video_url !== after.video_url;

/** Whether what stands in calendars reads otherwise from now on. */
export const isRenamed = (before: EventRecord, after: EventRecord): boolean =>
  before.title_shown !== after.title_shown ||
  (after.title_shown && (before.title.en !== after.title.en || before.title.fr !== after.title.fr));

/** Whether when and where have stayed: the rest of what calendars hold is for those alone who come. */
export const isInPlace = (before: EventRecord, after: EventRecord): boolean => !isElsewhere(before, after);

const isElsewhere = (before: EventRecord, after: EventRecord): boolean =>
  before.starts_at.getTime() !== after.starts_at.getTime() ||
  before.ends_at.getTime() !== after.ends_at.getTime() ||
  before.place !== after.place ||
  before.room !== after.room;

/** Until when it is kept what people need in order to come. */
export const needsUntil = ({ ends_at: endsAt }: Pick<EventRow, 'ends_at'>): Date =>
  new Date(endsAt.getTime() + LIFETIMES.eventNeedsHours * 60 * MINUTE);

const OFFER_MARGIN = 60 * MINUTE;

/** Until when a place that became free is kept for the next in line; null when the event is too near to ask anybody. */
export function answerBy(startsAt: Date, now: Date, hours: number): Date | null {
  const until = Math.min(now.getTime() + hours * 60 * MINUTE, startsAt.getTime() - OFFER_MARGIN);
  return until > now.getTime() ? new Date(until) : null;
}

export const factsOf = (row: EventRow): Omit<EventFacts, 'videoUrl'> => ({
  id: row.id,
  state: row.state,
  kind: row.kind,
  kindName: row.kind_name && localizedText(row.kind_name),
  seriesId: row.series_id,
  groupId: row.group_id,
  seriesTitle: row.series_title && localizedText(row.series_title),
  title: localizedText(row.title),
  outsideTitle: outsideTitles(row, Object.values(Locale)),
  body: localizedText(row.body),
  topics: row.topics,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  timeZone: row.time_zone,
  place: row.place,
  room: row.room,
  byVideo: row.video_url !== null,
  capacity: row.capacity,
  guests: row.guests,
  provisions: row.provisions,
  accessWords: localizedText(row.access_words),
  checkIn: row.check_in,
  cancelReason: row.cancel_reason,
});

/** When people can say that they are there. */
export function checkInSpan({ starts_at: startsAt, ends_at: endsAt }: Pick<EventRow, 'starts_at' | 'ends_at'>): {
  from: Date;
  to: Date;
} {
  const margin = LIMITS.checkInMinutes * MINUTE;
  return { from: new Date(startsAt.getTime() - margin), to: new Date(endsAt.getTime() + margin) };
}

function canCheckIn(row: OwnEventRow, now: Date): boolean {
  const { from, to } = checkInSpan(row);
  return row.state === 'published' && row.check_in !== 'list' && !row.attended && now >= from && now <= to;
}

export const toEvent = (row: OwnEventRow, clashes: EventClash[], now: Date): Event => ({
  ...factsOf(row),
  videoUrl: row.answer === 'coming' ? row.video_url : null,
  required: row.required,
  placesLeft: row.capacity === null ? null : Math.max(0, row.capacity - row.taken),
  myAnswer:
    row.answer === null
      ? null
      : {
          state: row.answer,
          guests: row.answer_guests ?? 0,
          answerBy: row.answer_by,
          placeInLine: row.place_in_line,
        },
  myNeeds: needsOf(row),
  clashes,
  attended: row.attended,
  canCheckIn: canCheckIn(row, now),
});

export const needsOf = (row: Pick<OwnEventRow, 'need_provisions' | 'need_words'>): EventNeeds | null =>
  row.need_provisions === null ? null : { provisions: row.need_provisions, words: row.need_words };

const NOBODY: AnswerCounts = { coming: 0, guests: 0, offered: 0, waiting: 0, not_coming: 0, attended: 0 };

export function toManaged(
  row: EventRow,
  {
    audience,
    counts = NOBODY,
    mayEdit,
  }: { audience: readonly AudiencePart[]; counts?: AnswerCounts; mayEdit: boolean },
): ManagedEvent {
  const { not_coming: notComing, ...said } = counts;
  return {
    ...factsOf(row),
    videoUrl: row.video_url,
    programId: row.program_id,
    kindId: row.kind_id,
    titleShown: row.title_shown,
    starts: wallClockAt(row.starts_at, row.time_zone).slice(0, 16),
    ends: wallClockAt(row.ends_at, row.time_zone).slice(0, 16),
    revision: row.revision,
    archived: row.archived_at !== null,
    audience: audience.map((part) => ({
      programId: part.program_id,
      cohortId: part.cohort_id,
      role: part.role,
      required: part.required,
    })),
    counts: { ...said, notComing },
    mayEdit,
  };
}
