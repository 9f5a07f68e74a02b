import { addDays, dayIn, daysBetween } from '@trellis/calendar';

/** A calendar shows a month, or a week. */
export type CalendarSpan = 'month' | 'week';

export interface Timed {
  startsAt: string;
  endsAt: string;
}

const MOST_DAYS = 31;
/** A month reaches into no more. */
const MOST_WEEKS = 6;

/** 1 (Monday) to 7. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** The week in which a day lies, from Monday on. */
export function weekOf(day: string): string[] {
  const monday = addDays(day, 1 - weekdayOf(day));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The weeks of the month in which a day lies, each whole: the first and the last reach into other months. */
export function monthOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const weeks: string[][] = [];
  for (let monday = weekOf(first)[0] ?? first; monday <= `${day.slice(0, 7)}-31`; monday = addDays(monday, 7)) {
    weeks.push(weekOf(monday));
    if (weeks.length === MOST_WEEKS) break;
  }
  return weeks;
}

/** The same day of another month, or its last one where that month is shorter; of another week. */
export function shifted(day: string, span: CalendarSpan, by: number): string {
  if (span === 'week') return addDays(day, 7 * by);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + by + 1, 0));
  return `${last.toISOString().slice(0, 8)}${String(Math.min(date, last.getUTCDate())).padStart(2, '0')}`;
}

/** The days of somebody’s calendar on which something is, by the clocks of a zone: one that ends at midnight is over then. */
export function daysOf({ startsAt, endsAt }: Timed, timeZone: string): string[] {
  const first = dayIn(new Date(startsAt), timeZone);
  const last = dayIn(new Date(Math.max(Date.parse(endsAt) - 1, Date.parse(startsAt))), timeZone);
  const count = Math.min(daysBetween(first, last) + 1, MOST_DAYS);
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** What is on each day. */
export function byDay<Event extends Timed>(events: readonly Event[], timeZone: string): Map<string, Event[]> {
  const days = new Map<string, Event[]>();
  for (const event of events)
    for (const day of daysOf(event, timeZone)) days.set(day, [...(days.get(day) ?? []), event]);
  return days;
}
