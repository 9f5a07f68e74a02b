import { assign, type AssignmentResult } from './assign.js';
import { type AssignmentProblem, DEFAULT_RESOLUTION, MatchingInputError, WAITING } from './problem.js';

/** Mentors who accompany some mentees together: one for a group, several for a pod. */
export interface Team {
  readonly mentors: readonly number[];
  /** With fewer mentees it does not take place (at least 1). */
  readonly fewest: number;
  readonly most: number;
}

/** A mentee who is kept in a team. */
export interface TeamPin {
  readonly mentee: number;
  readonly team: number;
}

export interface GroupProblem extends Pick<AssignmentProblem, 'menteeCount' | 'mentorCount' | 'score' | 'resolution'> {
  readonly teams: readonly Team[];
  /** Row-major mentees × mentors: whoever may not be with one of its mentors is in no such team. */
  readonly forbidden?: Uint8Array;
  /**
   * Kept as they are. A team that somebody is kept in takes place whatever its fewest number says: somebody decided so. A pin
   * never overrules `forbidden` or a team's most: such input is refused.
   */
  readonly pinned?: readonly TeamPin[];
}

export interface GroupOptions {
  /** Choices of teams looked at, at most. Unless said, fewer the larger the problem is, and never more than 400. */
  readonly mostTries?: number;
  /** Called with how many mentees the bound has been through. */
  readonly onProgress?: (done: number) => void;
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
  /** Whether the bound is reached, or every choice of teams was tried or ruled out: nothing better exists. */
  readonly isOptimal: boolean;
}

/** Choices of teams looked at, at most, where a look is quick; a handful is the rule. */
const MOST_TRIES = 400;
const FEWEST_TRIES = 4;
/** A look at this many pairs of mentee and team is a matter of seconds. */
const PAIRS_IN_ALL = 20_000_000;

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
 * is a branch and bound over which teams take place, each step an exact assignment. It begins from what one gets by leaving out
 * the emptiest teams, so that it has an answer whenever it stops; the bound says how far that can be from the optimum.
 *
 * With a team's fewest places preferred to all others, an assignment of the greatest number of mentees fills them whenever
 * any assignment does (Mendelsohn & Dulmage 1958): that is how a team is made to take place.
 *
 * In a problem that is too large for its resolution (the range of scores times the number of mentees is over 2^31 steps) no
 * team can be made to take place: the answer is not known to be optimal then.
 * @throws MatchingInputError when the problem contradicts itself.
 */
export function assignGroups(problem: GroupProblem, options: GroupOptions = {}): GroupResult {
  checkTeams(problem);
  const { teams, resolution = DEFAULT_RESOLUTION, pinned = [] } = problem;
  const relaxed = relaxedProblem(problem);
  const result = assign(relaxed, options.onProgress ? { onProgress: options.onProgress } : {});
  const kept = new Set(pinned.map(({ team }) => team));
  const sizes = teams.map((team, at) => (kept.has(at) ? { ...team, fewest: 1 } : team));
  const pairs = Math.max(1, relaxed.menteeCount * relaxed.mentorCount);
  const tries = Math.min(MOST_TRIES, Math.max(FEWEST_TRIES, Math.floor(PAIRS_IN_ALL / pairs)));
  const search = new TeamSearch(relaxed, sizes, result.mentorOf, options.mostTries ?? tries);
  const best = search.run();
  const { matchedCount, totalSteps } = result;
  const bound = { matchedCount, totalSteps, problem: relaxed, result };
  const isReached = best.matchedCount === matchedCount && best.totalSteps === totalSteps;
  return { ...best, total: best.totalSteps / resolution, bound, isOptimal: isReached || search.isComplete };
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
function relaxedProblem(problem: GroupProblem): AssignmentProblem {
  const { menteeCount, mentorCount, score, forbidden, teams, resolution, pinned = [] } = problem;
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
    pinned: pinned.map(({ mentee, team }) => ({ mentee, mentor: team })),
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
    /** Where every team is open the answer is known: it is the bound's. */
    private readonly whenOpen: Int32Array,
    private readonly mostTries: number,
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
    const open = this.teams.map((): Choice => 'open');
    const first = this.withoutTheEmptiest(open);
    if (first) this.best = first;
    this.branch(open);
    return this.best;
  }

  /** Teams with too few are left out, the emptiest half of them at a time, until there are none. */
  private withoutTheEmptiest(open: readonly Choice[]): Solved | null {
    const choices = [...open];
    for (;;) {
      const solved = this.solve(choices);
      if (!solved) return null;
      const load = this.loadOf(solved);
      const few = this.tooFew(choices, load).sort((a, b) => (load[a] as number) - (load[b] as number) || b - a);
      if (few.length === 0) return solved;
      for (const team of few.slice(0, Math.ceil(few.length / 2))) choices[team] = 'does_not';
    }
  }

  private branch(choices: readonly Choice[]): void {
    if (this.tries++ >= this.mostTries) {
      this.isComplete = false;
      return;
    }
    const solved = this.solve(choices);
    if (!solved || !isBetter(solved, this.best)) return;
    const [team] = this.tooFew(choices, this.loadOf(solved));
    if (team === undefined) {
      this.best = solved;
      return;
    }
    for (const choice of ['takes_place', 'does_not'] as const) {
      this.branch(choices.map((other, at) => (at === team ? choice : other)));
    }
  }

  private tooFew(choices: readonly Choice[], load: readonly number[]): number[] {
    const isTooFew = ({ fewest }: Team, at: number): boolean =>
      choices[at] === 'open' && (load[at] as number) > 0 && (load[at] as number) < fewest;
    return this.teams.flatMap((team, at) => (isTooFew(team, at) ? [at] : []));
  }

  private loadOf({ teamOf }: Solved): number[] {
    const load = this.teams.map(() => 0);
    for (const team of teamOf) if (team >= 0) load[team] = (load[team] as number) + 1;
    return load;
  }

  /** The optimum when these teams take place and those do not; null when one that is to take place cannot be filled. */
  private solve(choices: readonly Choice[]): Solved | null {
    const teamOf = this.teamsOf(choices);
    if (!teamOf) return null;
    const solved = { teamOf, ...this.figures(teamOf) };
    const load = this.loadOf(solved);
    const isFilled = this.teams.every(
      ({ fewest }, at) => choices[at] !== 'takes_place' || (load[at] as number) >= fewest,
    );
    return isFilled ? solved : null;
  }

  private teamsOf(choices: readonly Choice[]): Int32Array | null {
    if (choices.every((choice) => choice === 'open')) return this.whenOpen;
    const width = this.teams.length;
    const taking = choices.flatMap((choice, at) => (choice === 'takes_place' ? [at] : []));
    try {
      const { mentorOf } = assign(this.widened(choices, taking));
      return mentorOf.map((column) => (column < width ? column : (taking[column - width] as number)));
    } catch (error) {
      if (!(error instanceof MatchingInputError) || error.code !== 'score_range_too_wide') throw error;
      this.isComplete = false;
      return null;
    }
  }

  /** Each team that is to take place twice: its other places, and, after all teams, those that it needs in order to. */
  private widened(choices: readonly Choice[], taking: readonly number[]): AssignmentProblem {
    const { menteeCount, mentorCount: width, score, forbidden } = this.relaxed;
    const columns = width + taking.length;
    const wide = new Float64Array(menteeCount * columns);
    const mask = new Uint8Array(wide.length);
    for (let i = 0; i < menteeCount; i++) {
      wide.set(score.subarray(i * width, (i + 1) * width), i * columns);
      if (forbidden) mask.set(forbidden.subarray(i * width, (i + 1) * width), i * columns);
      taking.forEach((team, at) => {
        const to = i * columns + width + at;
        wide[to] = (score[i * width + team] as number) + this.bonus;
        mask[to] = forbidden?.[i * width + team] as number;
      });
    }
    const needed = taking.map((team) => this.teams[team]?.fewest as number);
    const others = this.teams.map(({ most, fewest }, team) => {
      if (choices[team] === 'does_not') return 0;
      return choices[team] === 'takes_place' ? most - fewest : most;
    });
    return { ...this.relaxed, mentorCount: columns, score: wide, forbidden: mask, capacity: [...others, ...needed] };
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
