import type { IdentityState, Localized, WishQuestion } from '@trellis/contracts';
import { comparisonKey } from '@trellis/forms';

/** A group of options, for reporting only: sharing one is never a shared identity. */
export interface RollUpView {
  id: string;
  label: Localized;
  /** Words that wait for the steward. */
  proposed: Localized | null;
}

/** One answer of the fine level. */
export interface OptionView {
  id: string;
  label: Localized;
  proposed: Localized | null;
  state: IdentityState;
  rollUpId: string | null;
  /** Counts as that one wherever it was answered; see `TaxonomyView.optionOf`. */
  mergedInto: string | null;
}

export interface DimensionView {
  id: string;
  label: Localized;
  help: Localized;
  proposed: { label: Localized; help: Localized } | null;
  state: IdentityState;
  stewardId: string | null;
  rollUps: readonly RollUpView[];
  /** In their order; retired and merged ones too, since people may have answered them. */
  options: readonly OptionView[];
}

/** A spelling of people's own and what it stands for. */
export interface AliasView {
  kind: 'option' | 'wish';
  key: string;
  text: string;
  dimensionId: string | null;
  optionId: string | null;
  question: WishQuestion | null;
}

export interface TaxonomyParts {
  /** Goes up with every change: part of what a computation depends on. */
  revision: number;
  /** In their order, retired ones too. */
  dimensions: readonly DimensionView[];
  aliases: readonly AliasView[];
}

interface FoundOption {
  dimensionId: string;
  optionId: string;
}
/** What a wish in somebody's own spelling is about. */
export type WishTarget = { about: 'dimension'; id: string } | { about: 'question'; id: WishQuestion };

/** A school's taxonomy, with what is needed to read answers by it. Made once, used for many people. */
export interface TaxonomyView extends TaxonomyParts {
  dimension(id: string): DimensionView | undefined;
  /** The option that an id stands for now, merges followed; undefined for an id that is none of this school's. */
  optionOf(id: string): (FoundOption & { option: OptionView }) | undefined;
  /**
   * The options that a spelling stands for: those it was mapped to, else the ones it is called, in any language. With
   * `dimensionId`, only of that dimension. A label of two dimensions says neither: empty, as for what is not known.
   */
  optionsCalled(text: string, dimensionId?: string): readonly FoundOption[];
  /** What a wish in that spelling is about; several for words that join what the school keeps apart. */
  wishCalled(text: string): readonly WishTarget[];
}

/** Prepares a taxonomy for reading. Pure: what it returns changes nothing and is never stale against `parts`. */
export function viewOf(parts: TaxonomyParts): TaxonomyView {
  const dimensions = new Map(parts.dimensions.map((dimension) => [dimension.id, dimension]));
  const options = new Map(
    parts.dimensions.flatMap((dimension) =>
      dimension.options.map((option) => [option.id, { dimensionId: dimension.id, option }] as const),
    ),
  );
  const optionOf = (id: string): (FoundOption & { option: OptionView }) | undefined => {
    let found = options.get(id);
    // No merge leads back to where it began, but a loop here would hang the process.
    for (let steps = 0; found?.option.mergedInto && steps < options.size; steps += 1)
      found = options.get(found.option.mergedInto);
    return found && { dimensionId: found.dimensionId, optionId: found.option.id, option: found.option };
  };
  const aliases = byKey(parts.aliases, ({ kind, key }) => [`${kind} ${key}`]);
  const labels = labelsOf(parts.dimensions, optionOf);
  const dimensionLabels = byKey(parts.dimensions.filter(isActive), ({ label }) => keysOf(label));
  return {
    ...parts,
    dimension: (id) => dimensions.get(id),
    optionOf,
    optionsCalled: (text, dimensionId) => {
      const key = comparisonKey(text);
      const mapped = (aliases.get(`option ${key}`) ?? []).flatMap(({ optionId }) => optionOf(optionId ?? '') ?? []);
      const here = (found: FoundOption): boolean => dimensionId === undefined || found.dimensionId === dimensionId;
      const called = (mapped.length > 0 ? mapped : (labels.get(key) ?? [])).filter(here);
      if (mapped.length === 0 && new Set(called.map((found) => found.dimensionId)).size > 1) return [];
      return distinct(called);
    },
    wishCalled: (text) => {
      const key = comparisonKey(text);
      const mapped = (aliases.get(`wish ${key}`) ?? []).flatMap((alias) => targetOf(alias, dimensions));
      if (mapped.length > 0) return mapped;
      const [called, ...others] = dimensionLabels.get(key) ?? [];
      return called && others.length === 0 ? [{ about: 'dimension', id: called.id }] : [];
    },
  };
}

const isActive = ({ state }: { state: IdentityState }): boolean => state === 'active';

/** The keys of a text in each language that has words; an invisible one has none. */
function keysOf(label: Localized): string[] {
  return [...new Set(Object.values(label).map((words) => comparisonKey(words)))].filter((key) => key !== '');
}

function byKey<T>(things: readonly T[], keys: (thing: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of keys(thing)) {
      const known = found.get(key);
      if (known) known.push(thing);
      else found.set(key, [thing]);
    }
  }
  return found;
}

/** Options by what they are called. One still offered goes before a retired one of the same name in its dimension. */
function labelsOf(
  dimensions: readonly DimensionView[],
  optionOf: TaxonomyView['optionOf'],
): Map<string, FoundOption[]> {
  const labels = new Map<string, FoundOption[]>();
  for (const dimension of dimensions) {
    const called = byKey(
      dimension.options.filter(({ state }) => state !== 'proposed'),
      ({ label }) => keysOf(label),
    );
    for (const [key, options] of called) {
      const offered = options.filter((option) => isActive(option) && !option.mergedInto);
      const found = (offered.length > 0 ? offered : options).flatMap(({ id }) => optionOf(id) ?? []);
      labels.set(key, [...(labels.get(key) ?? []), ...found]);
    }
  }
  return labels;
}

/** What an alias of a wish leads to; nothing when its dimension is no longer asked. */
function targetOf(
  { dimensionId, question }: AliasView,
  dimensions: ReadonlyMap<string, DimensionView>,
): readonly WishTarget[] {
  if (question) return [{ about: 'question', id: question }];
  const dimension = dimensions.get(dimensionId ?? '');
  return dimension && isActive(dimension) ? [{ about: 'dimension', id: dimension.id }] : [];
}

function distinct(found: readonly FoundOption[]): readonly FoundOption[] {
  return [...new Map(found.map(({ dimensionId, optionId }) => [optionId, { dimensionId, optionId }])).values()];
}
