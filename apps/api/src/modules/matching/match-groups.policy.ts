import { fewestMenteesOf } from '@trellis/contracts';
import {
  assignGroups,
  type GroupProblem,
  type GroupResult,
  type TeamPin,
  verifyGroups,
  WAITING,
} from '@trellis/matching';
import { AppError } from '../../platform/errors/app-error.js';
import type { People, WaitingReasonCode } from './match-draft.policy.js';
import type { ProofCheckCode, Solved } from './match-methods.policy.js';
import type { PeopleByPlace, ScoredRun } from './match-scoring.policy.js';

/** Mentors who would accompany some mentees together, by enrolment: one in a group, those whom somebody put together in a pod. */
export interface TeamIds {
  mentorIds: string[];
  /** With fewer mentees it does not take place. */
  fewest: number;
  /** No more than the cohort's model and the number of each of its mentors allow; less than `fewest` where they offered less. */
  most: number;
}

/** The teams that a cohort's model makes of its mentors; null where it is matched in pairs. */
export function teamsOf({ model, pods = [], mentors }: Pick<People, 'model' | 'pods' | 'mentors'>): TeamIds[] | null {
  if (!model || model.kind === 'pair') return null;
  const byId = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const together = model.kind === 'group' ? mentors.map(({ id }) => [id]) : pods;
  return together.flatMap((ids) => {
    const team = ids.flatMap((id) => byId.get(id) ?? []);
    if (team.length === 0) return [];
    // Whoever has a group already takes others into it; it takes place as it is.
    const there = Math.max(...team.map(({ carries = 0 }) => carries));
    const most = Math.max(0, Math.min(model.mentees - there, ...team.map(({ places }) => places)));
    return [{ mentorIds: team.map(({ id }) => id), fewest: there > 0 ? 1 : fewestMenteesOf(model), most }];
  });
}

/** A team by its mentors' places in the list. */
interface Team {
  mentors: number[];
  fewest: number;
  most: number;
}

interface Posed {
  problem: GroupProblem;
  teams: readonly Team[];
}

/** How much better the total could be than what was found, at most, in percent: in steps, so that no total can be read from it. */
const GAP_STEPS = [0, 1, 2, 5, 10, 20, 50, 100];

/** Mentees to groups or pods; what was found is checked, and how far it can be from the best, by code that shares nothing with the finding. */
export function solveGroups(scored: ScoredRun, people: PeopleByPlace, onProgress: (done: number) => void): Solved {
  const posed = pose(scored, people);
  const result = assignGroups(posed.problem, { onProgress });
  if (!verifyGroups(posed.problem, result).ok) throw new AppError('MATCH_NOT_VERIFIED');
  const { teams, problem } = posed;
  const { matchedCount, totalSteps, bound } = result;
  const isReached = matchedCount === bound.matchedCount && totalSteps === bound.totalSteps;
  const codes: ProofCheckCode[] = isReached
    ? ['RULES_KEPT', 'NO_MORE_PAIRS', 'NO_BETTER_TOTAL']
    : ['RULES_KEPT', 'BOUND_PROVED'];
  // All of them: see `solved`.
  const pairs = bound.problem.menteeCount * bound.problem.mentorCount;
  return {
    mentorOf: result.teamOf.map((team) => (team === WAITING ? WAITING : (teams[team]?.mentors[0] ?? WAITING))),
    matched: matchedCount,
    proof: {
      verified: true,
      matched: matchedCount,
      upperBoundMatched: bound.matchedCount,
      checks: codes.map((code) => ({ code, pairs })),
      groups: { isOptimal: result.isOptimal, gap: gapOf(result) },
    },
    evidence: { bound: bound.result.proof, teamOf: Array.from(result.teamOf) },
    teams: {
      places: problem.teams.reduce((sum, { most }) => sum + most, 0),
      waiting: waitingReasons(scored, posed, result),
    },
  };
}

/** The scored cohort as mentees to teams. A team that offers less than its fewest is none, unless somebody is kept in it. */
function pose({ problem, ruledOut }: ScoredRun, people: PeopleByPlace): Posed {
  const { menteeCount, mentorCount, score } = problem;
  const at = new Map(people.mentors.map(({ id }, place) => [id, place]));
  const all = (teamsOf(people) ?? []).map((team) => ({
    ...team,
    mentors: team.mentorIds.map((id) => at.get(id) ?? -1),
  }));
  const forbidden = problem.forbidden?.slice() ?? new Uint8Array(score.length);
  const left = all.map(({ most }) => most);
  const kept = (problem.pinned ?? []).flatMap(({ mentee, mentor }): TeamPin[] => {
    const team = all.findIndex(({ mentors }) => mentors.includes(mentor));
    const mentors = all[team]?.mentors ?? [];
    if (!left[team] || mentors.some((one) => ruledOut[mentee * mentorCount + one])) return [];
    left[team] -= 1;
    // What is essential binds a hand when the draft is published, as it does in pairs.
    for (const one of mentors) forbidden[mentee * mentorCount + one] = 0;
    return [{ mentee, team }];
  });
  const isKept = new Set(kept.map(({ team }) => team));
  const places = all.flatMap(({ fewest, most }, team) => (most >= (isKept.has(team) ? 1 : fewest) ? [team] : []));
  // What a kept team says of its fewest is not asked; as a problem it has to be possible.
  const teams = places.map((team): Team => {
    const { mentors = [], fewest = 1, most = 1 } = all[team] ?? {};
    return { mentors, fewest: Math.min(fewest, most), most };
  });
  const pinned = kept.map(({ mentee, team }) => ({ mentee, team: places.indexOf(team) }));
  return { teams, problem: { menteeCount, mentorCount, score, forbidden, teams, pinned } };
}

/** Where more mentees could be placed the totals say nothing to each other. */
function gapOf({ matchedCount, totalSteps, bound }: GroupResult): number | null {
  if (matchedCount < bound.matchedCount || bound.totalSteps <= 0) return null;
  const percent = (100 * (bound.totalSteps - totalSteps)) / bound.totalSteps;
  return GAP_STEPS.find((step) => percent <= step) ?? null;
}

function waitingReasons(
  { ruledOut }: ScoredRun,
  { problem, teams }: Posed,
  { teamOf }: GroupResult,
): (mentee: number) => WaitingReasonCode {
  const load = teams.map(() => 0);
  for (const team of teamOf) if (team !== WAITING) load[team] = (load[team] ?? 0) + 1;
  const isIn = (mask: Uint8Array | undefined, mentee: number, { mentors }: Team): boolean =>
    mentors.some((mentor) => mask?.[mentee * problem.mentorCount + mentor] === 1);
  return (mentee) => {
    if (teams.length === 0) return 'NO_MENTORS';
    const open = teams.filter((team) => !isIn(ruledOut, mentee, team));
    const hasRoom = (team: Team): boolean => (load[teams.indexOf(team)] ?? 0) < team.most;
    if (open.some((team) => hasRoom(team) && isIn(problem.forbidden, mentee, team))) return 'ESSENTIAL_UNMET';
    const acceptable = open.filter((team) => !isIn(problem.forbidden, mentee, team));
    if (acceptable.length === 0) return 'CONFLICTS_ONLY';
    return acceptable.some(hasRoom) ? 'GROUP_TOO_SMALL' : 'CAPACITY_FULL';
  };
}
