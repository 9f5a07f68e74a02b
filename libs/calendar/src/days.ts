import { dateFormat } from './date-format.js';
import { instantAt } from './wall-clock.js';

/** A calendar day as yyyy-mm-dd: it has no time and no zone. */
export type Day = string;

const DAY_MS = 24 * 60 * 60 * 1000;
const atMidnightUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Whether there is this day: a text of four, two and two digits that the calendar has, so not 2026-02-31. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? atMidnightUtc(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** The day that lies so many days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(atMidnightUtc(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between two days; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((atMidnightUtc(to) - atMidnightUtc(from)) / DAY_MS);
}

/** What day it is at a moment, in an IANA zone. */
export function dayIn(moment: Date, timeZone: string): Day {
  const parts = dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(moment);
}

/**
 * The moment at which clocks in a zone show this day and hour. An hour that the clocks leave out is the one right after;
 * of an hour that they show twice it is the first.
 */
export function momentIn(day: Day, hour: number, timeZone: string): Date {
  const wallClock = new Date(atMidnightUtc(day) + hour * 60 * 60 * 1000).toISOString().slice(0, 19);
  return instantAt(wallClock, timeZone);
}

/**
 * How many days to move a calendar so that each day stays the same day of the week and lies as near as possible to the
 * same date `years` years on: a program that begins on a Tuesday begins on a Tuesday again.
 */
export function daysToNextYear(day: Day, years = 1): number {
  const rest = day.slice(4);
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const days = daysBetween(day, `${year}${rest === '-02-29' ? '-03-01' : rest}`);
  return Math.round(days / 7) * 7;
}

/** A copy of any plain value in which every yyyy-mm-dd text lies so many days later; everything else stays. */
export function shiftDays<T>(value: T, days: number): T {
  return shifted(value, days) as T;
}

function shifted(value: unknown, days: number): unknown {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? addDays(value, days) : value;
  if (Array.isArray(value)) return value.map((one) => shifted(one, days));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shifted(one, days)]));
}
