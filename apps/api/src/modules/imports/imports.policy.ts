import type { ErrorCode, Locale } from '@trellis/contracts';
import { formatWeeklyTimes, instantAt } from '@trellis/calendar';
import {
  type Answer,
  checkMapping,
  choiceLabel,
  type ColumnMapping,
  findItem,
  type FormDefinition,
  type IntakeRow,
  listAnswer,
  type MappingProblem,
  normaliseLine,
  numberAnswer,
  shorten,
  slotsAnswer,
  type Table,
  type TableError,
  textAnswer,
  vaultColumns,
  withheldColumns,
} from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import type { ColumnMappingInput } from './import.types.js';

const SAMPLES = 3;
/** Samples of a column are looked for in this many rows. */
export const SAMPLE_ROWS = 200;
const HEADER_CHARACTERS = 300;

/** A name for each column that no other has: the header, with a number when it occurs again, its place when it is empty. */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((text, column) => {
    const base = shorten(normaliseLine(text), HEADER_CHARACTERS) || `#${column + 1}`;
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base} (${number})`;
    taken.add(name);
    return name;
  });
}

/** A few cells of each column, to recognise it by; none of a column whose answers are not for whoever prepares the import. */
export function samplesOf(table: Table, mapping: readonly ColumnMapping[], form: FormDefinition): string[][] {
  const withheld = withheldColumns(table.header, mapping, form);
  return table.header.map((_, column) => {
    if (withheld.has(column)) return [];
    const cells = table.rows.slice(0, SAMPLE_ROWS).map((row) => shorten(row.cells[column] ?? ''));
    return [...new Set(cells.filter((cell) => cell !== ''))].slice(0, SAMPLES);
  });
}

/** What a person chose, by column; IMPORT_MAPPING_… when it can't be used. */
export function mappingFrom(
  headers: readonly string[],
  input: readonly ColumnMappingInput[],
  form: FormDefinition,
): ColumnMapping[] {
  const unknown = input.map((one) => one.header).filter((name) => !headers.includes(name));
  if (unknown.length > 0) throw new AppError('IMPORT_MAPPING_UNKNOWN', { names: unknown.slice(0, 10) }, 'mapping');
  const mapping = input.flatMap(({ header, itemId }) => (itemId ? [{ column: headers.indexOf(header), itemId }] : []));
  const problems = checkMapping(mapping, headers.length, form);
  if (problems.length > 0) throw mappingError(problems, headers, form);
  return mapping;
}

/** IMPORT_MAPPING_IDENTITY when a column that certainly holds identity or a consent would go where others read it. */
export function requireIdentityApart(
  header: readonly string[],
  mapping: readonly ColumnMapping[],
  form: FormDefinition,
): void {
  const secret = vaultColumns(header, form);
  const astray = mapping.filter(
    ({ column, itemId }) => secret.has(column) && findItem(form, itemId)?.store !== 'vault',
  );
  if (astray.length === 0) return;
  const names = columnNames(header);
  throw new AppError(
    'IMPORT_MAPPING_IDENTITY',
    { columns: astray.map(({ column }) => names[column] ?? '') },
    'mapping',
  );
}

function mappingError(problems: readonly MappingProblem[], headers: readonly string[], form: FormDefinition): AppError {
  const of = (code: MappingProblem['code']): MappingProblem[] => problems.filter((problem) => problem.code === code);
  const unknown = of('ITEM_UNKNOWN').map((problem) => (problem.itemId ?? '').slice(0, 100));
  if (unknown.length > 0) return new AppError('IMPORT_MAPPING_UNKNOWN', { names: unknown }, 'mapping');
  const [twice] = [...of('ITEM_MAPPED_TWICE'), ...of('COLUMN_MAPPED_TWICE')];
  if (twice) {
    const item = twice.code === 'ITEM_MAPPED_TWICE' ? twice.itemId : headers[twice.column ?? -1];
    return new AppError('IMPORT_MAPPING_TWICE', { item: item ?? '' }, 'mapping');
  }
  const items = of('REQUIRED_ITEM_UNMAPPED').map((problem) => problem.itemId ?? '');
  if (of('NAME_UNMAPPED').length > 0) items.push(form.items.find((item) => item.kind === 'person_name')?.id ?? 'name');
  return new AppError('IMPORT_MAPPING_INCOMPLETE', { items }, 'mapping');
}

const FOREIGN: Partial<Record<TableError['code'], string>> = {
  FILE_IS_PDF: 'PDF',
  FILE_IS_SPREADSHEET: 'XLSX',
  FILE_IS_OLD_SPREADSHEET: 'XLS',
  FILE_IS_WEB_PAGE: 'HTML',
  FILE_IS_BINARY: 'BINARY',
};

/** Why a file is no table, as an error that people can be told. */
export function tableError({ code, line, args }: TableError): AppError {
  const found = FOREIGN[code];
  if (found) return new AppError('FILE_NOT_A_TABLE', { found }, 'file');
  const fail = (errorCode: ErrorCode, more: Record<string, string | number> = {}): AppError =>
    new AppError(errorCode, more, 'file');
  switch (code) {
    case 'FILE_HAS_NO_ROWS':
      return fail('FILE_WITHOUT_ROWS');
    case 'FILE_HAS_TOO_MANY_ROWS':
      return fail('FILE_OVER_LIMIT', { what: 'rows', allowed: args.max ?? 0 });
    case 'FILE_HAS_TOO_MANY_COLUMNS':
      return fail('FILE_OVER_LIMIT', { what: 'columns', allowed: args.max ?? 0 });
    case 'FILE_TOO_LARGE':
      return fail('FILE_TOO_LARGE', { megabytes: Math.floor(Number(args.max ?? 0) / 1024 ** 2) });
    case 'FILE_QUOTE_NOT_CLOSED':
      return fail('FILE_UNREADABLE', { line: line ?? 1, reason: 'QUOTE_NOT_CLOSED' });
    case 'FILE_ENCODING_BROKEN':
      return fail('FILE_UNREADABLE', { line: line ?? 1, reason: 'ENCODING_BROKEN' });
    case 'FILE_NOT_A_TABLE':
      return fail('FILE_UNREADABLE', { line: line ?? 1, reason: 'NOT_A_TABLE' });
    default:
      return fail('FILE_EMPTY');
  }
}

/**
 * When a row was answered, by its own time; null when it does not say. A time without an offset is read in the school's
 * zone, and one that lies ahead, by a clock that is wrong, is now.
 */
export function answeredAt(form: FormDefinition, row: IntakeRow, timeZone: string, now: Date): Date | null {
  const item = form.items.find(({ kind }) => kind === 'timestamp');
  const text = item && textAnswer(row.answers[item.id]);
  if (!text) return null;
  const at = text.endsWith('Z') ? new Date(text) : instantAt(text, timeZone);
  return at > now ? now : at;
}

/** An answer in words, for showing what stays and what the file said instead. */
export function answerText(form: FormDefinition, itemId: string, answer: Answer, locale: Locale): string {
  const item = findItem(form, itemId);
  if (!item || answer.state === 'not_answered') return '';
  if (answer.state === 'prefer_not_to_say') return '–';
  if (item.kind === 'availability')
    return formatWeeklyTimes(slotsAnswer(answer) as Parameters<typeof formatWeeklyTimes>[0], locale);
  const entries = listAnswer(answer);
  if (entries.length > 0) return entries.map((entry) => choiceLabel(item, entry, [locale])).join('; ');
  const text = textAnswer(answer);
  return text === null ? String(numberAnswer(answer) ?? '') : choiceLabel(item, text, [locale]);
}
