import type { IdentityState } from '@trellis/contracts';
import { type TaxonomyParts, type TaxonomyView, viewOf } from '../taxonomy/index.js';

/**
 * How a cohort's drafts read answers: as its first one did, whatever is merged, retired, renamed or mapped since. What was added
 * since is there for those who chose it by itself: no words of anybody's are read by its name, and it never counts as another.
 * Whoever changes the taxonomy between two drafts must not read off who moves what somebody said of themselves.
 */
export function taxonomyOfCohort(kept: TaxonomyParts, now: TaxonomyParts): TaxonomyView {
  const knownDimensions = new Set(kept.dimensions.map(({ id }) => id));
  const optionsNow = new Map(now.dimensions.map(({ id, options }) => [id, options]));
  const dimensions = kept.dimensions.map((dimension) => {
    const known = new Set(dimension.options.map(({ id }) => id));
    const added = (optionsNow.get(dimension.id) ?? []).filter(({ id }) => !known.has(id));
    return { ...dimension, options: [...dimension.options, ...added.map(byItself)] };
  });
  const later = now.dimensions
    .filter(({ id }) => !knownDimensions.has(id))
    .map((dimension) => ({ ...dimension, state: byItself(dimension).state, options: dimension.options.map(byItself) }));
  const { optionsCalled, wishCalled } = viewOf(kept);
  const whole = viewOf({ revision: now.revision, dimensions: [...dimensions, ...later], aliases: kept.aliases });
  return { ...whole, optionsCalled, wishCalled };
}

function byItself<T extends { state: IdentityState; mergedInto?: string | null }>(added: T): T {
  const state = added.state === 'proposed' ? added.state : ('active' as const);
  return 'mergedInto' in added ? { ...added, state, mergedInto: null } : { ...added, state };
}
