import type { GroupProblem, GroupResult } from './groups.js';
import { DEFAULT_RESOLUTION, WAITING } from './problem.js';
import { verifyAssignment } from './verify-assignment.js';

export type GroupsProblemCode =
  /** Lengths or indices that do not fit the problem. */
  | 'shape'
  /** Somebody in a team with one of whose mentors they may not be, or not in the one that they are kept in. */
  | 'forbidden_matched'
  | 'pinned_moved'
  /** A team that takes place with too few or too many. */
  | 'size_wrong'
  | 'count_wrong'
  | 'total_wrong'
  /** The bound is of another problem, is not proved, or is beaten by the result. */
  | 'bound_of_other_problem'
  | 'bound_not_proved'
  | 'bound_beaten';

export type GroupsVerification = { readonly ok: true } | { readonly ok: false; readonly code: GroupsProblemCode };

/**
 * Checks groups or pods against their problem without solving anything: that every rule is kept, and that the bound is the proved
 * optimum of the same problem without a fewest number, which nothing can be better than. Shares no code with the solver.
 */
export function verifyGroups(problem: GroupProblem, result: GroupResult): GroupsVerification {
  const code = rulesBroken(problem, result) ?? figuresWrong(problem, result) ?? boundWrong(problem, result);
  return code ? { ok: false, code } : { ok: true };
}

function rulesBroken(problem: GroupProblem, { teamOf }: GroupResult): GroupsProblemCode | undefined {
  const { menteeCount, teams, pinned = [] } = problem;
  if (teamOf.length !== menteeCount) return 'shape';
  const load = new Map<number, number>();
  for (const [mentee, team] of teamOf.entries()) {
    if (team === WAITING) continue;
    if (!teams[team]) return 'shape';
    if (teamScore(problem, mentee, team) === null) return 'forbidden_matched';
    load.set(team, (load.get(team) ?? 0) + 1);
  }
  if (pinned.some(({ mentee, team }) => teamOf[mentee] !== team)) return 'pinned_moved';
  const kept = new Set(pinned.map(({ team }) => team));
  const isWrong = [...load].some(([at, taken]) => {
    const { fewest = 0, most = 0 } = teams[at] ?? {};
    return taken > most || (taken < fewest && !kept.has(at));
  });
  return isWrong ? 'size_wrong' : undefined;
}

function figuresWrong(problem: GroupProblem, result: GroupResult): GroupsProblemCode | undefined {
  const { resolution = DEFAULT_RESOLUTION } = problem;
  let matched = 0;
  let steps = 0n;
  for (const [mentee, team] of result.teamOf.entries()) {
    if (team === WAITING) continue;
    matched += 1;
    steps += BigInt(Math.round((teamScore(problem, mentee, team) ?? 0) * resolution));
  }
  if (matched !== result.matchedCount) return 'count_wrong';
  return steps === BigInt(result.totalSteps) && result.total === result.totalSteps / resolution
    ? undefined
    : 'total_wrong';
}

function boundWrong(
  problem: GroupProblem,
  { bound, matchedCount, totalSteps }: GroupResult,
): GroupsProblemCode | undefined {
  if (!isWithoutFewest(problem, bound.problem)) return 'bound_of_other_problem';
  if (!verifyAssignment(bound.problem, bound.result).ok) return 'bound_not_proved';
  if (bound.matchedCount !== bound.result.matchedCount || bound.totalSteps !== bound.result.totalSteps)
    return 'bound_not_proved';
  const isBeaten =
    matchedCount > bound.matchedCount || (matchedCount === bound.matchedCount && totalSteps > bound.totalSteps);
  return isBeaten ? 'bound_beaten' : undefined;
}

/** Whether it allows everybody whatever the groups' problem allows, for as much, in as many places. */
function isWithoutFewest(problem: GroupProblem, relaxed: GroupResult['bound']['problem']): boolean {
  const { menteeCount, teams, resolution = DEFAULT_RESOLUTION, pinned = [] } = problem;
  const width = teams.length;
  if (relaxed.menteeCount !== menteeCount || relaxed.mentorCount !== width) return false;
  if ((relaxed.resolution ?? DEFAULT_RESOLUTION) !== resolution) return false;
  if (teams.some(({ most }, at) => relaxed.capacity[at] !== most)) return false;
  const isSamePin = (pin: { mentee: number; mentor: number } | undefined, at: number): boolean =>
    pin?.mentee === pinned[at]?.mentee && pin?.mentor === pinned[at]?.team;
  if ((relaxed.pinned ?? []).length !== pinned.length || !pinned.every((_, at) => isSamePin(relaxed.pinned?.[at], at)))
    return false;
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let team = 0; team < width; team++) {
      const score = teamScore(problem, mentee, team);
      const at = mentee * width + team;
      if ((score === null) !== Boolean(relaxed.forbidden?.[at])) return false;
      if (score !== null && score !== relaxed.score[at]) return false;
    }
  }
  return true;
}

/** The mean over the mentors of a team; null where the mentee may not be with one of them. */
function teamScore(
  { score, forbidden, mentorCount, teams }: GroupProblem,
  mentee: number,
  team: number,
): number | null {
  const mentors = teams[team]?.mentors ?? [];
  let sum = 0;
  for (const mentor of mentors) {
    const at = mentee * mentorCount + mentor;
    if (forbidden?.[at]) return null;
    sum += score[at] ?? 0;
  }
  return mentors.length === 0 ? null : sum / mentors.length;
}
