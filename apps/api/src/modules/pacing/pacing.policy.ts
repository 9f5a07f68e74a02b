import {
  addDays,
  type Day,
  type DaySpan,
  dayIn,
  daysBetween,
  instantAt,
  requirementPeriod,
  wallClockAt,
} from '@trellis/calendar';
import type { CalendarSpan, Requirement } from '@trellis/contracts';

/** Less often than once a week nobody is asked after, and after two months without a sign somebody may look. */
const SHORTEST = 7;
const LONGEST = 60;
/** After so many intervals the mentor gets a word, and those who run the program a task. */
const MENTOR_AT = 1.25;
const STAFF_AT = 2;
/** Nobody is written to at night: what falls there waits until eight. */
const MORNING = '08:00';
const EVENING = '20:00';

/** Signs of contact in a mentorship. */
export interface Signs {
  published_at: Date;
  /** A message, a meeting made, a word that they talked; null while there was none. */
  contact_at: Date | null;
  /** When the last meeting ends or ended, booked or held: nobody is asked after before it. */
  meeting_at: Date | null;
}

/** Since when there is no sign. */
export const silentSince = ({ published_at: published, contact_at: contact, meeting_at: meeting }: Signs): Date =>
  new Date(Math.max(published.getTime(), contact?.getTime() ?? 0, meeting?.getTime() ?? 0));

/** What a program's pace follows from. */
export interface PaceFacts {
  /** Null: nothing is asked. */
  rule: Requirement | null;
  cohort: { from: Day; to: Day };
  terms: readonly CalendarSpan[];
  /** Days on which nobody expects anything: holidays, times without meetings, pauses. They may overlap. */
  still: readonly DaySpan[];
}

/**
 * In how many days a pair of this program is expected to be in touch once: the days of the period that count, by the meetings
 * that it asks for (an hour makes one), whole days, never less than a week nor more than two months. Who asks for more never
 * gets a longer interval.
 */
export function expectedInterval({ rule, cohort, terms, still }: PaceFacts, today: Day): number {
  if (!rule) return LONGEST;
  const { from, to } = requirementPeriod(rule.per, { cohort, terms: [...terms] }, today);
  const free = stillDays(still, from, to);
  const meetings = Math.max(1, rule.unit === 'hours' ? Math.ceil(rule.amount) : rule.amount);
  const interval = Math.ceil((daysBetween(from, to) + 1 - free.size) / meetings);
  return Math.min(LONGEST, Math.max(SHORTEST, interval));
}

/**
 * The moment `days` whole days after `since`, days on which the clock stands still not counted: at the same time of day by the
 * clocks of the zone, however they change in between; what falls into the night waits until the morning.
 */
export function momentAfter(since: Date, days: number, still: readonly DaySpan[], timeZone: string): Date {
  let day = dayIn(since, timeZone);
  let left = days;
  // A pause without an end can't be counted over: it stops at the longest cohort there can be.
  for (let step = 0; left > 0 && step < 4_000; step++) {
    day = addDays(day, 1);
    if (!holds(still, day)) left -= 1;
  }
  const time = timeOf(since, timeZone);
  if (time >= EVENING) return momentOn(nextOpen(addDays(day, 1), still), MORNING, timeZone);
  return momentOn(day, time < MORNING ? MORNING : time, timeZone);
}

/** When the mentor gets a word, and when those who run the program look. */
export function momentsOf(
  since: Date,
  interval: number,
  still: readonly DaySpan[],
  timeZone: string,
): { mentorAt: Date; staffAt: Date } {
  return {
    mentorAt: momentAfter(since, Math.ceil(interval * MENTOR_AT), still, timeZone),
    staffAt: momentAfter(since, interval * STAFF_AT, still, timeZone),
  };
}

/** The first morning after today on which somebody may be written to. */
export const morningAfter = (now: Date, still: readonly DaySpan[], timeZone: string): Date =>
  momentOn(nextOpen(addDays(dayIn(now, timeZone), 1), still), MORNING, timeZone);

const holds = (spans: readonly DaySpan[], day: Day): boolean => spans.some(({ from, to }) => from <= day && day <= to);

function nextOpen(day: Day, still: readonly DaySpan[]): Day {
  let next = day;
  for (let step = 0; holds(still, next) && step < 4_000; step++) next = addDays(next, 1);
  return next;
}

function stillDays(still: readonly DaySpan[], from: Day, to: Day): Set<Day> {
  const days = new Set<Day>();
  for (const span of still) {
    const last = span.to < to ? span.to : to;
    for (let day = span.from > from ? span.from : from; day <= last; day = addDays(day, 1)) days.add(day);
  }
  return days;
}

const momentOn = (day: Day, time: string, timeZone: string): Date =>
  instantAt(`${day}T${time.length === 5 ? `${time}:00` : time}`, timeZone);

/** `HH:MM:SS` as the clocks of a zone show it. */
const timeOf = (moment: Date, timeZone: string): string => wallClockAt(moment, timeZone).slice('yyyy-mm-ddT'.length);
