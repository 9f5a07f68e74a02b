import { optionsOf } from '@trellis/forms';
import type { Condition, FactName, FormItem } from '@trellis/forms';

/** What a clause says of its question: `in` is "any of these", with its words or options in `values`. */
export type Test = 'answered' | 'not_answered' | 'in' | 'atLeast' | 'atMost';

export interface Clause {
  readonly item?: string;
  readonly fact?: FactName;
  readonly test: Test;
  readonly values: readonly string[];
  /** "Unless": the opposite of what it says. */
  readonly negated: boolean;
}

export interface RuleGroup {
  readonly join: 'all' | 'any';
  readonly negated: boolean;
  readonly rules: readonly Rule[];
}

/** A condition as it is read and edited: sentences, joined by and or or. */
export type Rule = Clause | RuleGroup;

export const isGroup = (rule: Rule): rule is RuleGroup => 'rules' in rule;

/** Reads a condition as sentences. "Year is first, or year is second" becomes one: "year is any of first, second". */
export function readRule(condition: Condition): Rule {
  if ('not' in condition) {
    const inner = readRule(condition.not);
    // Two negations in a row stay as written, in a group of their own.
    return inner.negated ? { join: 'all', negated: true, rules: [inner] } : { ...inner, negated: true };
  }
  if ('all' in condition) return { join: 'all', negated: false, rules: condition.all.map(readRule) };
  if ('any' in condition)
    return anyOfOne(condition.any) ?? { join: 'any', negated: false, rules: condition.any.map(readRule) };
  return readLeaf(condition);
}

type Leaf = Extract<Condition, { item: string } | { fact: FactName }>;

function readLeaf(leaf: Leaf): Clause {
  if ('fact' in leaf) return { fact: leaf.fact, test: 'in', values: [leaf.equals], negated: false };
  const clause = { item: leaf.item, values: [], negated: false };
  if ('is' in leaf) return { ...clause, test: leaf.is };
  if ('atLeast' in leaf) return { ...clause, test: 'atLeast', values: [String(leaf.atLeast)] };
  if ('atMost' in leaf) return { ...clause, test: 'atMost', values: [String(leaf.atMost)] };
  return { ...clause, test: 'in', values: ['equals' in leaf ? leaf.equals : leaf.includes] };
}

function anyOfOne(conditions: readonly Condition[]): Clause | null {
  if (conditions.length < 2) return null;
  const clauses = conditions.map((one) => ('item' in one || 'fact' in one ? readLeaf(one) : null));
  const [first] = clauses;
  const alike = (one: Clause | null): boolean =>
    one?.test === 'in' && one.item === first?.item && one.fact === first?.fact;
  if (!first || !clauses.every(alike)) return null;
  return { ...first, values: clauses.flatMap((one) => one?.values ?? []) };
}

const LISTS: readonly FormItem['kind'][] = ['multiple_choice', 'ranking', 'identity', 'identity_wishes'];

/** Writes the sentences as a condition; nothing while a sentence still lacks its question or its words. */
export function writeRule(rule: Rule, itemOf: (id: string) => FormItem | undefined): Condition | null {
  const plain = isGroup(rule) ? writeGroup(rule, itemOf) : writeClause(rule, itemOf);
  return plain && rule.negated ? { not: plain } : plain;
}

function writeGroup(group: RuleGroup, itemOf: (id: string) => FormItem | undefined): Condition | null {
  const parts = group.rules.map((rule) => writeRule(rule, itemOf));
  if (parts.length === 0 || parts.some((part) => part === null)) return null;
  const whole = parts.filter((part) => part !== null);
  return group.join === 'all' ? { all: whole } : { any: whole };
}

function writeClause(
  { item, fact, test, values }: Clause,
  itemOf: (id: string) => FormItem | undefined,
): Condition | null {
  const named = item === undefined ? undefined : itemOf(item);
  const [first] = values;
  if (fact !== undefined) return joinAny(values.filter(Boolean).map((equals) => ({ fact, equals })));
  if (item === undefined || !named) return null;
  if (test === 'answered' || test === 'not_answered') return { item, is: test };
  if (test === 'atLeast' || test === 'atMost') {
    const bound = Number(first);
    if (first === undefined || first.trim() === '' || !Number.isFinite(bound)) return null;
    return test === 'atLeast' ? { item, atLeast: bound } : { item, atMost: bound };
  }
  const lists = LISTS.includes(named.kind);
  return joinAny(values.filter(Boolean).map((value) => (lists ? { item, includes: value } : { item, equals: value })));
}

function joinAny(leaves: readonly Condition[]): Condition | null {
  const [only] = leaves;
  if (!only) return null;
  return leaves.length === 1 ? only : { any: leaves };
}

/** What can be said of a question of that kind. */
export function testsOf(item: FormItem): readonly Test[] {
  const known: Test[] = ['answered', 'not_answered'];
  if (item.kind === 'number') return ['atLeast', 'atMost', ...known];
  const words = ['short_text', 'site', 'mode', 'date', 'consent', 'identity_own_words', 'single_choice', ...LISTS];
  return words.includes(item.kind) ? ['in', ...known] : known;
}

/** The earlier questions that a condition of `item` may name: those of the vault only from within the vault. */
export function namable(items: readonly FormItem[], item: FormItem): readonly FormItem[] {
  const at = items.findIndex(({ id }) => id === item.id);
  return items
    .slice(0, at)
    .filter(
      ({ kind, store }) => store !== 'none' && kind !== 'timestamp' && (store !== 'vault' || item.store === 'vault'),
    );
}

/** The answers to choose from in a clause about that question; nothing where words are typed. */
export function valuesOf(item: FormItem): readonly string[] | null {
  if (item.kind === 'mode') return ['in_person', 'virtual', 'either'];
  if (item.kind === 'consent') return ['yes', 'no'];
  const ids = optionsOf(item).map(({ id }) => id);
  return ids.length > 0 ? ids : null;
}
