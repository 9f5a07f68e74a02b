import { assign, type AssignmentResult } from './assign.js';
import { type AssignmentProblem, DEFAULT_RESOLUTION, MatchingInputError, WAITING } from './problem.js';

/** Mentors who accompany some mentees together: one for a group, several for a pod. */
export interface Team {
  readonly mentors: readonly number[];
  /** With fewer mentees it does not take place (at least 1). */
  readonly fewest: number;
  readonly most: number;
}

export interface GroupProblem extends Pick<AssignmentProblem, 'menteeCount' | 'mentorCount' | 'score' | 'resolution'> {
  readonly teams: readonly Team[];
  /** Row-major mentees × mentors: whoever may not be with one of its mentors is in no such team. */
  readonly forbidden?: Uint8Array;
}

export interface GroupBound {
  /** No assignment to these teams places more mentees, and none that places as many has a greater total. */
  readonly matchedCount: number;
  readonly totalSteps: number;
  /**
   * The same problem without a fewest number, mentees to teams, whose optimum this is: `verifyAssignment(problem, result)`
   * is the proof of the bound.
   */
  readonly problem: AssignmentProblem;
  readonly result: AssignmentResult;
}

export interface GroupResult {
  /** The team of each mentee, or `WAITING`. */
  readonly teamOf: Int32Array;
  readonly matchedCount: number;
  readonly totalSteps: number;
  /** `totalSteps / resolution`; a mentee counts with the mean of their team's mentors. */
  readonly total: number;
  readonly bound: GroupBound;
  /** Whether every choice of teams was tried or ruled out: nothing better exists, also where the bound is not reached. */
  readonly isOptimal: boolean;
}

/** Choices of teams looked at, at most; a handful is the rule. */
const MOST_TRIES = 400;

/** Of a team: it takes place with its fewest at least, it does not, or nobody has asked yet. */
type Choice = 'takes_place' | 'does_not' | 'open';

interface Solved {
  readonly teamOf: Int32Array;
  readonly matchedCount: number;
  readonly totalSteps: number;
}

/**
 * Mentees to teams: as many as possible, then the greatest total of their scores with their team (the mean of its mentors),
 * where a team takes place with its fewest number of mentees or not at all. That last rule makes it hard in general, so this
 * is a branch and bound over which teams take place, each step an exact assignment; after `MOST_TRIES` steps it answers the
 * best it has found. The bound says how far that can be from the optimum.
 *
 * With a team's fewest places preferred to all others, an assignment of the greatest number of mentees fills them whenever
 * any assignment does (Mendelsohn & Dulmage 1958): that is how a team is made to take place.
 * @throws MatchingInputError when the problem contradicts itself, or is too large for its resolution: where a team has to be
 * made to take place, the range of scores times the number of mentees must stay below 2^31 steps.
 */
export function assignGroups(problem: GroupProblem): GroupResult {
  checkTeams(problem);
  const { teams, resolution = DEFAULT_RESOLUTION } = problem;
  const relaxed = relaxedProblem(problem);
  const result = assign(relaxed);
  const search = new TeamSearch(relaxed, teams);
  const best = search.run();
  const { matchedCount, totalSteps } = result;
  const bound = { matchedCount, totalSteps, problem: relaxed, result };
  return { ...best, total: best.totalSteps / resolution, bound, isOptimal: search.isComplete };
}

function checkTeams({ menteeCount, mentorCount, score, forbidden, teams }: GroupProblem): void {
  const pairs = menteeCount * mentorCount;
  if (score.length !== pairs || (forbidden && forbidden.length !== pairs))
    throw new MatchingInputError('shape_wrong', { score: score.length });
  teams.forEach(({ mentors, fewest, most }, team) => {
    const isThere = mentors.every((mentor) => Number.isInteger(mentor) && mentor >= 0 && mentor < mentorCount);
    const isSize = Number.isSafeInteger(fewest) && Number.isSafeInteger(most) && fewest >= 1 && most >= fewest;
    if (!isThere || !isSize || mentors.length === 0 || new Set(mentors).size < mentors.length)
      throw new MatchingInputError('shape_wrong', { team });
  });
}

/** Mentees to teams without a fewest number. */
function relaxedProblem({ menteeCount, mentorCount, score, forbidden, teams, resolution }: GroupProblem) {
  const width = teams.length;
  const teamScore = new Float64Array(menteeCount * width);
  const mask = new Uint8Array(menteeCount * width);
  for (let i = 0; i < menteeCount; i++) {
    teams.forEach(({ mentors }, team) => {
      const at = mentors.map((mentor) => i * mentorCount + mentor);
      if (at.some((pair) => forbidden?.[pair])) mask[i * width + team] = 1;
      else teamScore[i * width + team] = at.reduce((sum, pair) => sum + (score[pair] as number), 0) / mentors.length;
    });
  }
  return {
    menteeCount,
    mentorCount: width,
    score: teamScore,
    forbidden: mask,
    capacity: teams.map(({ most }) => most),
    ...(resolution === undefined ? {} : { resolution }),
  };
}

class TeamSearch {
  isComplete = true;
  private tries = 0;
  private best: Solved;
  private readonly bonus: number;

  constructor(
    private readonly relaxed: AssignmentProblem,
    private readonly teams: readonly Team[],
  ) {
    this.best = {
      teamOf: new Int32Array(relaxed.menteeCount).fill(WAITING),
      matchedCount: 0,
      totalSteps: 0,
    };
    let [low, high] = [Infinity, -Infinity];
    relaxed.score.forEach((score, at) => {
      if (relaxed.forbidden?.[at]) return;
      low = Math.min(low, score);
      high = Math.max(high, score);
    });
    // More than all mentees' scores can differ by.
    this.bonus = low <= high ? (high - low) * relaxed.menteeCount + 1 : 1;
  }

  run(): Solved {
    this.branch(this.teams.map(() => 'open'));
    return this.best;
  }

  private branch(choices: readonly Choice[]): void {
    if (this.tries++ >= MOST_TRIES) {
      this.isComplete = false;
      return;
    }
    const solved = this.solve(choices);
    if (!solved || !isBetter(solved, this.best)) return;
    const load = this.loadOf(solved);
    const team = this.teams.findIndex(
      ({ fewest }, at) => choices[at] === 'open' && (load[at] as number) > 0 && (load[at] as number) < fewest,
    );
    if (team < 0) {
      this.best = solved;
      return;
    }
    for (const choice of ['takes_place', 'does_not'] as const) {
      this.branch(choices.map((other, at) => (at === team ? choice : other)));
    }
  }

  private loadOf({ teamOf }: Solved): number[] {
    const load = this.teams.map(() => 0);
    for (const team of teamOf) if (team >= 0) load[team] = (load[team] as number) + 1;
    return load;
  }

  /** The optimum when these teams take place and those do not; null when one that is to take place cannot be filled. */
  private solve(choices: readonly Choice[]): Solved | null {
    const { relaxed, teams } = this;
    const { menteeCount, mentorCount: width, score, forbidden } = relaxed;
    // Each team twice: the places that it needs in order to take place, and its others.
    const wide = new Float64Array(menteeCount * width * 2);
    const mask = new Uint8Array(wide.length);
    for (let i = 0; i < menteeCount; i++) {
      for (let team = 0; team < width; team++) {
        const from = i * width + team;
        const to = i * width * 2 + team;
        wide[to] = (score[from] as number) + this.bonus;
        wide[to + width] = score[from] as number;
        mask[to + width] = forbidden?.[from] as number;
        mask[to] = choices[team] === 'takes_place' ? (forbidden?.[from] as number) : 1;
      }
    }
    const needed = teams.map(({ fewest }, team) => (choices[team] === 'takes_place' ? fewest : 0));
    const others = teams.map(({ most }, team) => (choices[team] === 'does_not' ? 0 : most - (needed[team] as number)));
    const { mentorOf } = assign({
      ...relaxed,
      mentorCount: width * 2,
      score: wide,
      forbidden: mask,
      capacity: [...needed, ...others],
    });
    const teamOf = mentorOf.map((column) => (column < 0 ? WAITING : column % width));
    const solved = { teamOf, ...this.figures(teamOf) };
    const load = this.loadOf(solved);
    return needed.some((count, team) => (load[team] as number) < count) ? null : solved;
  }

  private figures(teamOf: Int32Array): { matchedCount: number; totalSteps: number } {
    const { mentorCount: width, score, resolution = DEFAULT_RESOLUTION } = this.relaxed;
    let [matchedCount, totalSteps] = [0, 0];
    teamOf.forEach((team, i) => {
      if (team < 0) return;
      matchedCount++;
      totalSteps += Math.round((score[i * width + team] as number) * resolution);
    });
    return { matchedCount, totalSteps };
  }
}

function isBetter(a: Solved, b: Solved): boolean {
  if (a.matchedCount !== b.matchedCount) return a.matchedCount > b.matchedCount;
  return a.totalSteps > b.totalSteps || (a.matchedCount === 0 && b.matchedCount === 0);
}

export interface Shortlists {
  /** For each mentee the mentors to choose from, best first. */
  readonly mentorsOf: readonly (readonly number[])[];
  /** On how many lists each mentor is. */
  readonly load: Int32Array;
}

/**
 * Mentors for each mentee to choose from: in each of `size` rounds everyone who can gets one more, by an exact assignment, so
 * that nobody's list is long before another's has begun. A mentor is on at most `listsPerPlace` lists for each place (2
 * unless said), so that few who choose are turned down. Lists are ordered by score, then by the order given.
 * @throws MatchingInputError when the problem contradicts itself; `pinned` has no place here and is refused.
 */
export function shortlists(problem: AssignmentProblem, size: number, listsPerPlace = 2): Shortlists {
  const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 1;
  if (!isWhole(size) || !isWhole(listsPerPlace) || (problem.pinned?.length ?? 0) > 0)
    throw new MatchingInputError('shape_wrong', { size, listsPerPlace });
  const { menteeCount, mentorCount, score } = problem;
  const taken = problem.forbidden?.slice() ?? new Uint8Array(menteeCount * mentorCount);
  const left = Array.from(problem.capacity, (places) => places * listsPerPlace);
  const mentorsOf: number[][] = Array.from({ length: menteeCount }, () => []);
  const load = new Int32Array(mentorCount);
  for (let round = 0; round < Math.min(size, mentorCount); round++) {
    const { mentorOf } = assign({ ...problem, forbidden: taken, capacity: left });
    mentorOf.forEach((mentor, mentee) => {
      if (mentor === WAITING) return;
      mentorsOf[mentee]?.push(mentor);
      taken[mentee * mentorCount + mentor] = 1;
      left[mentor] = (left[mentor] as number) - 1;
      load[mentor] = (load[mentor] as number) + 1;
    });
  }
  const scoreOf = (mentee: number, mentor: number) => score[mentee * mentorCount + mentor] as number;
  mentorsOf.forEach((list, mentee) => list.sort((a, b) => scoreOf(mentee, b) - scoreOf(mentee, a) || a - b));
  return { mentorsOf, load };
}
