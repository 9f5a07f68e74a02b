import { conditionalItems } from './conditions.js';
import { findItem, isQuestion, type FormDefinition, type FormItem } from './form-definition.js';
import { comparisonKey, normaliseLine } from './text.js';

/** Column `column` (0-based) of the table answers the item. */
export interface ColumnMapping {
  readonly column: number;
  readonly itemId: string;
}

/** What a school chose last time, by `headerKeys`; `null` is a column that it chose to leave out. */
export type RememberedMapping = Readonly<Record<string, string | null>>;

export interface ColumnSuggestion {
  readonly column: number;
  readonly header: string;
  readonly itemId: string | null;
  /** Why: as last time, the same words, similar words, or nothing found. */
  readonly how: 'remembered' | 'same_words' | 'similar_words' | 'none';
}

export interface MappingSuggestion {
  readonly columns: readonly ColumnSuggestion[];
  readonly mapping: readonly ColumnMapping[];
  readonly unmappedColumns: readonly number[];
  /** Items that no column answers. */
  readonly unmappedItems: readonly string[];
  /** Columns whose header another column before them has too. */
  readonly duplicateHeaders: readonly number[];
  /** What would keep `readIntake` from starting; empty when the suggestion can be used as it is. */
  readonly problems: readonly MappingProblem[];
}

export const MAPPING_PROBLEM_CODES = [
  'COLUMN_UNKNOWN',
  'COLUMN_MAPPED_TWICE',
  'ITEM_UNKNOWN',
  'ITEM_MAPPED_TWICE',
  'REQUIRED_ITEM_UNMAPPED',
  'NAME_UNMAPPED',
] as const;

export interface MappingProblem {
  readonly code: (typeof MAPPING_PROBLEM_CODES)[number];
  readonly itemId?: string;
  readonly column?: number;
}

const LEAST_SIMILARITY = 0.6;
const SAME = 1;
// Words that say nothing about what is asked; without them "What is your campus?" is "campus".
const FILLER = new Set(
  (
    'a an the of or and to do does is are you your yours my i me we us our it this that these what which who how in on ' +
    'at for with by please optional select all apply any if un une le la les l de des du d et ou a au aux est sont ' +
    'vous votre vos mon ma mes je nous notre nos ce cette ces quel quelle quels quelles qui que quoi comment en dans ' +
    'sur pour avec par veuillez facultatif'
  ).split(' '),
);

/**
 * One key per column under which a mapping is remembered: the header's words; a header that occurs again gets its
 * number, `email (2)`.
 */
export function headerKeys(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((text) => {
    const key = comparisonKey(normaliseLine(text));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} (${count})`;
  });
}

/** What to keep of a mapping for the next file of this school and form. */
export function rememberMapping(header: readonly string[], mapping: readonly ColumnMapping[]): RememberedMapping {
  const byColumn = new Map(mapping.map(({ column, itemId }) => [column, itemId]));
  return Object.fromEntries(headerKeys(header).map((key, column) => [key, byColumn.get(column) ?? null]));
}

/**
 * Proposes which item each column answers: as remembered, else by the words of the item's label and header hints in
 * every language. Each item goes to at most one column. A proposal only: a person confirms it before anything is read.
 */
export function suggestMapping(
  header: readonly string[],
  form: FormDefinition,
  remembered: RememberedMapping = {},
): MappingSuggestion {
  const keys = headerKeys(header);
  const chosen = fromMemory(keys, form, remembered);
  const taken = new Set([...chosen.values()].map(({ itemId }) => itemId));
  for (const { column, itemId, score } of candidates(header, form)) {
    if (chosen.has(column) || taken.has(itemId)) continue;
    chosen.set(column, { itemId, how: score === SAME ? 'same_words' : 'similar_words' });
    taken.add(itemId);
  }
  const columns = header.map((text, column): ColumnSuggestion => {
    const found = chosen.get(column);
    return { column, header: normaliseLine(text), itemId: found?.itemId ?? null, how: found?.how ?? 'none' };
  });
  const mapping = columns.flatMap(({ column, itemId }) => (itemId === null ? [] : [{ column, itemId }]));
  return {
    columns,
    mapping,
    unmappedColumns: columns.filter(({ itemId }) => itemId === null).map(({ column }) => column),
    unmappedItems: columnItems(form)
      .filter(({ id }) => !taken.has(id))
      .map(({ id }) => id),
    duplicateHeaders: keys.flatMap((key, column) => (/ \(\d+\)$/.test(key) ? [column] : [])),
    problems: checkMapping(mapping, header.length, form),
  };
}

/** Everything that makes a mapping unusable. An email and some part of a name are always needed. */
export function checkMapping(
  mapping: readonly ColumnMapping[],
  columnCount: number,
  form: FormDefinition,
): readonly MappingProblem[] {
  const problems: MappingProblem[] = [];
  const columns = new Set<number>();
  const items = new Set<string>();
  for (const { column, itemId } of mapping) {
    const known = Number.isInteger(column) && column >= 0 && column < columnCount;
    if (!known) problems.push({ code: 'COLUMN_UNKNOWN', column, itemId });
    if (columns.has(column)) problems.push({ code: 'COLUMN_MAPPED_TWICE', column, itemId });
    if (!columnItems(form).some(({ id }) => id === itemId)) problems.push({ code: 'ITEM_UNKNOWN', column, itemId });
    if (items.has(itemId)) problems.push({ code: 'ITEM_MAPPED_TWICE', column, itemId });
    columns.add(column);
    items.add(itemId);
  }
  const isName = (item: FormItem): boolean => item.kind === 'person_name';
  const conditional = conditionalItems(form);
  for (const item of columnItems(form)) {
    const needed = item.kind === 'email' || (item.required && !isName(item) && !conditional.has(item.id));
    if (needed && !items.has(item.id)) problems.push({ code: 'REQUIRED_ITEM_UNMAPPED', itemId: item.id });
  }
  const names = form.items.filter(isName);
  if (names.length > 0 && !names.some(({ id }) => items.has(id))) problems.push({ code: 'NAME_UNMAPPED' });
  return problems;
}

/**
 * Columns whose header has the very words of a question of the vault, and of no other question: identity and consents,
 * whatever someone maps them to.
 */
export function vaultColumns(header: readonly string[], form: FormDefinition): ReadonlySet<number> {
  return new Set(columnsWith(header, form, (item) => item.store === 'vault').keys());
}

/** Why cells are not shown to whoever prepares an import: the vault, the names of others, what was told in confidence. */
export type WithheldReason = 'vault' | 'conflict' | 'private';

/** Why the answers to an item are not shown to whoever prepares an import; null where they are plain. */
export function withheldReason(item: FormItem): WithheldReason | null {
  if (item.store === 'vault') return 'vault';
  if (item.store === 'conflict') return 'conflict';
  // "Anything we should know?": access needs and the like, for whoever plans meetings.
  return item.kind === 'long_text' && item.visibility === 'told_to_program' ? 'private' : null;
}

/** The columns whose cells are not shown, by what they are mapped to or by the very words of their header. */
export function withheldColumns(
  header: readonly string[],
  mapping: readonly ColumnMapping[],
  form: FormDefinition,
): ReadonlyMap<number, WithheldReason> {
  const withheld = new Map<number, WithheldReason>();
  const note = (column: number, item: FormItem | undefined): void => {
    const reason = item && withheldReason(item);
    if (reason) withheld.set(column, reason);
  };
  for (const { column, itemId } of mapping) note(column, findItem(form, itemId));
  for (const [column, item] of columnsWith(header, form, (one) => withheldReason(one) !== null)) note(column, item);
  return withheld;
}

/** Columns whose header has the very words of such an item, and of no other. */
function columnsWith(
  header: readonly string[],
  form: FormDefinition,
  isSuch: (item: FormItem) => boolean,
): ReadonlyMap<number, FormItem> {
  const keysOf = (item: FormItem): readonly string[] => phrasesOf(item).map((text) => phrase(text).key);
  const such = new Map(form.items.filter(isSuch).flatMap((item) => keysOf(item).map((key) => [key, item] as const)));
  const others = new Set(form.items.filter((item) => !isSuch(item)).flatMap(keysOf));
  const found = new Map<number, FormItem>();
  header.forEach((text, column) => {
    const { key } = phrase(text);
    const item = key === '' || others.has(key) ? undefined : such.get(key);
    if (item) found.set(column, item);
  });
  return found;
}

/** What a column can answer: no heading, and no file, since an id in a cell could be of somebody else's. */
export function columnItems(form: FormDefinition): readonly FormItem[] {
  return form.items.filter((item) => isQuestion(item) && item.kind !== 'file');
}

interface Choice {
  readonly itemId: string;
  readonly how: ColumnSuggestion['how'];
}

function fromMemory(
  keys: readonly string[],
  form: FormDefinition,
  remembered: RememberedMapping,
): Map<number, Choice | { readonly itemId: null; readonly how: 'none' }> {
  const chosen = new Map<number, Choice | { readonly itemId: null; readonly how: 'none' }>();
  const used = new Set<string>();
  keys.forEach((key, column) => {
    if (!Object.hasOwn(remembered, key)) return;
    const itemId = remembered[key];
    if (itemId === null || itemId === undefined) chosen.set(column, { itemId: null, how: 'none' });
    // A form may have lost the item since; then the column is looked at afresh.
    else if (columnItems(form).some(({ id }) => id === itemId) && !used.has(itemId)) {
      chosen.set(column, { itemId, how: 'remembered' });
      used.add(itemId);
    }
  });
  return chosen;
}

/** All plausible pairs of column and item, best first; on equal scores the order of the form, then of the file. */
function candidates(header: readonly string[], form: FormDefinition) {
  const phrases = columnItems(form).map((item) => ({ itemId: item.id, phrases: phrasesOf(item).map(phrase) }));
  const pairs = header.flatMap((text, column) => {
    const asked = phrase(text);
    if (asked.key === '') return [];
    return phrases.map(({ itemId, phrases: known }) => ({
      column,
      itemId,
      score: Math.max(0, ...known.map((one) => similarity(asked, one))),
    }));
  });
  return pairs.filter(({ score }) => score >= LEAST_SIMILARITY).sort((a, b) => b.score - a.score);
}

const phrasesOf = (item: FormItem): readonly string[] => [...Object.values(item.label), ...item.headerHints];

interface Phrase {
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

function phrase(text: string): Phrase {
  // What stands in brackets explains how to answer, not what is asked.
  const bare = normaliseLine(text).replace(/[([][^)\]]*[)\]]/gu, ' ');
  const key = comparisonKey(bare) || comparisonKey(text);
  return {
    key,
    words: new Set(
      key
        .split(' ')
        .filter((word) => !FILLER.has(word))
        .map(stem),
    ),
  };
}

const stem = (word: string): string => (word.length > 3 ? word.replace(/(?:es|s)$/u, '') : word);

/** 1 for the same words; else twice the shared words over all words of both (Dice), just under 1 at most. */
function similarity(a: Phrase, b: Phrase): number {
  if (a.key === b.key) return SAME;
  if (a.words.size === 0 || b.words.size === 0) return 0;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return Math.min(0.99, (2 * shared) / (a.words.size + b.words.size));
}
