import {
  type CalendarEvent,
  type CalendarPerson,
  type Recurrence,
  recurrenceRule,
  recurringMoments,
  wallClockAt,
} from '@trellis/calendar';
import type { Locale, MeetingFormat } from '@trellis/contracts';
import type { Meeting, MeetingFact } from './meeting.types.js';
import type { MeetingRow } from './meetings.repository.js';

/** What a calendar shows of a meeting: taking part is itself identity data, so nothing in it says of what kind it is. */
const TITLE = { en: 'Meeting', fr: 'Rencontre' } as const;

/** How people meet, in words. */
export const FORMATS: Record<Locale, Record<MeetingFormat, string>> = {
  en: { in_person: 'In person', phone: 'By phone', video: 'By video' },
  fr: { in_person: 'En personne', phone: 'Par téléphone', video: 'Par vidéo' },
};

export function toFact({ id, state, starts_at: startsAt, minutes, format }: MeetingRow): MeetingFact {
  return { id, state, startsAt, minutes, format };
}

/** Of an offer that still stands, times that have passed are left out; of one that has passed they are what it says. */
export function toMeeting(row: MeetingRow, enrolmentId: string, now: Date): Meeting {
  const toCome = row.offers.filter((offer) => offer > now);
  return {
    ...toFact(row),
    place: row.place,
    offers: row.state !== 'proposed' ? [] : toCome.length > 0 ? toCome : row.offers,
    proposedByMe: row.proposed_by === enrolmentId,
    seriesId: row.series_id,
    repeat: row.repeat,
    logged: row.logged,
    cancelReason: row.cancel_reason,
  };
}

/** In which list of the page a meeting stands. An offer whose times have all passed is put away. */
export function placeOf(
  { state, ends_at: endsAt, offers }: MeetingRow,
  now: Date,
): 'proposed' | 'toCome' | 'unsaid' | 'past' {
  if (state === 'proposed') return offers.some((offer) => offer > now) ? 'proposed' : 'past';
  if (state !== 'booked') return 'past';
  return endsAt !== null && endsAt > now ? 'toCome' : 'unsaid';
}

/** For whom a calendar text is written. */
export interface CalendarReader {
  locale: 'en' | 'fr';
  domain: string;
  stamp: Date;
  organizer?: CalendarPerson;
  attendee?: CalendarPerson & { accepted: boolean };
}

/** One meeting as an event: by itself in UTC, of a series as that occurrence of it. */
export function toEvent(row: MeetingRow, reader: CalendarReader): CalendarEvent {
  if (!row.starts_at || !row.ends_at) throw new Error('A meeting without a time is in no calendar.');
  return {
    ...commonOf(row, reader),
    sequence: row.sequence,
    start: row.starts_at,
    end: row.ends_at,
    cancelled: row.state === 'cancelled',
    ...(row.series_time_zone && row.occurrence_at
      ? { timeZone: row.series_time_zone, occurrence: row.occurrence_at }
      : {}),
  };
}

/** A whole series as one event with a rule; `meetings` are those of it that there are, the others are left out by name. */
export function toSeriesEvent(meetings: readonly MeetingRow[], reader: CalendarReader): CalendarEvent | null {
  const [first] = meetings;
  if (!first?.series_time_zone || !first.series_starts_at || !first.repeat || !first.series_count) return null;
  const series = {
    startsAt: wallClockAt(first.series_starts_at, first.series_time_zone),
    timeZone: first.series_time_zone,
    ...{ repeat: first.repeat, count: first.series_count },
  };
  return {
    ...commonOf(first, reader),
    sequence: 0,
    start: first.series_starts_at,
    end: new Date(first.series_starts_at.getTime() + first.minutes * 60_000),
    timeZone: first.series_time_zone,
    rule: recurrenceRule(series),
    without: missingOf(series, meetings),
  };
}

function missingOf(series: Recurrence, meetings: readonly MeetingRow[]): Date[] {
  const there = new Set(meetings.map((row) => row.occurrence_at?.getTime()));
  return recurringMoments(series).filter((moment) => !there.has(moment.getTime()));
}

function commonOf(
  row: MeetingRow,
  { locale, domain, stamp, organizer, attendee }: CalendarReader,
): Omit<CalendarEvent, 'sequence' | 'start' | 'end'> {
  return {
    uid: `${row.series_id ?? row.id}@${domain}`,
    stamp,
    summary: TITLE[locale],
    location: row.place,
    ...(organizer ? { organizer } : {}),
    ...(attendee ? { attendee } : {}),
  };
}
