import {
  type AttendanceField,
  type AttendanceMapping,
  type AttendanceMappingProblem,
  checkAttendanceMapping,
  headerLikeness,
} from './attendance-columns.js';
import { readTimes } from './attendance-times.js';
import { decodeText } from './decode-text.js';
import { DELIMITERS, type Delimiter } from './detect-delimiter.js';
import { readTable, type Table, type TableLimits, type TableResult, type TableRow } from './read-table.js';
import { areMinutesFirst, readDuration, secondsOf, type Stay } from './stays.js';
import { drain } from './steps.js';
import type { RememberedMapping } from './suggest-mapping.js';
import { comparisonKey, emailKey, isEmail, isVisible, normaliseLine, shorten } from './text.js';
import { restoreNeutralised } from './write-csv.js';

/** Bounds of a report; beyond the first three the file is refused, beyond `cellLength` the row. */
export const ATTENDANCE_LIMITS: TableLimits = { bytes: 5_000_000, rows: 20_000, columns: 60, cellLength: 500 };
/** Nobody stays longer than this at one event: what says so is a mistake. */
export const LONGEST_STAY_HOURS = 24;
/** Lines above the table of people that are looked through for its head. */
const MOST_LINES_ABOVE = 100;

/** Why a line is left out. */
export const ATTENDANCE_PROBLEM_CODES = [
  'ROW_LENGTH',
  'CELL_TOO_LONG',
  'PERSON_MISSING',
  'EMAIL_MALFORMED',
  'DURATION_UNREADABLE',
  'DURATION_UNCLEAR',
  'TIME_UNREADABLE',
  'TIMES_REVERSED',
  'STAY_TOO_LONG',
] as const;
export type AttendanceProblemCode = (typeof ATTENDANCE_PROBLEM_CODES)[number];

export interface AttendanceProblem {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly code: AttendanceProblemCode;
  readonly field?: AttendanceField;
  /** What the cell says, shortened. */
  readonly value?: string;
  readonly args: Readonly<Record<string, number>>;
}

export type AttendanceNoticeCode =
  /** Days and months could not be told apart; durations are right, the times are left out. */
  | 'TIME_ORDER_UNCLEAR'
  /** Several lines of one person without times: their durations are added up, and may overlap. */
  | 'DURATIONS_ADDED'
  /** A time or a duration could not be read, and the other was taken. */
  | 'TIME_IGNORED'
  | 'DURATION_IGNORED';

export interface AttendanceNotice {
  readonly code: AttendanceNoticeCode;
  readonly line?: number;
}

/** One person of the report, all their lines together. */
export interface AttendanceRow {
  /** As the report has it, on one line; the address where it has no name. */
  readonly name: string;
  readonly email: string | null;
  /** Whole minutes, rounded; `null` where the report says nothing of time. */
  readonly minutes: number | null;
  /** `2026-10-14T17:30:00`, with `Z` where the report names an offset; `null` where the day or the time is not known. */
  readonly firstJoin: string | null;
  readonly lines: readonly number[];
  /** What the minutes come from; see `joinAttendance`. */
  readonly stays: readonly Stay[];
}

export type AttendanceResult =
  | { readonly ok: false; readonly problems: readonly AttendanceMappingProblem[] }
  | {
      readonly ok: true;
      /** In the order of the file. */
      readonly rows: readonly AttendanceRow[];
      /** Lines left out. */
      readonly problems: readonly AttendanceProblem[];
      readonly notices: readonly AttendanceNotice[];
    };

export interface ReadAttendanceInput {
  readonly table: Table;
  readonly mapping: AttendanceMapping;
  /** The day of the event where it is held, `2026-10-14`: for reports that have the time of day alone. */
  readonly day?: string;
}

/**
 * Finds the table of people in the report of a video tool: Zoom's, with or without the meeting's own two lines above it; that of
 * Teams, UTF-16 and tabs, with a summary above and activities below; Meet's; or any file with a head. Lines are those of the file.
 * Where nothing looks like such a head, the whole file is taken as one table, for a person to say what its columns are.
 */
export function openAttendanceReport(bytes: Uint8Array, remembered: RememberedMapping = {}): TableResult {
  const limits = ATTENDANCE_LIMITS;
  if (bytes.length > limits.bytes) return readTable(bytes, { limits });
  const decoded = drain(decodeText(bytes));
  if (!decoded.ok) return readTable(bytes, { limits });
  const lines = decoded.text.replace(/\r\n?/g, '\n').split('\n');
  const head = findHead(lines, remembered);
  if (!head) return readTable(bytes, { limits });
  // What follows the table of people in a report of several parts begins with its number: "3. In-Meeting Activities".
  const isNextPart = (line: string): boolean => /^"?\d{1,2}\. \p{L}/u.test(line) && !line.includes(head.delimiter);
  const end = lines.findIndex((line, at) => at > head.at && isNextPart(line));
  const part = lines.slice(head.at, end < 0 ? undefined : end).join('\n');
  const read = readTable(new TextEncoder().encode(part), { limits, delimiter: head.delimiter });
  if (!read.ok) {
    const { line } = read.error;
    return line === undefined ? read : { ok: false, error: { ...read.error, line: line + head.at } };
  }
  const rows = read.table.rows.map((row) => ({ ...row, line: row.line + head.at }));
  const { encoding, doubtful: encodingDoubtful } = decoded;
  const headerLine = read.table.headerLine + head.at;
  return { ok: true, table: { ...read.table, rows, headerLine, encoding, encodingDoubtful } };
}

/** The line that looks most like the head of a table of people, the first of several. */
function findHead(
  lines: readonly string[],
  remembered: RememberedMapping,
): { readonly at: number; readonly delimiter: Delimiter } | null {
  let best: { at: number; delimiter: Delimiter; likeness: number } | null = null;
  for (const [at, line] of lines.slice(0, MOST_LINES_ABOVE).entries()) {
    for (const delimiter of DELIMITERS) {
      if (!line.includes(delimiter) || line.length > ATTENDANCE_LIMITS.cellLength * ATTENDANCE_LIMITS.columns) continue;
      const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
      if (cells.length > ATTENDANCE_LIMITS.columns) continue;
      const likeness = headerLikeness(cells, remembered);
      if (likeness > (best?.likeness ?? 0)) best = { at, delimiter, likeness };
    }
  }
  return best;
}

interface Context {
  readonly input: ReadAttendanceInput;
  readonly problems: AttendanceProblem[];
  readonly notices: AttendanceNotice[];
}

interface StayRead {
  readonly stay: Stay;
  readonly firstJoin: string | null;
}

type Failure = Omit<AttendanceProblem, 'line' | 'args'> & { readonly args?: AttendanceProblem['args'] };

/**
 * Who was there and for how long. Lines of one person (the same address; without an address the same name) are one row, and time
 * on two devices counts once. What cannot be read is named with its line and left out; nothing is thrown for bad input.
 */
export function readAttendance(input: ReadAttendanceInput): AttendanceResult {
  const { table, mapping } = input;
  const wrong = checkAttendanceMapping(mapping, table.header.length);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const context: Context = { input, problems: [], notices: [] };
  const stays = readStays(context);
  const people = new Map<string, AttendanceRow[]>();
  for (const row of table.rows) {
    const stay = stays.get(row.line);
    const read = stay && readPerson(row, stay, context);
    if (!read) continue;
    const key = read.email === null ? `name ${comparisonKey(read.name)}` : `mail ${emailKey(read.email)}`;
    const same = people.get(key);
    if (same) same.push(read);
    else people.set(key, [read]);
  }
  const rows = [...people.values()].map(joinAttendance);
  for (const { stays: some, lines } of rows)
    if (some.filter(({ from, seconds }) => from === null && seconds !== null).length > 1)
      context.notices.push({ code: 'DURATIONS_ADDED', line: lines[0] as number });
  const problems = context.problems.sort((a, b) => a.line - b.line);
  return { ok: true, rows, problems, notices: context.notices };
}

/** Several rows, found to be one person's, as one: the first one's name, the first address, and no second twice. */
export function joinAttendance(rows: readonly AttendanceRow[]): AttendanceRow {
  const stays = rows.flatMap((row) => row.stays);
  const seconds = secondsOf(stays);
  const joins = rows.flatMap(({ firstJoin }) => (firstJoin === null ? [] : [firstJoin]));
  return {
    name: rows[0]?.name ?? '',
    email: rows.find(({ email }) => email !== null)?.email ?? null,
    minutes: seconds === null ? null : Math.round(seconds / 60),
    firstJoin: joins.sort()[0] ?? null,
    lines: rows.flatMap(({ lines }) => lines).sort((a, b) => a - b),
    stays,
  };
}

const cellOf = (row: TableRow, column: number | undefined): string =>
  column === undefined ? '' : restoreNeutralised(row.cells[column] ?? '').trim();

function readPerson(row: TableRow, { stay, firstJoin }: StayRead, { input, problems }: Context): AttendanceRow | null {
  const fail = (failure: Failure): null => {
    problems.push({ line: row.line, args: {}, ...failure });
    return null;
  };
  const { table, mapping } = input;
  const surplus = row.cells.slice(table.header.length).some((cell) => cell.trim() !== '');
  if (surplus) return fail({ code: 'ROW_LENGTH', args: { found: row.cells.length, expected: table.header.length } });
  if (row.tooLong) return fail({ code: 'CELL_TOO_LONG', args: { found: row.tooLong.length, max: row.tooLong.max } });
  const written = cellOf(row, mapping.email);
  const email = written === '' || written === '-' ? null : emailKey(written);
  if (email !== null && !isEmail(email))
    return fail({ code: 'EMAIL_MALFORMED', field: 'email', value: shorten(written) });
  const parts = [mapping.first_name, mapping.name, mapping.last_name].map((column) => cellOf(row, column));
  const name = normaliseLine(parts.join(' '));
  if (!isVisible(name) && email === null) return fail({ code: 'PERSON_MISSING' });
  const seconds = secondsOf([stay]);
  return {
    name: isVisible(name) ? name : (email ?? ''),
    email,
    minutes: seconds === null ? null : Math.round(seconds / 60),
    firstJoin,
    lines: [row.line],
    stays: seconds === null ? [] : [stay],
  };
}

const UNITS_IN_HEADER: readonly (readonly [RegExp, number])[] = [
  [/\bsec(?:ond(?:e)?)?s?\b/, 1],
  [/\b(?:hours?|heures?)\b/, 3600],
];

/** The stay of each line; none where it cannot be read, which is noted. */
function readStays(context: Context): ReadonlyMap<number, StayRead> {
  const { table, mapping, day } = context.input;
  const texts = (field: AttendanceField): string[] => table.rows.map((row) => cellOf(row, mapping[field]));
  const [joins, leaves, durations] = [texts('join'), texts('leave'), texts('duration')];
  const times = readTimes(joins, leaves, day);
  if (times.orderUnclear) context.notices.push({ code: 'TIME_ORDER_UNCLEAR' });
  const minutesFirst = areMinutesFirst(durations);
  const header = comparisonKey(table.header[mapping.duration ?? -1] ?? '');
  const unit = UNITS_IN_HEADER.find(([pattern]) => pattern.test(header))?.[1] ?? 60;
  const stays = new Map<number, StayRead>();
  table.rows.forEach((row, at) => {
    const duration = durations[at] === '' ? null : readDuration(durations[at] ?? '', minutesFirst, unit);
    const written = { join: joins[at] ?? '', leave: leaves[at] ?? '', duration: durations[at] ?? '' };
    const time = {
      from: times.joins[at] ?? null,
      to: times.leaves[at] ?? null,
      firstJoin: times.firstJoins[at] ?? null,
    };
    const read = stayOf(row.line, written, time, duration, context.notices);
    if ('stay' in read) stays.set(row.line, read);
    else context.problems.push({ line: row.line, args: {}, ...read });
  });
  return stays;
}

type Written = Readonly<Record<'join' | 'leave' | 'duration', string>>;

function stayOf(
  line: number,
  written: Written,
  { from, to, firstJoin }: { from: number | null; to: number | null; firstJoin: string | null },
  duration: number | null | 'unclear',
  notices: AttendanceNotice[],
): StayRead | Failure {
  const bad = (['join', 'leave'] as const).find(
    (field) => written[field] !== '' && (field === 'join' ? from : to) === null,
  );
  const value = (field: keyof Written) => ({ field, value: shorten(written[field]) });
  const isTimed = from !== null && to !== null;
  const seconds = typeof duration === 'number' ? duration : null;
  if (written.duration !== '' && seconds === null) {
    const code = duration === 'unclear' ? 'DURATION_UNCLEAR' : 'DURATION_UNREADABLE';
    if (!isTimed) return { code, ...value('duration') };
    notices.push({ code: 'DURATION_IGNORED', line });
  }
  if (bad && seconds === null) return { code: 'TIME_UNREADABLE', ...value(bad) };
  if (bad) notices.push({ code: 'TIME_IGNORED', line });
  if (isTimed && to < from) return { code: 'TIMES_REVERSED', ...value('leave') };
  const end = to ?? (from !== null && seconds !== null ? from + seconds * 1000 : null);
  const start = from ?? (to !== null && seconds !== null ? to - seconds * 1000 : null);
  const most = LONGEST_STAY_HOURS * 3600;
  const isLong = (seconds ?? 0) > most || (start !== null && end !== null && end - start > most * 1000);
  if (isLong)
    return {
      code: 'STAY_TOO_LONG',
      ...value(seconds === null ? 'leave' : 'duration'),
      args: { max: LONGEST_STAY_HOURS },
    };
  const isKnown = start !== null && end !== null;
  return { stay: { from: isKnown ? start : null, to: isKnown ? end : null, seconds }, firstJoin };
}
