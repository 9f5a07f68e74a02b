import { scoreCohort } from '@trellis/matching';
import type { PairIds } from './match-draft.policy.js';
import { cohortOf, type RunInputs } from './match-scoring.policy.js';

/** Of these pairs, the mentees to whom something essential is not known to be met by that mentor. */
export function unmetEssentials(inputs: RunInputs, pairs: readonly PairIds[]): string[] {
  const { people } = inputs;
  const asked = new Set(pairs.map(({ menteeId }) => menteeId));
  const only = { ...people, mentees: people.mentees.filter(({ id }) => asked.has(id)) };
  const { essentialUnmet } = scoreCohort(cohortOf({ ...inputs, people: only }, new Set()));
  const mentorAt = new Map(people.mentors.map(({ id }, at) => [id, at]));
  const mentorOf = new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorAt.get(mentorId)]));
  return only.mentees.flatMap(({ id }, at) => {
    const mentor = mentorOf.get(id);
    return mentor !== undefined && essentialUnmet[at * people.mentors.length + mentor] ? [id] : [];
  });
}
