import { drain, type Steps } from './steps.js';

/** Each text as `2026-09-14T20:42:00` (with `Z`, in UTC, where the text names an offset), or `null`. */
export interface ReadTimestamps {
  readonly values: readonly (string | null)[];
  /** True when days and months could not be told apart: such times are `null` rather than guessed. */
  readonly orderUnclear: boolean;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:T|\s+|$)/i;
const DAY_MONTH_YEAR = /^(\d{1,2})(?:er)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})(?:,?\s+|$)/iu;
const MONTH_DAY_YEAR = /^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+|$)/iu;
const TIME = /^(?:at\s+|à\s+)?(\d{1,2})\s?[:h]\s?(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?\s?m\.?)?\s*/i;
const OFFSET = /^(?:UTC|GMT)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?$|^[A-Z]{2,5}$/i;
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  fev: 2,
  mar: 3,
  apr: 4,
  avr: 4,
  may: 5,
  mai: 5,
  juin: 6,
  jun: 6,
  juil: 7,
  jul: 7,
  aug: 8,
  aou: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/**
 * Reads the times of one column together: whether `03/04/2026` is in March or April is decided by the rows that allow
 * one reading only (`14/09/2026`); contradictory or no such rows leave it undecided.
 */
export function readTimestamps(texts: readonly string[]): ReadTimestamps {
  return drain(readTimestampsSteps(texts));
}

/** `readTimestamps`, a text at a time. */
export function* readTimestampsSteps(texts: readonly string[]): Steps<ReadTimestamps> {
  const dayFirst: (string | null)[] = [];
  const monthFirst: (string | null)[] = [];
  let onlyDayFirst = false;
  let onlyMonthFirst = false;
  let differing = false;
  for (const text of texts) {
    const value = readTimestamp(text, true);
    const other = readTimestamp(text, false);
    dayFirst.push(value);
    monthFirst.push(other);
    if (value !== null && other === null) onlyDayFirst = true;
    if (value === null && other !== null) onlyMonthFirst = true;
    if (value !== null && other !== null && value !== other) differing = true;
    yield dayFirst.length;
  }
  if (onlyDayFirst !== onlyMonthFirst) return { values: onlyDayFirst ? dayFirst : monthFirst, orderUnclear: false };
  const agreed = dayFirst.map((value, index) => (value === monthFirst[index] ? value : null));
  return { values: agreed, orderUnclear: differing || onlyDayFirst };
}

function readTimestamp(text: string, dayFirst: boolean): string | null {
  const trimmed = text.trim();
  const read = readNumericDate(trimmed, dayFirst) ?? readNamedDate(trimmed);
  if (!read) return null;
  const { year, month, day } = read.date;
  const time = readTime(trimmed.slice(read.length));
  if (!time) return null;
  const at = Date.UTC(year, month - 1, day, time.hour, time.minute, time.second);
  const check = new Date(at);
  // Date.UTC rolls 31 April over to 1 May.
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;
  if (time.offset === undefined) return check.toISOString().slice(0, 19);
  return `${new Date(at - time.offset * 60_000).toISOString().slice(0, 19)}Z`;
}

function readNumericDate(text: string, dayFirst: boolean): { date: Parts; length: number } | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [whole, first = '', separator, second = '', third = ''] = match;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return dated(a, b, c, whole);
  if (third.length !== 4 && third.length !== 2) return undefined;
  const year = third.length === 2 ? 2000 + c : c;
  return dayFirst || separator === '.' ? dated(year, b, a, whole) : dated(year, a, b, whole);
}

function readNamedDate(text: string): { date: Parts; length: number } | undefined {
  const dayBefore = DAY_MONTH_YEAR.exec(text);
  if (dayBefore) return dated(Number(dayBefore[3]), monthNumber(dayBefore[2]), Number(dayBefore[1]), dayBefore[0]);
  const monthBefore = MONTH_DAY_YEAR.exec(text);
  if (!monthBefore) return undefined;
  return dated(Number(monthBefore[3]), monthNumber(monthBefore[1]), Number(monthBefore[2]), monthBefore[0]);
}

function dated(year: number, month: number, day: number, match: string) {
  const plausible = year >= 1970 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return plausible ? { date: { year, month, day }, length: match.length } : undefined;
}

function monthNumber(name = ''): number {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase();
  return MONTHS[plain.slice(0, 4)] ?? MONTHS[plain.slice(0, 3)] ?? 0;
}

function readTime(text: string) {
  if (text === '') return { hour: 0, minute: 0, second: 0, offset: undefined };
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [whole, hours = '', minutes = '', seconds = '0', half] = match;
  const offset = readOffset(text.slice(whole.length));
  const onTwelve = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const time = { hour: onTwelve, minute: Number(minutes), second: Number(seconds), offset: offset ?? undefined };
  const valid = time.hour < 24 && time.minute < 60 && time.second < 60 && (half === undefined || Number(hours) <= 12);
  return valid && offset !== null ? time : undefined;
}

/** Minutes east of UTC; `undefined` without one or with a zone's letters (`EDT`); `null` for anything else. */
function readOffset(text: string): number | undefined | null {
  if (text === '') return undefined;
  const match = OFFSET.exec(text);
  if (!match) return null;
  const zone = match[1] ?? (/^(?:UTC|GMT|Z)$/i.test(text) ? 'Z' : undefined);
  if (zone === undefined) return undefined;
  if (zone.toUpperCase() === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Sort key of a value of `readTimestamps`; a time without zone counts as UTC, which is exact within one file. */
export function timestampOrder(value: string): number {
  return Date.parse(value.endsWith('Z') ? value : `${value}Z`);
}
