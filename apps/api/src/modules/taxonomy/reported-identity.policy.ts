import type { DimensionIdentity, PersonIdentity } from './identity-of.policy.js';

/** What a person said in a dimension, if they agreed to be counted by it; all else is not there for figures. */
export function reportedIn(identity: PersonIdentity | null, dimensionId: string): DimensionIdentity | null {
  const said = identity?.dimensions.get(dimensionId);
  return said?.state === 'answered' && said.consents.aggregate_reporting === 'given' ? said : null;
}

/** Only the dimensions in which the person agreed to be counted, and the wishes about them. */
export function reportable(identity: PersonIdentity): PersonIdentity {
  const dimensions = new Map(
    [...identity.dimensions].filter(([, { consents }]) => consents.aggregate_reporting === 'given'),
  );
  return {
    dimensions,
    wishes: identity.wishes.filter(({ about, id }) => about === 'question' || dimensions.has(id)),
    unmapped: [],
  };
}

/**
 * Whether a wish for somebody alike comes out, by what both agreed to be matched and to be counted by. `null`: there is no such
 * wish, or it may not be counted. `not_known`: of nobody else it is known.
 */
export function sharedAsWished(
  dimensionId: string,
  mentee: PersonIdentity | null,
  mentor: PersonIdentity | null,
): 'shared' | 'not_shared' | 'not_known' | null {
  const own = reportedIn(mentee, dimensionId);
  const wish = mentee?.wishes.find(({ about, id }) => about === 'dimension' && id === dimensionId);
  if (!own || !wish || wish.importance === 'none' || wish.direction !== 'shared') return null;
  if (own.consents.matching !== 'given') return null;
  const theirs = reportedIn(mentor, dimensionId);
  if (!theirs || theirs.consents.matching !== 'given') return 'not_known';
  return own.options.some((option) => theirs.options.includes(option)) ? 'shared' : 'not_shared';
}
