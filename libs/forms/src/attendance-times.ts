import { readTimestamps, timestampOrder } from './read-timestamps.js';

export interface AttendanceTimes {
  /** Milliseconds on one scale, for spans; `null` where there is none or it cannot be read. */
  readonly joins: readonly (number | null)[];
  readonly leaves: readonly (number | null)[];
  /** The joins to show, `null` where day or order are not known. */
  readonly firstJoins: readonly (string | null)[];
  /** Days and months could not be told apart. */
  readonly orderUnclear: boolean;
}

const CLOCK = /^\d{1,2}\s?[:h]\s?\d{2}/i;
const DAY_MS = 86_400_000;
const SOME_DAY = '2000-01-01';
// Days that can be read in one way only: they decide the order of all others beside them.
const DAY_FIRST = '13/01/2000';
const MONTH_FIRST = '01/13/2000';

/**
 * Times of joining and leaving, read together. A time of day alone is of the event's day (of some day where none is said, which
 * suits for durations), and a leave before its join is of the night after. Where days and months could be either, the event's day
 * decides; without it, times are good for durations only.
 */
export function readTimes(joins: readonly string[], leaves: readonly string[], day?: string): AttendanceTimes {
  const written = [...joins, ...leaves].map(withoutComma);
  const texts = written.map((text) => (CLOCK.test(text) ? `${day ?? SOME_DAY} ${text}` : text));
  const { values, orderUnclear } = inOrder(texts, day);
  const [first, last] = [values.slice(0, joins.length), values.slice(joins.length)];
  const isClock = (at: number): boolean => CLOCK.test(written[at] ?? '');
  const from = first.map((value) => (value === null ? null : timestampOrder(value)));
  const to = last.map((value, at) => {
    if (value === null) return null;
    const [end, start] = [timestampOrder(value), from[at] ?? null];
    return start !== null && end < start && isClock(joins.length + at) && isClock(at) ? end + DAY_MS : end;
  });
  const isShown = (at: number): boolean => !orderUnclear && (day !== undefined || !isClock(at));
  return { joins: from, leaves: to, firstJoins: first.map((value, at) => (isShown(at) ? value : null)), orderUnclear };
}

function inOrder(texts: readonly string[], day?: string) {
  const read = readTimestamps(texts);
  if (!read.orderUnclear) return read;
  const [dayFirst, monthFirst] = [DAY_FIRST, MONTH_FIRST].map((decider) =>
    readTimestamps([...texts, decider]).values.slice(0, -1),
  ) as [(string | null)[], (string | null)[]];
  // Both kinds in one file: nothing decides.
  const isMixed = texts.some((text, at) => text !== '' && (dayFirst[at] === null || monthFirst[at] === null));
  if (isMixed) return read;
  const near = (values: readonly (string | null)[]): boolean =>
    day !== undefined && values.every((value) => value === null || isNear(value, day));
  if (near(dayFirst) !== near(monthFirst))
    return { values: near(dayFirst) ? dayFirst : monthFirst, orderUnclear: false };
  return { values: dayFirst, orderUnclear: true };
}

/** Within a day of the event's: zones differ, and evenings end after midnight. */
const isNear = (value: string, day: string): boolean =>
  Math.abs(timestampOrder(`${value.slice(0, 10)}T00:00:00`) - timestampOrder(`${day}T00:00:00`)) <= DAY_MS;

/** `11/26/25, 4:16:54 PM` without the comma behind the day. */
const withoutComma = (text: string): string => text.trim().replace(/^([\d./-]+),\s*/, '$1 ');
