import { compareForms, type FormChange } from './compare-forms.js';
import { findItem, isQuestion, optionsOf, questionsOf } from './form-definition.js';
import type { FormDefinition, FormItem, ItemKind, ItemOption } from './form-definition.js';
import type { Localized } from './localized.js';
import { comparisonKey } from './text.js';

/** What becomes of the answers to one version under the next. `null` gives them up. */
export interface FormMapping {
  /** New item by old item. A question that is not named goes to the one of the same id. */
  readonly items: Readonly<Record<string, string | null>>;
  /** By new item: new option by old option. An option that is not named goes to the one of the same id. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

export const EMPTY_FORM_MAPPING: FormMapping = Object.freeze({ items: {}, options: {} });

export const FORM_MAPPING_PROBLEM_CODES = [
  'ITEM_UNKNOWN',
  'ITEM_UNMAPPED',
  'ITEM_TAKEN_TWICE',
  'KIND_NOT_CONVERTIBLE',
  'STORE_DIFFERENT',
  'PROMISE_DIFFERENT',
  'OPTION_UNKNOWN',
  'OPTION_UNMAPPED',
  'CHANGE_REFUSED',
] as const;
export type FormMappingProblemCode = (typeof FORM_MAPPING_PROBLEM_CODES)[number];

export interface FormMappingProblem {
  /** `items.year`, `options.year.first`. */
  readonly path: string;
  readonly code: FormMappingProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
}

/**
 * The mapping to start from: each question to the one of its id, else of its words; each option likewise; what finds
 * nothing is given up. A proposal only: a person says that it is meant so.
 */
export function suggestFormMapping(before: FormDefinition, after: FormDefinition): FormMapping {
  const taken = new Set<string>();
  const items: Record<string, string | null> = {};
  const take = (old: FormItem, target: FormItem | undefined): void => {
    items[old.id] = target?.id ?? null;
    if (target) taken.add(target.id);
  };
  const others: FormItem[] = [];
  for (const old of questionsOf(before)) {
    const same = findItem(after, old.id);
    if (same && whyNot(old, same) === null) take(old, same);
    else others.push(old);
  }
  for (const old of others) {
    const fits = (item: FormItem): boolean =>
      !taken.has(item.id) && shareWords(old.label, item.label) && whyNot(old, item) === null;
    take(old, questionsOf(after).find(fits));
  }
  return { items, options: suggestOptions(before, after, items) };
}

function suggestOptions(
  before: FormDefinition,
  after: FormDefinition,
  items: FormMapping['items'],
): Record<string, Record<string, string | null>> {
  const options: Record<string, Record<string, string | null>> = {};
  for (const old of questionsOf(before)) {
    const target = findItem(after, items[old.id] ?? '');
    if (!target || optionsOf(old).length === 0) continue;
    options[target.id] = Object.fromEntries(
      optionsOf(old).map((option) => [option.id, similarOption(option, optionsOf(target))?.id ?? null]),
    );
  }
  return options;
}

const similarOption = (option: ItemOption, among: readonly ItemOption[]): ItemOption | undefined =>
  among.find(({ id }) => id === option.id) ?? among.find(({ label }) => shareWords(label, option.label));

const shareWords = (a: Localized, b: Localized): boolean =>
  Object.entries(a).some(([locale, words]) => {
    const other = b[locale];
    return other !== undefined && comparisonKey(other) === comparisonKey(words);
  });

/**
 * Everything that makes a mapping unusable between these two versions: what it names that is not there, what would
 * change the promise under which an answer was given, and the incompatible changes on which it is silent.
 */
export function checkFormMapping(
  before: FormDefinition,
  after: FormDefinition,
  mapping: FormMapping,
): readonly FormMappingProblem[] {
  const changes = compareForms(before, after);
  return [
    ...changes
      .filter(({ refused }) => refused)
      .map(({ itemId, code }) => problem(`items.${itemId}`, 'CHANGE_REFUSED', { change: code })),
    ...checkItems(before, after, mapping),
    ...checkOptions(before, after, mapping),
    ...changes.filter(({ compatible }) => !compatible).flatMap((change) => uncovered(change, before, after, mapping)),
  ];
}

function checkItems(
  before: FormDefinition,
  after: FormDefinition,
  mapping: FormMapping,
): readonly FormMappingProblem[] {
  const takers = new Map<string, string>();
  const problems: FormMappingProblem[] = [];
  for (const id of Object.keys(mapping.items)) {
    const old = findItem(before, id);
    if (!old || !isQuestion(old)) problems.push(problem(`items.${id}`, 'ITEM_UNKNOWN', { item: id }));
  }
  for (const old of questionsOf(before)) {
    const to = targetOf(old.id, after, mapping);
    if (to === null) continue;
    const target = findItem(after, to);
    const path = `items.${old.id}`;
    const reason = target && isQuestion(target) ? whyNot(old, target) : 'ITEM_UNKNOWN';
    // What is not named and cannot stay as it is, is an incompatible change, found as one.
    if (reason !== null && Object.hasOwn(mapping.items, old.id)) problems.push(problem(path, reason, { item: to }));
    if (reason === null && target) problems.push(...goneOptions(old, target, mapping));
    const other = takers.get(to);
    if (other !== undefined) problems.push(problem(path, 'ITEM_TAKEN_TWICE', { item: to, other }));
    takers.set(to, old.id);
  }
  return problems;
}

function checkOptions(
  before: FormDefinition,
  after: FormDefinition,
  mapping: FormMapping,
): readonly FormMappingProblem[] {
  return Object.entries(mapping.options).flatMap(([itemId, options]) => {
    const target = findItem(after, itemId);
    const source = questionsOf(before).find(({ id }) => targetOf(id, after, mapping) === itemId);
    if (!target || !source) return [problem(`options.${itemId}`, 'ITEM_UNKNOWN', { item: itemId })];
    return Object.entries(options).flatMap(([from, to]) => {
      const unknown = !hasOption(source, from) ? from : to !== null && !hasOption(target, to) ? to : null;
      return unknown === null ? [] : [problem(`options.${itemId}.${from}`, 'OPTION_UNKNOWN', { option: unknown })];
    });
  });
}

/** Whether the mapping says what is to become of the answers under this change. */
function uncovered(
  change: FormChange,
  before: FormDefinition,
  after: FormDefinition,
  mapping: FormMapping,
): readonly FormMappingProblem[] {
  const { itemId, optionId } = change;
  const old = findItem(before, itemId);
  // Nobody has answered what is new, or the form as a whole.
  if (!old || !isQuestion(old)) return [];
  if (optionId !== undefined) return optionProblem(change, before, after, mapping);
  const said = Object.hasOwn(mapping.items, itemId);
  return said ? [] : [problem(`items.${itemId}`, 'ITEM_UNMAPPED', { change: change.code })];
}

function optionProblem(
  { itemId, optionId }: FormChange,
  before: FormDefinition,
  after: FormDefinition,
  mapping: FormMapping,
): readonly FormMappingProblem[] {
  const old = findItem(before, itemId);
  const existed = old && optionsOf(old).some(({ id }) => id === optionId);
  const target = findItem(after, targetOf(itemId, after, mapping) ?? '');
  // An option that is gone is found where the items are looked at, whatever the new item's id.
  if (optionId === undefined || !existed || !target || !hasOption(target, optionId)) return [];
  if (whyNot(old, target) !== null || Object.hasOwn(mapping.options[target.id] ?? {}, optionId)) return [];
  return [problem(`options.${target.id}.${optionId}`, 'OPTION_UNMAPPED', { option: optionId })];
}

/** Options whose answers go nowhere, without the mapping saying so. */
function goneOptions(old: FormItem, target: FormItem, mapping: FormMapping): readonly FormMappingProblem[] {
  const said = mapping.options[target.id] ?? {};
  return optionsOf(old)
    .filter(({ id }) => !hasOption(target, id) && !Object.hasOwn(said, id))
    .map(({ id }) => problem(`options.${target.id}.${id}`, 'OPTION_UNMAPPED', { option: id }));
}

const hasOption = (item: FormItem, optionId: string): boolean => optionsOf(item).some(({ id }) => id === optionId);

/** The new item that takes the answers of an old one: as mapped, else the one of the same id; `null` for none. */
export function targetOf(oldId: string, after: FormDefinition, mapping: FormMapping): string | null {
  if (Object.hasOwn(mapping.items, oldId)) return mapping.items[oldId] ?? null;
  const same = findItem(after, oldId);
  return same && isQuestion(same) ? same.id : null;
}

const TEXTS: readonly ItemKind[] = ['short_text', 'long_text', 'site'];
const CHOICES: readonly ItemKind[] = ['single_choice', 'multiple_choice'];

/** Why the answers to `old` cannot go to `target` whatever they say, or `null`. */
export function whyNot(old: FormItem, target: FormItem): FormMappingProblemCode | null {
  if (old.store !== target.store) return 'STORE_DIFFERENT';
  if (!keepsPromise(old, target)) return 'PROMISE_DIFFERENT';
  const group = [TEXTS, CHOICES].find((kinds) => kinds.includes(old.kind)) ?? [old.kind];
  return group.includes(target.kind) ? null : 'KIND_NOT_CONVERTIBLE';
}

/**
 * An answer keeps the promise under which it was given: told to the program alone is never shown to the match, a
 * dimension of identity is no other, and a consent is to its purpose and its very words. What breaks it is asked again.
 */
function keepsPromise(old: FormItem, target: FormItem): boolean {
  if (old.visibility === 'told_to_program' && target.visibility === 'shown_to_match') return false;
  if ('dimension' in old && 'dimension' in target && old.dimension !== target.dimension) return false;
  if (old.kind !== 'consent' || target.kind !== 'consent') return true;
  return old.purpose === target.purpose && old.wording.version === target.wording.version;
}

const problem = (path: string, code: FormMappingProblemCode, args: FormMappingProblem['args']): FormMappingProblem => ({
  path,
  code,
  args,
});
