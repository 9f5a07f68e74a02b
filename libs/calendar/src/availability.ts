import type { Day } from './days.js';
import { offsetSpans, type Span } from './offsets.js';
import { commonSpans, joinSpans, withoutSpans } from './spans.js';
import { MINUTES_PER_DAY, type WeeklySlot } from './weekly-slot.js';

/** Days on which something else holds than the week says: `off` (away, on rotation) or `extra` (times beside the week's). */
export interface AvailabilityException {
  readonly kind: 'off' | 'extra';
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
  /** On each of these days; the whole day where it is left out. */
  readonly minutes?: { readonly from: number; readonly to: number };
}

/** When a person can meet: weekly times and exceptions by the clocks of their zone, and what is taken already. */
export interface Availability {
  readonly timeZone: string;
  readonly slots: readonly WeeklySlot[];
  readonly exceptions: readonly AvailabilityException[];
  /** Taken, whatever the week says: other meetings, a calendar of their own. */
  readonly busy: readonly Span[];
}

const MINUTE = 60_000;
const DAY = MINUTES_PER_DAY * MINUTE;

/**
 * When somebody is free in a window, as moments. A moment is free exactly if the clocks of their zone show a time that the
 * week (or an extra time) holds: on a night when clocks change, an hour that is left out is not offered, and one that is shown
 * twice is offered twice.
 */
export function freeSpans({ timeZone, slots, exceptions, busy }: Availability, window: Span): Span[] {
  const extra = exceptions.filter(({ kind }) => kind === 'extra');
  const off = exceptions.filter(({ kind }) => kind === 'off');
  const weekly = onDays(timeZone, window, (day) =>
    slots.filter((slot) => slot.day === isoDayOf(day)).map(({ from, to }) => ({ from, to })),
  );
  const at = (some: readonly AvailabilityException[]): Span[] =>
    onDays(timeZone, window, (day) =>
      some
        .filter(({ from, to }) => from <= day && day <= to)
        .map(({ minutes }) => minutes ?? { from: 0, to: MINUTES_PER_DAY }),
    );
  // An extra time is said for that very day, so it goes before a stretch of days off.
  const said = joinSpans([...withoutSpans(weekly, at(off)), ...at(extra)]);
  return withoutSpans(said, busy);
}

/** Whole days by the clocks of a zone, first and last included, as moments of the window. */
export function daySpans(timeZone: string, days: readonly { from: Day; to: Day }[], window: Span): Span[] {
  return onDays(timeZone, window, (day) =>
    days.some(({ from, to }) => from <= day && day <= to) ? [{ from: 0, to: MINUTES_PER_DAY }] : [],
  );
}

/** Moments of the window at which the clocks of a zone show these minutes of these days. */
function onDays(timeZone: string, window: Span, minutesOf: (day: Day) => { from: number; to: number }[]): Span[] {
  const found = offsetSpans(timeZone, window).flatMap(({ from, to, offset }) => {
    const spans: Span[] = [];
    for (let midnight = Math.floor((from + offset) / DAY) * DAY; midnight - offset < to; midnight += DAY) {
      const day = new Date(midnight).toISOString().slice(0, 10);
      for (const minutes of minutesOf(day)) {
        spans.push({
          from: Math.max(from, midnight + minutes.from * MINUTE - offset),
          to: Math.min(to, midnight + minutes.to * MINUTE - offset),
        });
      }
    }
    return spans;
  });
  return joinSpans(found);
}

const isoDayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export interface CommonTimesWanted {
  readonly window: Span;
  readonly minutes: number;
  /** How far apart the offered beginnings lie at least. */
  readonly stepMinutes: number;
  readonly most: number;
}

/**
 * Moments at which all of these people are free for so long, earliest first, on quarters of an hour where that fits. One
 * person's own times where there is only one; nobody gives nothing.
 */
export function commonTimes(
  people: readonly Availability[],
  { window, minutes, stepMinutes, most }: CommonTimesWanted,
): Date[] {
  const [first, ...others] = people.map((person) => freeSpans(person, window));
  const free = others.reduce<readonly Span[]>((common, one) => commonSpans(common, one), first ?? []);
  const times: Date[] = [];
  for (const { from, to } of free) {
    // A stretch that has room for it is never passed over: where no quarter does, it begins on the next five minutes, or at once.
    const begins = [15, 5, 1].map((step) => Math.ceil(from / (step * MINUTE)) * step * MINUTE);
    let at = begins.find((begin) => begin + minutes * MINUTE <= to) ?? to;
    for (; at + minutes * MINUTE <= to; at += stepMinutes * MINUTE) {
      if (times.length === most) return times;
      times.push(new Date(at));
    }
  }
  return times;
}
