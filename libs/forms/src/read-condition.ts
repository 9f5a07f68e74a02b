import { findOption } from './answer.js';
import { FACTS, FORM_LIMITS, isQuestion, optionsOf } from './form-definition.js';
import type { Condition, FormItem } from './form-definition.js';
import type { JsonReader } from './json-reader.js';

/** Stands in for a condition that could not be read; the problem has been reported, and the form is refused. */
const NEVER: Condition = { any: [] };
const STATES = ['answered', 'not_answered'] as const;

interface Budget {
  nodes: number;
}

/** Reads one condition, bounded in depth and size; the items that it names are looked at by `checkConditions`. */
export function readCondition(json: unknown, path: string, reader: JsonReader): Condition {
  return readNode(json, path, reader, { nodes: 0 }, 1);
}

function readNode(json: unknown, path: string, reader: JsonReader, budget: Budget, depth: number): Condition {
  budget.nodes += 1;
  if (budget.nodes > FORM_LIMITS.conditionNodes || depth > FORM_LIMITS.conditionDepth) {
    const deep = depth > FORM_LIMITS.conditionDepth;
    const max = deep ? FORM_LIMITS.conditionDepth : FORM_LIMITS.conditionNodes;
    // Once is enough: every node further on is beyond as well.
    if (deep || budget.nodes === max + 1) reader.report(path, 'TOO_MANY', { max, what: deep ? 'depth' : 'nodes' });
    return NEVER;
  }
  const raw = reader.object(json, path);
  if (!raw) return NEVER;
  const part = (one: unknown, at: string): Condition => readNode(one, at, reader, budget, depth + 1);
  const parts = (field: 'all' | 'any'): Condition[] =>
    reader
      .list(raw[field], `${path}.${field}`, { min: 1, max: FORM_LIMITS.conditionNodes })
      .map((one, index) => part(one, `${path}.${field}[${index}]`));
  if ('all' in raw) return reader.object(raw, path, ['all']) ? { all: parts('all') } : NEVER;
  if ('any' in raw) return reader.object(raw, path, ['any']) ? { any: parts('any') } : NEVER;
  if ('not' in raw) return reader.object(raw, path, ['not']) ? { not: part(raw['not'], `${path}.not`) } : NEVER;
  return readLeaf(raw, path, reader);
}

function readLeaf(raw: Readonly<Record<string, unknown>>, path: string, reader: JsonReader): Condition {
  const text = (field: string): string => reader.text(raw[field], `${path}.${field}`, FORM_LIMITS.conditionText);
  const number = (field: string): number =>
    reader.decimal(raw[field], `${path}.${field}`, FORM_LIMITS.decimals, {
      min: -FORM_LIMITS.number,
      max: FORM_LIMITS.number,
    });
  if ('fact' in raw) {
    reader.object(raw, path, ['fact', 'equals']);
    return { fact: reader.oneOf(raw['fact'], `${path}.fact`, FACTS), equals: text('equals') };
  }
  const operator = (['is', 'equals', 'includes', 'atLeast', 'atMost'] as const).find((field) => field in raw);
  if (operator === undefined) {
    reader.report(path, 'VALUE_UNKNOWN', { allowed: 'all, any, not, fact, is, equals, includes, atLeast, atMost' });
    return NEVER;
  }
  reader.object(raw, path, ['item', operator]);
  const item = reader.id(raw['item'], `${path}.item`);
  switch (operator) {
    case 'is':
      return { item, is: reader.oneOf(raw['is'], `${path}.is`, STATES) };
    case 'equals':
      return { item, equals: text('equals') };
    case 'includes':
      return { item, includes: text('includes') };
    case 'atLeast':
      return { item, atLeast: number('atLeast') };
    case 'atMost':
      return { item, atMost: number('atMost') };
  }
}

const ONE_TEXT: readonly FormItem['kind'][] = [
  'short_text',
  'site',
  'single_choice',
  'mode',
  'date',
  'consent',
  'identity_own_words',
];
const LISTS: readonly FormItem['kind'][] = ['multiple_choice', 'ranking', 'identity', 'identity_wishes'];

/**
 * What conditions may name: earlier questions only, so that there is no circle and a page can be decided from top to
 * bottom; compared as their kind can be; and questions of the vault only from the vault.
 */
export function checkConditions(items: readonly FormItem[], reader: JsonReader): void {
  const earlier = new Map<string, FormItem>();
  let section: FormItem | undefined;
  items.forEach((item, index) => {
    const path = `items[${index}].showIf`;
    if (item.kind === 'section') section = item;
    if (item.kind === 'email' && (item.showIf ?? section?.showIf))
      reader.report(path, 'NOT_FOR_THIS_ITEM', { kind: item.kind });
    if (item.showIf) checkNode(item.showIf, path, { item, earlier, reader });
    if (isQuestion(item)) earlier.set(item.id, item);
  });
}

interface Place {
  readonly item: FormItem;
  readonly earlier: ReadonlyMap<string, FormItem>;
  readonly reader: JsonReader;
}

function checkNode(condition: Condition, path: string, place: Place): void {
  if ('all' in condition) condition.all.forEach((one, index) => checkNode(one, `${path}.all[${index}]`, place));
  else if ('any' in condition) condition.any.forEach((one, index) => checkNode(one, `${path}.any[${index}]`, place));
  else if ('not' in condition) checkNode(condition.not, `${path}.not`, place);
  else if ('item' in condition) checkNamed(condition, path, place);
}

function checkNamed(condition: Extract<Condition, { item: string }>, path: string, place: Place): void {
  const { item, earlier, reader } = place;
  const named = earlier.get(condition.item);
  if (!named) return reader.report(`${path}.item`, 'CONDITION_ITEM_UNKNOWN', { item: condition.item });
  if (named.store === 'vault' && item.store !== 'vault') {
    return reader.report(`${path}.item`, 'CONDITION_ON_VAULT', { item: condition.item });
  }
  if (!isComparable(condition, named)) {
    reader.report(path, 'CONDITION_NOT_ALLOWED', { item: condition.item, kind: named.kind });
  }
}

function isComparable(condition: Extract<Condition, { item: string }>, named: FormItem): boolean {
  if ('is' in condition) return true;
  if ('equals' in condition) return ONE_TEXT.includes(named.kind) && isAmongOptions(named, condition.equals);
  if ('includes' in condition) return LISTS.includes(named.kind) && isAmongOptions(named, condition.includes);
  return named.kind === 'number';
}

/** A condition on words that nobody can choose would never hold, without anyone seeing why. */
function isAmongOptions(named: FormItem, words: string): boolean {
  const options = optionsOf(named);
  const open = named.kind === 'ranking' ? false : 'other' in named ? named.other : true;
  return open || findOption(options, words) !== undefined;
}
