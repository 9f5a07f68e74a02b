import { compareBounds } from './compare-bounds.js';
import { effectiveConditions } from './conditions.js';
import { isQuestion, mayPreferNotToSay, optionsOf } from './form-definition.js';
import type { ConsentItem, FormDefinition, FormItem, ItemOption } from './form-definition.js';
import type { Localized } from './localized.js';
import { comparisonKey } from './text.js';

export const FORM_CHANGE_CODES = [
  'TITLE_CHANGED',
  'AUDIENCE_CHANGED',
  'ITEM_ADDED',
  'ITEM_REMOVED',
  'ITEM_MOVED',
  'ITEM_REWORDED',
  'HELP_CHANGED',
  'HEADER_HINTS_CHANGED',
  'KIND_CHANGED',
  'STORE_CHANGED',
  'VISIBILITY_CHANGED',
  'PURPOSE_CHANGED',
  'DIMENSION_CHANGED',
  'CONSENT_WORDING_CHANGED',
  'CONSENT_WORDING_UNVERSIONED',
  'NAME_PART_CHANGED',
  'CONDITION_CHANGED',
  'BECAME_REQUIRED',
  'BECAME_OPTIONAL',
  'PREFER_NOT_TO_SAY_OFFERED',
  'PREFER_NOT_TO_SAY_WITHDRAWN',
  'OPTION_ADDED',
  'OPTION_REMOVED',
  'OPTION_MOVED',
  'OPTION_REWORDED',
  'OPTION_EXCLUSIVE_CHANGED',
  'BOUNDS_NARROWED',
  'BOUNDS_WIDENED',
] as const;
export type FormChangeCode = (typeof FORM_CHANGE_CODES)[number];

export interface FormChange {
  readonly code: FormChangeCode;
  /** `''` for the form as a whole. */
  readonly itemId: string;
  readonly optionId?: string;
  /** Whether every answer already given stays valid and means the same. If not, a mapping has to say what becomes of them. */
  readonly compatible: boolean;
  /** Cannot be published at all, mapping or not. */
  readonly refused?: true;
  readonly args: Readonly<Record<string, string | number>>;
}

/** One change to one item, without its id. */
export type ItemChange = Omit<FormChange, 'itemId'>;

/**
 * What changed from one version of a form to another, item by item, and whether the answers already given survive it. A
 * reworded question or option counts as compatible only where case, accents and punctuation alone changed, or words in
 * another language were added: whether new words mean the same is for a person to say, in a mapping.
 */
export function compareForms(before: FormDefinition, after: FormDefinition): readonly FormChange[] {
  const oldItems = new Map(before.items.map((item) => [item.id, item]));
  const newItems = new Map(after.items.map((item) => [item.id, item]));
  const [oldConditions, newConditions] = [effectiveConditions(before), effectiveConditions(after)];
  const removed = before.items.filter(({ id }) => !newItems.has(id)).map(itemRemoved);
  const others = after.items.flatMap((item): FormChange[] => {
    const old = oldItems.get(item.id);
    if (!old) return [itemAdded(item)];
    const same = JSON.stringify(oldConditions.get(item.id)) === JSON.stringify(newConditions.get(item.id));
    const changes = [
      ...compareItems(old, item),
      ...(same ? [] : [conditionChanged(item, newConditions.get(item.id) ?? [])]),
    ];
    return changes.map((change) => ({ ...change, itemId: item.id }));
  });
  return [...compareWhole(before, after), ...removed, ...moves(before, after), ...others];
}

/** Whether `changes` need no mapping. */
export function areCompatible(changes: readonly FormChange[]): boolean {
  return changes.every(({ compatible }) => compatible);
}

function compareWhole(before: FormDefinition, after: FormDefinition): readonly FormChange[] {
  return [
    ...(equal(before.title, after.title) ? [] : [whole('TITLE_CHANGED', true)]),
    ...(before.audience === after.audience ? [] : [whole('AUDIENCE_CHANGED', false)]),
  ];
}

const whole = (code: FormChangeCode, compatible: boolean): FormChange => ({ code, itemId: '', compatible, args: {} });

const itemRemoved = (item: FormItem): FormChange => ({
  code: 'ITEM_REMOVED',
  itemId: item.id,
  compatible: !isQuestion(item),
  args: { kind: item.kind },
});

/** People who have answered already were never asked a new question; if it is required, their answers no longer do. */
const itemAdded = (item: FormItem): FormChange => ({
  code: 'ITEM_ADDED',
  itemId: item.id,
  compatible: !item.required,
  args: { kind: item.kind },
});

/** The items that stand elsewhere among those that both forms have. */
function moves(before: FormDefinition, after: FormDefinition): readonly FormChange[] {
  const kept = (from: FormDefinition, other: FormDefinition): string[] =>
    from.items.filter(({ id }) => other.items.some((item) => item.id === id)).map(({ id }) => id);
  return movedOf(kept(before, after), kept(after, before)).map((itemId) => ({
    code: 'ITEM_MOVED',
    itemId,
    compatible: true,
    args: {},
  }));
}

/** Of two orders of the same ids, the fewest that were taken out and put elsewhere. */
export function movedOf(before: readonly string[], after: readonly string[]): readonly string[] {
  const place = new Map(before.map((id, index) => [id, index]));
  // The longest run of ids that kept their order stayed; the rest moved.
  const best: { readonly length: number; readonly previous: number }[] = [];
  after.forEach((id, index) => {
    let [length, previous] = [1, -1];
    for (let other = 0; other < index; other += 1) {
      const earlier = (place.get(after[other] ?? '') ?? 0) < (place.get(id) ?? 0);
      const candidate = (best[other]?.length ?? 0) + 1;
      if (earlier && candidate > length) [length, previous] = [candidate, other];
    }
    best.push({ length, previous });
  });
  const stayed = new Set<string>();
  let at = best.reduce(
    (found, one, index) => (one.length > (best[found]?.length ?? 0) ? index : found),
    best.length - 1,
  );
  for (; at >= 0; at = best[at]?.previous ?? -1) stayed.add(after[at] ?? '');
  return after.filter((id) => !stayed.has(id));
}

/** To be asked always harms no answer; any other change of a condition may hide one that was given. */
function conditionChanged(item: FormItem, now: readonly unknown[]): ItemChange {
  const readOnly = !isQuestion(item);
  return { code: 'CONDITION_CHANGED', compatible: readOnly || (now.length === 0 && !item.required), args: {} };
}

function compareItems(before: FormItem, after: FormItem): readonly ItemChange[] {
  const question = isQuestion(before) || isQuestion(after);
  return [
    ...flag(before.kind !== after.kind, 'KIND_CHANGED', keepsKind(before, after), {
      before: before.kind,
      after: after.kind,
    }),
    ...flag(before.store !== after.store, 'STORE_CHANGED', false, { before: before.store, after: after.store }),
    ...flag(before.visibility !== after.visibility, 'VISIBILITY_CHANGED', !question, {
      before: before.visibility,
      after: after.visibility,
    }),
    ...flag(!equal(before.label, after.label), 'ITEM_REWORDED', !question || sameWords(before.label, after.label)),
    ...flag(!equal(before.help, after.help), 'HELP_CHANGED', true),
    ...flag(!equal(before.headerHints, after.headerHints), 'HEADER_HINTS_CHANGED', true),
    ...compareRequired(before, after),
    ...compareOwn(before, after),
    ...compareOptions(before, after),
    ...compareBounds(before, after),
  ];
}

function compareRequired(before: FormItem, after: FormItem): readonly ItemChange[] {
  const [mayPass, mightPass] = [mayPreferNotToSay(after), mayPreferNotToSay(before)];
  return [
    ...flag(!before.required && after.required, 'BECAME_REQUIRED', false),
    ...flag(before.required && !after.required, 'BECAME_OPTIONAL', true),
    ...flag(mayPass && !mightPass, 'PREFER_NOT_TO_SAY_OFFERED', true),
    ...flag(!mayPass && mightPass, 'PREFER_NOT_TO_SAY_WITHDRAWN', !after.required),
  ];
}

/** Short text fits into long text; no other kind's answers are another kind's as they stand. */
const keepsKind = (before: FormItem, after: FormItem): boolean =>
  before.kind === 'short_text' && after.kind === 'long_text';

function compareOwn(before: FormItem, after: FormItem): readonly ItemChange[] {
  const dimension = (item: FormItem): string => ('dimension' in item ? item.dimension : '');
  const part = (item: FormItem): string => (item.kind === 'person_name' ? item.part : '');
  const args = { before: dimension(before), after: dimension(after) };
  return [
    ...flag(dimension(before) !== dimension(after), 'DIMENSION_CHANGED', false, args),
    ...flag(part(before) !== part(after), 'NAME_PART_CHANGED', false, { before: part(before), after: part(after) }),
    ...(before.kind === 'consent' && after.kind === 'consent' ? compareConsent(before, after) : []),
  ];
}

/** Who agreed, agreed to these words. Words in another language may join them; other words are another version. */
function compareConsent(before: ConsentItem, after: ConsentItem): readonly ItemChange[] {
  const [old, now] = [before.wording, after.wording];
  const args = { before: old.version, after: now.version };
  const reworded = Object.entries(old.text).some(([locale, words]) => now.text[locale] !== words);
  const unversioned = now.version < old.version || (reworded && now.version === old.version);
  return [
    ...flag(before.purpose !== after.purpose, 'PURPOSE_CHANGED', false, {
      before: before.purpose,
      after: after.purpose,
    }),
    ...(unversioned ? [{ code: 'CONSENT_WORDING_UNVERSIONED', compatible: false, refused: true, args } as const] : []),
    ...flag(
      !unversioned && (now.version !== old.version || !equal(old.text, now.text)),
      'CONSENT_WORDING_CHANGED',
      now.version === old.version,
      args,
    ),
  ];
}

function compareOptions(before: FormItem, after: FormItem): readonly ItemChange[] {
  const [old, now] = [optionsOf(before), optionsOf(after)];
  const idsIn = (list: readonly ItemOption[], others: readonly ItemOption[]): string[] =>
    list.map(({ id }) => id).filter((id) => others.some((one) => one.id === id));
  const both = now.flatMap((option) => {
    const known = old.find(({ id }) => id === option.id);
    return known ? compareOption(known, option, after) : [optionAdded(option, after)];
  });
  return [
    ...old
      .filter(({ id }) => !now.some((option) => option.id === id))
      .map(({ id }): ItemChange => ({ code: 'OPTION_REMOVED', optionId: id, compatible: false, args: {} })),
    ...movedOf(idsIn(old, now), idsIn(now, old)).map((optionId): ItemChange => ({
      code: 'OPTION_MOVED',
      optionId,
      compatible: true,
      args: {},
    })),
    ...both,
  ];
}

/**
 * Where own words are welcome, a new option takes over those who wrote the same; then its being exclusive, or their
 * being fewer, could make an answer invalid.
 */
const mayTakeOverWords = (option: ItemOption, item: FormItem): boolean =>
  'other' in item &&
  item.other &&
  (option.exclusive === true || (item.kind === 'multiple_choice' && (item.minChoices ?? 0) > 1));

const optionAdded = (option: ItemOption, item: FormItem): ItemChange => ({
  code: 'OPTION_ADDED',
  optionId: option.id,
  compatible: !mayTakeOverWords(option, item),
  args: {},
});

function compareOption(before: ItemOption, after: ItemOption, item: FormItem): readonly ItemChange[] {
  const reworded = !equal(before.label, after.label);
  const keeps = sameWords(before.label, after.label) && !mayTakeOverWords(after, item);
  const least = item.kind === 'multiple_choice' ? (item.minChoices ?? 0) : 0;
  const exclusive = before.exclusive === after.exclusive;
  return [
    ...flag(reworded, 'OPTION_REWORDED', keeps),
    ...flag(!exclusive, 'OPTION_EXCLUSIVE_CHANGED', after.exclusive !== true && least <= 1),
  ].map((change) => ({ ...change, optionId: after.id }));
}

/** Whether every language that had words still has them, but for case, accents and punctuation. */
function sameWords(before: Localized, after: Localized): boolean {
  return Object.entries(before).every(([locale, words]) => {
    const now = after[locale];
    return now !== undefined && comparisonKey(now) === comparisonKey(words);
  });
}

function flag(
  changed: boolean,
  code: FormChangeCode,
  compatible: boolean,
  args: FormChange['args'] = {},
): readonly ItemChange[] {
  return changed ? [{ code, compatible, args }] : [];
}

/** Equal as JSON, whatever the order of the languages. */
const equal = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).sort() : value;
