import { dateFormat } from './date-format.js';
import { instantAt } from './wall-clock.js';

export type Repeat = 'weekly' | 'biweekly' | 'monthly';

/** A meeting that returns: its first time by the clocks of a zone, `2026-10-27T17:30`, and how many there are. */
export interface Recurrence {
  readonly startsAt: string;
  readonly timeZone: string;
  readonly repeat: Repeat;
  readonly count: number;
}

/** The wall-clock time of each: the clocks say the same each time, whatever the season. */
export function recurringTimes({ startsAt, repeat, count }: Omit<Recurrence, 'timeZone'>): string[] {
  const [day = '', time = ''] = startsAt.split('T');
  return Array.from({ length: count }, (_, index) => `${dayOf(day, repeat, index)}T${time}`);
}

/** The moments of it. */
export function recurringMoments({ timeZone, ...rest }: Recurrence): Date[] {
  return recurringTimes(rest).map((time) => instantAt(`${time.slice(0, 16)}:00`, timeZone));
}

/** The same as iCalendar says it (RFC 5545, RRULE). Of a month: the second Tuesday, say; a fifth one is the last. */
export function recurrenceRule({ startsAt, repeat, count }: Omit<Recurrence, 'timeZone'>): string {
  if (repeat === 'weekly') return `FREQ=WEEKLY;COUNT=${count}`;
  if (repeat === 'biweekly') return `FREQ=WEEKLY;INTERVAL=2;COUNT=${count}`;
  const { weekday, nth } = placeInMonth(startsAt.slice(0, 10));
  return `FREQ=MONTHLY;BYDAY=${nth}${RULE_DAYS[weekday]};COUNT=${count}`;
}

const RULE_DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function dayOf(first: string, repeat: Repeat, index: number): string {
  const at = new Date(`${first}T00:00:00Z`);
  if (repeat !== 'monthly') {
    at.setUTCDate(at.getUTCDate() + index * (repeat === 'weekly' ? 7 : 14));
    return at.toISOString().slice(0, 10);
  }
  const { weekday, nth } = placeInMonth(first);
  const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + index, 1));
  const days = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  const earliest = 1 + ((weekday - month.getUTCDay() + 7) % 7);
  const date = nth > 0 ? earliest + (nth - 1) * 7 : earliest + Math.floor((days - earliest) / 7) * 7;
  month.setUTCDate(date);
  return month.toISOString().slice(0, 10);
}

/** Which weekday of its month a day is; a fifth one is -1, the last, since most months have none. */
function placeInMonth(day: string): { weekday: number; nth: number } {
  const at = new Date(`${day}T00:00:00Z`);
  const nth = Math.ceil(at.getUTCDate() / 7);
  return { weekday: at.getUTCDay(), nth: nth === 5 ? -1 : nth };
}

/** What the clocks of a zone show at a moment: `2026-10-27T17:30:00`. */
export function wallClockAt(moment: Date, timeZone: string): string {
  const parts = dateFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return parts.format(moment).replace(' ', 'T');
}
