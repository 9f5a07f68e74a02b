import { parse } from '#csv-parse';
import { decodeText, type DecodeProblem, type TextEncoding } from './decode-text.js';
import { DELIMITERS, detectDelimiter, type Delimiter } from './detect-delimiter.js';
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
): TableResult => ({ ok: false, error: { code, remedy, args, ...(line === undefined ? {} : { line }) } });

/**
 * Reads a delimited text file as exported by a school's form tool. Encoding and delimiter are detected and named;
 * rows of the wrong length come through as they are (`readIntake` rejects each with its line); what is not such a file
 * is refused with a code, a remedy and, where it helps, the line. Nothing is thrown for bad input.
 */
export function readTable(bytes: Uint8Array, options: ReadTableOptions = {}): TableResult {
  const limits: TableLimits = { ...TABLE_LIMITS, ...options.limits };
  if (bytes.length > limits.bytes) {
    return refuse('FILE_TOO_LARGE', 'SPLIT_THE_FILE', { max: limits.bytes, found: bytes.length });
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(decoded.code, DECODE_REMEDIES[decoded.code]);
  const { text, skippedLines, delimiter } = prepare(decoded.text, options.delimiter);
  const scanned = scan(text, delimiter, skippedLines, limits);
  if (!scanned.ok) return scanned;
  const [header, ...rows] = scanned.records;
  if (!header) return refuse('FILE_EMPTY', 'CHOOSE_ANOTHER_FILE');
  if (header.cells.length > limits.columns) {
    const args = { max: limits.columns, found: header.cells.length };
    return refuse('FILE_HAS_TOO_MANY_COLUMNS', 'REMOVE_COLUMNS', args, header.line);
  }
  if (rows.length > limits.rows) return refuse('FILE_HAS_TOO_MANY_ROWS', 'SPLIT_THE_FILE', { max: limits.rows });
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return refuse('FILE_HAS_NO_ROWS', 'CHOOSE_ANOTHER_FILE');
  const table: Table = {
    header: header.cells,
    headerLine: header.line,
    rows: filled.map((row) => bound(row, limits.cellLength)),
    blankRows: rows.length - filled.length,
    encoding: decoded.encoding,
    encodingDoubtful: decoded.doubtful,
    delimiter,
  };
  return { ok: true, table };
}

/** Line breaks made alike (csv-parse counts a quoted `\r\n` as two lines), and Excel's `sep=;` line obeyed. */
function prepare(decoded: string, forced: Delimiter | undefined) {
  const text = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  const stated = /^sep=([,;\t])\n/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const fromFile = DELIMITERS.find((candidate) => candidate === stated?.[1]);
  return { text: body, skippedLines: stated ? 1 : 0, delimiter: forced ?? fromFile ?? detectDelimiter(body) };
}

type Scanned = { readonly ok: true; readonly records: readonly TableRow[] } | Extract<TableResult, { ok: false }>;

function scan(text: string, delimiter: Delimiter, skippedLines: number, limits: TableLimits): Scanned {
  const records: TableRow[] = [];
  let ended = 0;
  let emptyLines = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // `5" pipe` in an unquoted cell is a text, not an error.
      relax_quotes: true,
      skip_empty_lines: true,
      // The header, the most rows allowed, and one more to know that there are more.
      to: limits.rows + 2,
      on_record: (cells: string[], info) => {
        // csv-parse tells the line on which a record ends; the next starts behind it and the empty lines skipped.
        records.push({ line: ended + (info.empty_lines - emptyLines) + 1 + skippedLines, cells });
        ended = info.lines;
        emptyLines = info.empty_lines;
        return null;
      },
    });
  } catch (error) {
    const lines = text.split('\n');
    // Empty lines before the record that failed have not been counted yet.
    while (lines[ended] === '') ended += 1;
    const line = ended + 1 + skippedLines;
    const { code } = error as { readonly code?: unknown };
    const failure =
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? refuse('FILE_QUOTE_NOT_CLOSED', 'CLOSE_THE_QUOTE', {}, line)
        : refuse('FILE_NOT_A_TABLE', 'EXPORT_AS_CSV', { reason: String(code) }, line);
    return failure as Extract<TableResult, { ok: false }>;
  }
  return { ok: true, records };
}

function bound(row: TableRow, max: number): TableRow {
  const column = row.cells.findIndex((cell) => cell.length > max && textLength(cell) > max);
  if (column === -1) return row;
  const length = textLength(row.cells[column] ?? '');
  const cells = row.cells.map((cell) =>
    cell.length > max ? [...cell.slice(0, max * 2)].slice(0, max).join('') : cell,
  );
  return { line: row.line, cells, tooLong: { column, length, max } };
}
