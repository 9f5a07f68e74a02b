import { createHash } from 'node:crypto';
import { type AssignmentResult, type AssignmentStart, canonicalInputs, NEWCOMER, WAITING } from '@trellis/matching';
import type { MatchWeightRecord } from './match-draft.policy.js';
import type { RunInputs } from './match-scoring.policy.js';

/**
 * Where a run ended: who was with whom, and what places were worth. The next run of the cohort goes on from there. It gives away how
 * well single pairs fit, identity included, so it is kept sealed and leaves the server nowhere.
 */
export interface RunEnd {
  /** Of each person, mentees first: a hash of all that the run read of them. */
  told: string[];
  /** How often anything in the vault had changed, and the taxonomy by which it is read. */
  vaultChanges: string;
  weights: readonly MatchWeightRecord[];
  mentees: string[];
  mentors: string[];
  /** By place in the lists. */
  mentorOf: number[];
  mentor: number[];
  perPair: number;
}

/** As it is kept: of which run, and the JSON of it. */
export interface EarlierEnd {
  number: number;
  end: string;
}

export function endOf(inputs: RunInputs, { mentorOf, proof }: AssignmentResult, vaultChanges: string): RunEnd {
  const { people, weights } = inputs;
  return {
    ...{ weights, vaultChanges },
    told: toldOf(inputs),
    mentees: people.mentees.map(({ id }) => id),
    mentors: people.mentors.map(({ id }) => id),
    mentorOf: Array.from(mentorOf),
    mentor: Array.from(proof.mentor),
    perPair: proof.perPair,
  };
}

/**
 * The same for the people of now. Null where other weights make every price another, and where anybody who was there has said
 * something else since: of several equally good arrangements the earlier one would be kept, and with it what that person, who may have
 * taken a consent back, had said before. Nor after any change of the vault or of the taxonomy: whether a run could go on would tell
 * whom the change was about.
 */
export function startFrom(inputs: RunInputs, end: RunEnd, vaultChanges: string): AssignmentStart | null {
  const { people, weights } = inputs;
  if (JSON.stringify(end.weights) !== JSON.stringify(weights) || end.vaultChanges !== vaultChanges) return null;
  const toldThen = new Map([...end.mentees, ...end.mentors].map((id, at) => [id, end.told[at]]));
  const ids = [...people.mentees, ...people.mentors].map(({ id }) => id);
  const toldNow = toldOf(inputs);
  if (ids.some((id, at) => toldThen.has(id) && toldThen.get(id) !== toldNow[at])) return null;
  const placeNow = new Map(people.mentors.map(({ id }, at) => [id, at]));
  const mentorThen = new Map(end.mentees.map((id, at) => [id, end.mentors[end.mentorOf[at] ?? WAITING]]));
  const worth = new Map(end.mentors.map((id, at) => [id, end.mentor[at]]));
  return {
    mentorOf: people.mentees.map(({ id }) => {
      if (!mentorThen.has(id)) return NEWCOMER;
      return placeNow.get(mentorThen.get(id) ?? '') ?? WAITING;
    }),
    mentor: people.mentors.map(({ id }) => worth.get(id) ?? NaN),
    perPair: end.perPair,
  };
}

function toldOf({ people, identity }: RunInputs): string[] {
  return [...people.mentees, ...people.mentors].map(({ id, answers }) =>
    createHash('sha256')
      .update(canonicalInputs([answers, identity?.get(id) ?? null]))
      .digest('base64'),
  );
}
