import { dateFormat } from './date-format.js';

/**
 * The moment at which the clocks of a zone show a wall-clock time, `2026-09-14T20:42:00`. Where they show it twice (in
 * autumn) the first; where they skip it (in spring) the moment as far after the change as the time is.
 */
export function instantAt(wallClock: string, timeZone: string): Date {
  const asUtc = Date.parse(`${wallClock}Z`);
  // The offset in force an hour or two off the change may be the other one: of both candidates take the earlier that fits.
  const candidates = [asUtc - DAY, asUtc + DAY].map((near) => asUtc - offsetAt(near, timeZone));
  const fitting = candidates.filter((at) => at + offsetAt(at, timeZone) === asUtc);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : Math.max(...candidates));
}

/** Minutes by which the clocks of one zone are ahead of another's at a moment. */
export function minutesAhead(timeZone: string, of: string, at: Date): number {
  return (offsetAt(at.getTime(), timeZone) - offsetAt(at.getTime(), of)) / 60_000;
}

const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds by which a zone's clocks are ahead of UTC at a moment. */
export function offsetAt(at: number, timeZone: string): number {
  const whole = Math.floor(at / 1000) * 1000;
  const parts = formatOf(timeZone).formatToParts(whole);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - whole;
}

const formatOf = (timeZone: string): Intl.DateTimeFormat =>
  dateFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
