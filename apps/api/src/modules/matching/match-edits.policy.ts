import type { PairIds, People } from './match-draft.policy.js';

export type PlacingRefusal = 'MATCH_PAIR_CONFLICT' | 'MATCH_PAIR_FORBIDDEN' | 'MATCH_MENTOR_FULL';

/**
 * May this mentee be given to this mentor by hand? `others` is how many mentees the draft gives to the mentor besides. A
 * conflict of interest comes first: it is the one thing that no one here can lift.
 */
export function mayPlace(people: People, pair: PairIds, others: number): PlacingRefusal | null {
  const isPair = (candidate: PairIds): boolean =>
    candidate.menteeId === pair.menteeId && candidate.mentorId === pair.mentorId;
  if (people.conflicts.some(isPair)) return 'MATCH_PAIR_CONFLICT';
  if (people.rules.some((rule) => rule.kind === 'forbid' && isPair(rule))) return 'MATCH_PAIR_FORBIDDEN';
  const places = people.mentors.find(({ id }) => id === pair.mentorId)?.places ?? 0;
  return others >= places ? 'MATCH_MENTOR_FULL' : null;
}
