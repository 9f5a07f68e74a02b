import type { PairIds, People } from './match-draft.policy.js';
import { type TeamIds, teamsOf } from './match-groups.policy.js';

export type PlacingRefusal =
  'MATCH_PAIR_CONFLICT' | 'MATCH_PAIR_FORBIDDEN' | 'MATCH_MENTOR_FULL' | 'MATCH_GROUP_FULL' | 'MATCH_MENTOR_IN_NO_POD';

/** With whom a mentor accompanies whoever is given to them: alone in a pair or a group; null for a mentor in no pod. */
export function teamWith(
  people: People,
  mentorId: string,
): (Pick<TeamIds, 'mentorIds'> & { leadId: string; most: number | null }) | null {
  const teams = teamsOf(people);
  if (!teams) return { mentorIds: [mentorId], leadId: mentorId, most: null };
  const team = teams.find(({ mentorIds }) => mentorIds.includes(mentorId));
  return team ? { mentorIds: team.mentorIds, leadId: team.mentorIds[0] ?? mentorId, most: team.most } : null;
}

/**
 * May this mentee be given to this mentor by hand, and to those who accompany with them? `others` is how many mentees the draft
 * gives to the mentor besides. A conflict of interest comes first: it is the one thing that no one here can lift.
 */
export function mayPlace(people: People, pair: PairIds, others: number): PlacingRefusal | null {
  const team = teamWith(people, pair.mentorId);
  if (!team) return 'MATCH_MENTOR_IN_NO_POD';
  const isPair = (candidate: PairIds): boolean =>
    candidate.menteeId === pair.menteeId && team.mentorIds.includes(candidate.mentorId);
  if (people.conflicts.some(isPair)) return 'MATCH_PAIR_CONFLICT';
  if (people.rules.some((rule) => rule.kind === 'forbid' && isPair(rule))) return 'MATCH_PAIR_FORBIDDEN';
  if (team.most !== null) return others >= team.most ? 'MATCH_GROUP_FULL' : null;
  const places = people.mentors.find(({ id }) => id === pair.mentorId)?.places ?? 0;
  return others >= places ? 'MATCH_MENTOR_FULL' : null;
}
