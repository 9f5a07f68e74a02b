import { scoreCohort } from '@trellis/matching';
import type { PairIds, People } from './match-draft.policy.js';
import { teamWith } from './match-edits.policy.js';
import { byPlace, cohortOf, type RunInputs } from './match-scoring.policy.js';

/** Of these pairs, the mentees to whom something essential is not known to be met by that mentor, or by one of a pod with them. */
export function unmetEssentials(
  inputs: Omit<RunInputs, 'people'> & { people: People },
  pairs: readonly PairIds[],
): string[] {
  const { people } = inputs;
  const asked = new Set(pairs.map(({ menteeId }) => menteeId));
  // Conflicts are looked at elsewhere: what is essential does not depend on them.
  const only = byPlace({ ...people, mentees: people.mentees.filter(({ id }) => asked.has(id)), conflicts: [] });
  const { essentialUnmet } = scoreCohort(cohortOf({ ...inputs, people: only }, new Set()));
  const mentorAt = new Map(people.mentors.map(({ id }, at) => [id, at]));
  const mentorsOf = new Map(
    pairs.map(({ menteeId, mentorId }) => [menteeId, teamWith(people, mentorId)?.mentorIds ?? [mentorId]]),
  );
  return only.mentees.flatMap(({ id }, at) => {
    const mentors = (mentorsOf.get(id) ?? []).flatMap((mentorId) => mentorAt.get(mentorId) ?? []);
    return mentors.some((mentor) => essentialUnmet[at * people.mentors.length + mentor]) ? [id] : [];
  });
}
