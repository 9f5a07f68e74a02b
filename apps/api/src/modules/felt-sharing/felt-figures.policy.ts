import type { EnrolmentRole, FeltAnswer } from '@trellis/contracts';
import { type Dimension } from '@trellis/disclosure';
import { UNASSIGNED_DIMENSION } from '@trellis/forms';
import type { FiguresRequest } from '../disclosure/index.js';
import { type PersonIdentity, sharedAsWished, type TaxonomyView } from '../taxonomy/index.js';

/** What was computed of a match, of what the mentee asked to share. */
export type Computed = 'shared' | 'not_known' | 'not_shared' | 'no_wish';

/** Somebody who answered about a match of theirs and agreed to be counted. */
export interface FeltPerson {
  memberId: string;
  felt: Exclude<FeltAnswer, 'skipped'>;
  computed: Computed;
  /** With whom, by member: whoever it is decides what is computed. */
  with: string;
}

const COMPUTED: Dimension = {
  id: 'computed',
  categories: ['shared', 'not_known', 'not_shared', 'no_wish'],
  rollUps: [{ id: 'asked', of: ['shared', 'not_known', 'not_shared'] }],
};
const FELT: Dimension = {
  id: 'felt',
  categories: ['yes', 'in_part', 'no'],
  rollUps: [{ id: 'at_least_in_part', of: ['yes', 'in_part'] }],
};

/**
 * One of the four for each match, by what both agreed to be matched and to be counted by: something asked for is shared; nothing
 * is known to be, and of something it is not known; all is known, and none is shared; nothing was asked for that may be counted.
 */
export function computedOf(
  { dimensions }: Pick<TaxonomyView, 'dimensions'>,
  mentees: readonly (PersonIdentity | null)[],
  mentors: readonly (PersonIdentity | null)[],
): Computed {
  const found = mentees.flatMap((mentee) =>
    mentors.flatMap((mentor) =>
      dimensions
        .filter(({ state }) => state === 'active')
        .flatMap(({ id }) => sharedAsWished(id, mentee, mentor) ?? []),
    ),
  );
  for (const code of ['shared', 'not_known', 'not_shared'] as const) if (found.includes(code)) return code;
  return 'no_wish';
}

/** Felt beside computed for one side of the matches; each person counts once. */
export function feltRequest(
  cohortId: string,
  side: EnrolmentRole,
  people: readonly FeltPerson[],
  { dimensions }: Pick<TaxonomyView, 'dimensions'>,
): FiguresRequest {
  return {
    subject: { type: 'cohort', id: cohortId },
    population: `felt:${cohortId}:${side}`,
    people: new Map(people.map(({ memberId, felt, computed }) => [memberId, { felt: [felt], computed: [computed] }])),
    sharing: new Set(people.map(({ memberId }) => memberId)),
    consents: [...dimensions.map(({ id }) => id), UNASSIGNED_DIMENSION],
    tables: [{ id: 'felt', dimensions: [COMPUTED, FELT] }],
    paired: { dimensions: [COMPUTED.id], with: new Map(people.map((one) => [one.memberId, one.with])) },
  };
}
