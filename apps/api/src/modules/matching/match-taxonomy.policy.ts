import { type TaxonomyParts, type TaxonomyView, viewOf } from '../taxonomy/index.js';

/**
 * How a cohort's drafts read answers: as its first one did, whatever is merged, retired or mapped since, with what was added
 * since. Whoever changes the taxonomy between two drafts must not read off who moves what somebody said of themselves.
 */
export function taxonomyOfCohort(kept: TaxonomyParts, now: TaxonomyParts): TaxonomyView {
  const knownDimensions = new Set(kept.dimensions.map(({ id }) => id));
  const optionsNow = new Map(now.dimensions.map(({ id, options }) => [id, options]));
  const dimensions = kept.dimensions.map((dimension) => {
    const known = new Set(dimension.options.map(({ id }) => id));
    const added = (optionsNow.get(dimension.id) ?? []).filter(({ id }) => !known.has(id));
    return { ...dimension, options: [...dimension.options, ...added] };
  });
  const later = now.dimensions.filter(({ id }) => !knownDimensions.has(id));
  return viewOf({ revision: now.revision, dimensions: [...dimensions, ...later], aliases: kept.aliases });
}
