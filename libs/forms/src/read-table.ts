import { Parser } from '#csv-parse';
import { decodeText, type DecodeProblem, type TextEncoding } from './decode-text.js';
import { DELIMITERS, detectDelimiter, type Delimiter } from './detect-delimiter.js';
import { drain, type Steps } from './steps.js';
import { textLength } from './text.js';

/** Bounds of a table; beyond the first three the file is refused, beyond `cellLength` the row. */
export const TABLE_LIMITS = { bytes: 20_000_000, rows: 100_000, columns: 200, cellLength: 10_000 } as const;
export type TableLimits = { readonly [Limit in keyof typeof TABLE_LIMITS]: number };

export type TableErrorCode =
  | DecodeProblem
  | 'FILE_TOO_LARGE'
  | 'FILE_HAS_NO_ROWS'
  | 'FILE_HAS_TOO_MANY_ROWS'
  | 'FILE_HAS_TOO_MANY_COLUMNS'
  | 'FILE_QUOTE_NOT_CLOSED'
  | 'FILE_NOT_A_TABLE';

/** What to do about it; the client has words for each. */
export type TableRemedy =
  | 'EXPORT_AS_CSV'
  | 'EXPORT_AS_UTF8'
  | 'CHOOSE_ANOTHER_FILE'
  | 'SPLIT_THE_FILE'
  | 'REMOVE_COLUMNS'
  | 'CLOSE_THE_QUOTE'
  | 'SIGN_IN_AND_EXPORT_AGAIN';

export interface TableError {
  readonly code: TableErrorCode;
  readonly remedy: TableRemedy;
  /** Line of the file (1-based) on which the trouble starts, where there is one. */
  readonly line?: number;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface TableRow {
  /** Line of the file, 1-based, on which the row starts (a quoted cell may go over several lines). */
  readonly line: number;
  /** As written but for line breaks, which are `\n`. Too few or too many when the row does not fit the header. */
  readonly cells: readonly string[];
  /** A cell beyond the limit; it has been cut to it, and the row should not be used. */
  readonly tooLong?: { readonly column: number; readonly length: number; readonly max: number };
}

export interface Table {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly TableRow[];
  /** Rows of empty cells only, left out. */
  readonly blankRows: number;
  readonly encoding: TextEncoding;
  /** The encoding was a guess and accents may have come out wrong: show a sample and ask. */
  readonly encodingDoubtful: boolean;
  readonly delimiter: Delimiter;
}

export type TableResult =
  { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly error: TableError };

export interface ReadTableOptions {
  /** Overrides the detection. */
  readonly delimiter?: Delimiter;
  readonly limits?: Partial<TableLimits>;
}

/** Bytes parsed, and characters whose line breaks are made alike, at a time. */
const PARSED_PIECE = 1 << 16;
const TEXT_PIECE = 1 << 20;

const DECODE_REMEDIES: Readonly<Record<DecodeProblem, TableRemedy>> = {
  FILE_EMPTY: 'CHOOSE_ANOTHER_FILE',
  FILE_IS_PDF: 'EXPORT_AS_CSV',
  FILE_IS_SPREADSHEET: 'EXPORT_AS_CSV',
  FILE_IS_OLD_SPREADSHEET: 'EXPORT_AS_CSV',
  FILE_IS_WEB_PAGE: 'SIGN_IN_AND_EXPORT_AGAIN',
  FILE_IS_BINARY: 'CHOOSE_ANOTHER_FILE',
  FILE_ENCODING_BROKEN: 'EXPORT_AS_UTF8',
};

const refuse = (
  code: TableErrorCode,
  remedy: TableRemedy,
  args: Readonly<Record<string, string | number>> = {},
  line?: number,
): Extract<TableResult, { ok: false }> => ({
  ok: false,
  error: { code, remedy, args, ...(line === undefined ? {} : { line }) },
});

/**
 * Reads a delimited text file as exported by a school's form tool. Encoding and delimiter are detected and named;
 * rows of the wrong length come through as they are (`readIntake` rejects each with its line); what is not such a file
 * is refused with a code, a remedy and, where it helps, the line. Nothing is thrown for bad input.
 */
export function readTable(bytes: Uint8Array, options: ReadTableOptions = {}): TableResult {
  return drain(readTableSteps(bytes, options));
}

/** `readTable` in pieces of a few milliseconds each. */
export function* readTableSteps(bytes: Uint8Array, options: ReadTableOptions = {}): Steps<TableResult> {
  const limits: TableLimits = { ...TABLE_LIMITS, ...options.limits };
  if (bytes.length > limits.bytes) {
    return refuse('FILE_TOO_LARGE', 'SPLIT_THE_FILE', { max: limits.bytes, found: bytes.length });
  }
  const decoded = yield* decodeText(bytes);
  if (!decoded.ok) return refuse(decoded.code, DECODE_REMEDIES[decoded.code], {}, decoded.line);
  const { text, skippedLines, delimiter } = yield* prepare(decoded.text, options.delimiter);
  const scanned = yield* scan(text, delimiter, skippedLines, limits);
  if (!scanned.ok) return scanned;
  const [header, ...rows] = scanned.records;
  if (!header) return refuse('FILE_EMPTY', 'CHOOSE_ANOTHER_FILE');
  if (header.cells.length > limits.columns) {
    const args = { max: limits.columns, found: header.cells.length };
    return refuse('FILE_HAS_TOO_MANY_COLUMNS', 'REMOVE_COLUMNS', args, header.line);
  }
  if (rows.length > limits.rows) return refuse('FILE_HAS_TOO_MANY_ROWS', 'SPLIT_THE_FILE', { max: limits.rows });
  const filled = yield* filledRows(rows, limits.cellLength);
  if (filled.length === 0) return refuse('FILE_HAS_NO_ROWS', 'CHOOSE_ANOTHER_FILE');
  const table: Table = {
    header: header.cells,
    headerLine: header.line,
    rows: filled,
    blankRows: rows.length - filled.length,
    encoding: decoded.encoding,
    encodingDoubtful: decoded.doubtful,
    delimiter,
  };
  return { ok: true, table };
}

interface Prepared {
  readonly text: string;
  readonly skippedLines: number;
  readonly delimiter: Delimiter;
}

/** Line breaks made alike (csv-parse counts a quoted `\r\n` as two lines), and Excel's `sep=;` line obeyed. */
function* prepare(decoded: string, forced: Delimiter | undefined): Steps<Prepared> {
  const text = yield* withLineFeeds(decoded);
  const stated = /^sep=([,;\t])\n/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const fromFile = DELIMITERS.find((candidate) => candidate === stated?.[1]);
  return { text: body, skippedLines: stated ? 1 : 0, delimiter: forced ?? fromFile ?? detectDelimiter(body) };
}

function* withLineFeeds(text: string): Steps<string> {
  if (!text.includes('\r')) return text;
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + TEXT_PIECE;
    // No `\r\n` is cut in two.
    const cut = text[end - 1] === '\r' && text[end] === '\n' ? end + 1 : end;
    pieces.push(text.slice(at, cut).replace(/\r\n?/g, '\n'));
    at = cut;
    yield 0;
  }
  return pieces.join('');
}

type Scanned = { readonly ok: true; readonly records: readonly TableRow[] } | Extract<TableResult, { ok: false }>;

function* scan(text: string, delimiter: Delimiter, skippedLines: number, limits: TableLimits): Steps<Scanned> {
  const records: TableRow[] = [];
  // The header, the most rows allowed, and one more to know that there are more.
  const most = limits.rows + 2;
  let ended = 0;
  let emptyLines = 0;
  let failure: unknown;
  const parser = new Parser({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    // `5" pipe` in an unquoted cell is a text, not an error.
    relax_quotes: true,
    skip_empty_lines: true,
    to: most,
    on_record: (cells: string[], info) => {
      // csv-parse tells the line on which a record ends; the next starts behind it and the empty lines skipped.
      records.push({ line: ended + (info.empty_lines - emptyLines) + 1 + skippedLines, cells });
      ended = info.lines;
      emptyLines = info.empty_lines;
      return null;
    },
  });
  const onDone = (error?: Error | null): void => {
    failure = error ?? failure;
  };
  // Fed by hand and not written to: its own methods work at once, where a stream tells of an error on a later tick only.
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length && !failure && records.length < most; at += PARSED_PIECE) {
    parser._transform(bytes.subarray(at, at + PARSED_PIECE), 'utf8', onDone);
    yield records.length;
  }
  if (!failure && records.length < most) parser._flush(onDone);
  if (!failure) return { ok: true, records };
  const lines = text.split('\n');
  // Empty lines before the record that failed have not been counted yet.
  while (lines[ended] === '') ended += 1;
  return unreadable(failure, ended + 1 + skippedLines);
}

function unreadable(error: unknown, line: number): Extract<TableResult, { ok: false }> {
  const { code } = error as { readonly code?: unknown };
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? refuse('FILE_QUOTE_NOT_CLOSED', 'CLOSE_THE_QUOTE', {}, line)
    : refuse('FILE_NOT_A_TABLE', 'EXPORT_AS_CSV', { reason: String(code) }, line);
}

/** Rows that say something, their cells cut to the limit. */
function* filledRows(rows: readonly TableRow[], cellLength: number): Steps<readonly TableRow[]> {
  const filled: TableRow[] = [];
  for (const row of rows) {
    if (row.cells.some((cell) => cell.trim() !== '')) filled.push(bound(row, cellLength));
    yield filled.length;
  }
  return filled;
}

function bound(row: TableRow, max: number): TableRow {
  // A character takes two units at most: counting them is only for what is near the limit.
  const column = row.cells.findIndex((cell) => cell.length > max && (cell.length > max * 2 || textLength(cell) > max));
  if (column === -1) return row;
  const length = textLength(row.cells[column] ?? '');
  const cells = row.cells.map((cell) =>
    cell.length > max ? [...cell.slice(0, max * 2)].slice(0, max).join('') : cell,
  );
  return { line: row.line, cells, tooLong: { column, length, max } };
}
