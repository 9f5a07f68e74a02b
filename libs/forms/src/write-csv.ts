import type { Delimiter } from './detect-delimiter.js';

// Full-width forms too: spreadsheets in East Asian locales read them as the plain signs.
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;
const NEUTRALISED = /^'(?=[=+\-@\t\r\n＝＋－＠])/u;

export type CsvCell = string | number | null;

/**
 * Text that a spreadsheet would read as a formula gets a leading apostrophe, so that it stays text (OWASP, "CSV
 * injection"). For every text cell of every CSV or XLSX that Trellis exports. Doing it twice changes nothing more.
 */
export function neutraliseFormula(cell: string): string {
  return FORMULA_START.test(cell) ? `'${cell}` : cell;
}

/** Undoes `neutraliseFormula`, for a file of ours that comes back. */
export function restoreNeutralised(cell: string): string {
  return cell.replace(NEUTRALISED, '');
}

export interface WriteCsvOptions {
  readonly delimiter?: Delimiter;
  /** A byte order mark, without which Excel misreads accents. Default `true`. */
  readonly bom?: boolean;
}

/**
 * Rows as CSV text (RFC 4180: CRLF, quotes doubled), texts neutralised against formulas. Numbers are written as
 * numbers, `null` as an empty cell.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], options: WriteCsvOptions = {}): string {
  const { delimiter = ',', bom = true } = options;
  const lines = rows.map((row) => {
    const cells = row.map(writeCell);
    // A row of one empty cell would otherwise be an empty line, which readers skip.
    return cells.length === 1 && cells[0] === '' ? '""' : cells.join(delimiter);
  });
  return `${bom ? '\uFEFF' : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = neutraliseFormula(cell);
  // Quoted for any of the delimiters, so that a reader's guess cannot go wrong on a cell.
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
