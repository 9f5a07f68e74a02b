import { NOT_ANSWERED, textAnswer, type Answer, type Answers } from './answer.js';
import { conditionalItems } from './conditions.js';
import { findItem, type FormDefinition, type FormItem } from './form-definition.js';
import { readCell } from './read-cell.js';
import type { CellNoticeCode, CellProblemCode, CellReader, ListSeparator, ParseWeeklyTimes } from './read-cell.js';
import type { Table, TableRow } from './read-table.js';
import { readTimestampsSteps, timestampOrder } from './read-timestamps.js';
import { drain, type Steps } from './steps.js';
import { checkMapping, type ColumnMapping, type MappingProblem, withheldReason } from './suggest-mapping.js';
import { normaliseLine, shorten } from './text.js';
import { restoreNeutralised } from './write-csv.js';

export type IntakeProblemCode = CellProblemCode | 'ROW_LENGTH' | 'CELL_TOO_LONG' | 'NAME_MISSING';

export interface IntakeProblem {
  readonly code: IntakeProblemCode;
  readonly itemId?: string;
  /** 0-based; `header` is its text. */
  readonly column?: number;
  readonly header?: string;
  /** What the cell says, shortened; never given for what belongs in the vault or was told in confidence. */
  readonly value?: string;
  /** For the words: `min`, `max`, `found`, `expected`, `part` … */
  readonly args: Readonly<Record<string, string | number>>;
}

/** The row's first problem, and the others in `more`. */
export interface RejectedRow extends IntakeProblem {
  readonly line: number;
  /** The email, where there is a well-formed one. */
  readonly email: string | null;
  readonly more: readonly IntakeProblem[];
}

export interface IntakeRow {
  /** Line of the file on which the row starts. */
  readonly line: number;
  readonly email: string;
  /** One answer for each mapped item; items without a column are absent, and an import must leave them alone. */
  readonly answers: Answers;
}

export interface SupersededRow {
  readonly line: number;
  /** The line that counts instead. */
  readonly byLine: number;
  readonly email: string;
}

export type IntakeNoticeCode =
  | CellNoticeCode
  /** Without times, of two rows with the same email the one further down won. */
  | 'LATER_LINE_WON'
  | 'TIMESTAMP_UNREADABLE'
  /** Days and months could not be told apart in the column of times. */
  | 'TIMESTAMP_ORDER_UNCLEAR'
  /** A later row of the same person was rejected (`otherLine`): this older one would be imported. */
  | 'LATER_ROW_REJECTED';

export interface IntakeNotice {
  readonly code: IntakeNoticeCode;
  readonly line?: number;
  readonly otherLine?: number;
  readonly itemId?: string;
  readonly column?: number;
}

export type IntakeResult =
  | { readonly ok: false; readonly problems: readonly MappingProblem[] }
  | {
      readonly ok: true;
      /** In the order of the file, one per person. */
      readonly accepted: readonly IntakeRow[];
      readonly superseded: readonly SupersededRow[];
      readonly rejected: readonly RejectedRow[];
      readonly notices: readonly IntakeNotice[];
      /** By consent item, the header under which people were asked: the wording that they agreed to. */
      readonly consentWordings: Readonly<Record<string, string>>;
    };

export interface ReadIntakeInput {
  readonly table: Table;
  readonly mapping: readonly ColumnMapping[];
  readonly form: FormDefinition;
  readonly parseWeeklyTimes: ParseWeeklyTimes;
  /** What separates several answers in one cell; default `;`. */
  readonly listSeparator?: ListSeparator;
}

interface MappedColumn {
  readonly column: number;
  readonly header: string;
  readonly item: FormItem;
}

interface Context {
  readonly columns: readonly MappedColumn[];
  readonly width: number;
  readonly reader: CellReader;
  readonly times: ReadonlyMap<number, string | null>;
  readonly notices: IntakeNotice[];
}

/**
 * Turns the rows of a table into answers. Every row is accepted, superseded by a later answer of the same person, or
 * rejected with all its problems and its line; nothing is written and nothing thrown. A later `timestamp` wins
 * whatever the order in the file and the letter case of the email; where times are missing, the later line.
 */
export function readIntake(input: ReadIntakeInput): IntakeResult {
  return drain(readIntakeSteps(input));
}

/** `readIntake`, a row at a time. */
export function* readIntakeSteps(input: ReadIntakeInput): Steps<IntakeResult> {
  const { table, form } = input;
  const problems = checkMapping(input.mapping, table.header.length, form);
  if (problems.length > 0) return { ok: false, problems };
  const columns = mappedColumns(input);
  const notices: IntakeNotice[] = [];
  const times = yield* readTimes(table, columns, notices);
  const reader = { parseWeeklyTimes: input.parseWeeklyTimes, listSeparator: input.listSeparator ?? ';' };
  const context: Context = { columns, width: table.header.length, reader, times, notices };
  const read: IntakeRow[] = [];
  const rejected: RejectedRow[] = [];
  for (const row of table.rows) {
    const result = readRow(row, context);
    if ('answers' in result) read.push(result);
    else rejected.push(result);
    yield read.length + rejected.length;
  }
  const { accepted, superseded } = yield* latestOfEach(read, times, notices);
  noteRejectedSuccessors(accepted, rejected, times, notices);
  const consents = columns.filter(({ item }) => item.kind === 'consent');
  const consentWordings = Object.fromEntries(consents.map(({ item, header }) => [item.id, header]));
  return { ok: true, accepted, superseded, rejected, notices, consentWordings };
}

function mappedColumns({ mapping, form, table }: ReadIntakeInput): readonly MappedColumn[] {
  const conditional = conditionalItems(form);
  return mapping.flatMap(({ column, itemId }) => {
    const found = findItem(form, itemId);
    // Whether a row was asked it, a file does not tell: an empty cell is then no fault.
    const item = found && conditional.has(itemId) ? { ...found, required: false } : found;
    return item ? [{ column, item, header: normaliseLine(table.header[column] ?? '') }] : [];
  });
}

/** Times by line; empty without a column of times. */
function* readTimes(
  table: Table,
  columns: readonly MappedColumn[],
  notices: IntakeNotice[],
): Steps<ReadonlyMap<number, string | null>> {
  const timed = columns.find(({ item }) => item.kind === 'timestamp');
  if (!timed) return new Map();
  const { column } = timed;
  const texts = table.rows.map((row) => row.cells[column] ?? '');
  const { values, orderUnclear } = yield* readTimestampsSteps(texts);
  if (orderUnclear) notices.push({ code: 'TIMESTAMP_ORDER_UNCLEAR', column, itemId: timed.item.id });
  table.rows.forEach((row, index) => {
    const unreadable = (values[index] ?? null) === null && (texts[index] ?? '').trim() !== '';
    if (!unreadable || orderUnclear) return;
    notices.push({ code: 'TIMESTAMP_UNREADABLE', line: row.line, column, itemId: timed.item.id });
  });
  return new Map(table.rows.map((row, index) => [row.line, values[index] ?? null]));
}

function readRow(row: TableRow, context: Context): IntakeRow | RejectedRow {
  const surplus = row.cells.slice(context.width);
  if (row.cells.length < context.width || surplus.some((cell) => cell.trim() !== '')) {
    const args = { found: row.cells.length, expected: context.width };
    return { line: row.line, email: null, code: 'ROW_LENGTH', args, more: [] };
  }
  const answers: Record<string, Answer> = {};
  const problems: IntakeProblem[] = [];
  for (const mapped of context.columns) {
    const result = readMapped(row, mapped, context);
    if ('state' in result) answers[mapped.item.id] = result;
    else problems.push(result);
  }
  problems.push(...rowProblems(answers, context, problems));
  const emailItem = context.columns.find(({ item }) => item.kind === 'email')?.item.id ?? '';
  const email = textAnswer(answers[emailItem]);
  const [first, ...more] = problems;
  if (first) return { line: row.line, email, ...first, more };
  return { line: row.line, email: email ?? '', answers };
}

function readMapped(row: TableRow, mapped: MappedColumn, context: Context): Answer | IntakeProblem {
  const { column, item, header } = mapped;
  const place = { itemId: item.id, column, header };
  if (row.tooLong?.column === column) {
    return { ...place, code: 'CELL_TOO_LONG', args: { max: row.tooLong.max, found: row.tooLong.length } };
  }
  if (item.kind === 'timestamp') {
    const value = context.times.get(row.line) ?? null;
    return value === null ? NOT_ANSWERED : { state: 'answered', value };
  }
  const cell = restoreNeutralised(row.cells[column] ?? '');
  const result = readCell(item, cell, context.reader);
  if (!result.ok) {
    const secret = ['vault', 'private'].includes(withheldReason(item) ?? '');
    return {
      ...place,
      code: result.code,
      args: secret ? withoutWords(result.args) : result.args,
      ...(secret ? {} : { value: shorten(cell) }),
    };
  }
  if (result.notice) context.notices.push({ code: result.notice, line: row.line, column, itemId: item.id });
  return result.answer;
}

const withoutWords = (args: IntakeProblem['args']): IntakeProblem['args'] =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => typeof value === 'number'));

/** Problems that no single cell has: a row without any name. */
function rowProblems(
  answers: Answers,
  { columns }: Context,
  found: readonly IntakeProblem[],
): readonly IntakeProblem[] {
  const names = columns.filter(({ item }) => item.kind === 'person_name');
  const nameTrouble = found.some(({ itemId }) => names.some(({ item }) => item.id === itemId));
  const named = nameTrouble || names.some(({ item }) => textAnswer(answers[item.id]) !== null);
  if (names.length > 0 && !named) return [{ code: 'NAME_MISSING', args: {}, itemId: names[0]?.item.id ?? '' }];
  return [];
}

/** Of the rows with one email the last by time; by line where one of them has no readable time. */
function* latestOfEach(
  rows: readonly IntakeRow[],
  times: ReadonlyMap<number, string | null>,
  notices: IntakeNotice[],
): Steps<{ accepted: readonly IntakeRow[]; superseded: readonly SupersededRow[] }> {
  const byEmail = new Map<string, IntakeRow[]>();
  for (const row of rows) {
    const same = byEmail.get(row.email);
    if (same) same.push(row);
    else byEmail.set(row.email, [row]);
  }
  const superseded: SupersededRow[] = [];
  for (const same of byEmail.values()) {
    if (same.length === 1) continue;
    const timed = same.every((row) => typeof times.get(row.line) === 'string');
    const ranked = same
      .map((row) => ({ row, order: timed ? timestampOrder(times.get(row.line) ?? '') : 0 }))
      .sort((a, b) => a.order - b.order || a.row.line - b.row.line);
    const winner = ranked.pop()?.row;
    for (const { row } of winner ? ranked : []) {
      const byLine = winner?.line ?? row.line;
      superseded.push({ line: row.line, byLine, email: row.email });
      if (!timed) notices.push({ code: 'LATER_LINE_WON', line: row.line, otherLine: byLine });
    }
    yield rows.length;
  }
  const lost = new Set(superseded.map(({ line }) => line));
  superseded.sort((a, b) => a.line - b.line);
  return { accepted: rows.filter(({ line }) => !lost.has(line)), superseded };
}

/** A person whose newer row is unusable would be imported from the older one: that must not pass in silence. */
function noteRejectedSuccessors(
  accepted: readonly IntakeRow[],
  rejected: readonly RejectedRow[],
  times: ReadonlyMap<number, string | null>,
  notices: IntakeNotice[],
): void {
  const lineOf = new Map(accepted.map(({ email, line }) => [email, line]));
  for (const row of rejected) {
    const line = row.email === null ? undefined : lineOf.get(row.email);
    if (line === undefined) continue;
    const [kept, refused] = [times.get(line) ?? null, times.get(row.line) ?? null];
    const comparable = kept !== null && refused !== null;
    const later = comparable ? timestampOrder(refused) - timestampOrder(kept) || row.line - line : row.line - line;
    if (later > 0) notices.push({ code: 'LATER_ROW_REJECTED', line, otherLine: row.line });
  }
}
