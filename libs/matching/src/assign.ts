import { type AssignmentProblem, checkProblem, DEFAULT_RESOLUTION, MatchingInputError, WAITING } from './problem.js';
import { FORBIDDEN_COST } from './nearest-columns.js';
import { ShortestPaths } from './shortest-paths.js';

/**
 * Why nothing better exists, in whole steps (score × resolution). It speaks of the mentees who are not pinned and the
 * places that pins leave. `verifyAssignment` checks it without knowing how it was found.
 */
export interface OptimalityProof {
  /**
   * At most this many can be matched (Kőnig, with capacities): every acceptable pair has its mentee or its mentor in
   * the cover, so no assignment has more pairs than covered mentees plus places of covered mentors. 1 = covered.
   */
  readonly cover: { readonly mentees: Uint8Array; readonly mentors: Uint8Array };
  /**
   * No assignment of as many pairs has a greater total (linear programming duality): for every acceptable pair
   * `mentee[i] + mentor[j] + perPair >= score[i][j]` with `mentee, mentor >= 0`, so k pairs total at most
   * `sum(mentee) + sum(places * mentor) + k * perPair`, which the result attains.
   */
  readonly mentee: Float64Array;
  readonly mentor: Float64Array;
  readonly perPair: number;
}

export interface AssignmentResult {
  /** The mentor of each mentee, or `WAITING`. */
  readonly mentorOf: Int32Array;
  /** Mentees with a mentor, pinned ones included. */
  readonly matchedCount: number;
  /** Total score in whole steps, pinned pairs included. */
  readonly totalSteps: number;
  /** `totalSteps / resolution`. */
  readonly total: number;
  readonly proof: OptimalityProof;
}

export interface AssignOptions {
  /** Told now and then how many mentees of all have been placed. What it throws ends the run and is thrown on. */
  readonly onProgress?: (done: number, total: number) => void;
}

// Pairs looked at between two reports; some ten milliseconds. Mentees would be a poor measure: late ones cost most.
const PROGRESS_EVERY = 2 ** 22;

// What a step may cost, and what waiting may cost, for every sum of the solver to stay a whole number in a double.
export const LARGEST_RANGE = FORBIDDEN_COST - 1;
export const LARGEST_WAITING_COST = 2 ** 50;

/**
 * The exact optimum among acceptable pairs (not forbidden): as many pairs as possible, then the greatest total score,
 * capacities and pinned pairs kept. Exact for scores rounded to whole steps of `1 / resolution`: the solver adds and
 * compares whole numbers only. Waiting costs one step more than any assignment's scores can differ by, which makes the
 * number of pairs come first; the proof does not rely on that figure.
 *
 * Ties: mentees are placed in the order given; among equally good ways for the next one, a mentor with a place left
 * comes first, then the mentor listed first; where one of several equally costly mentees must wait, it is the newcomer.
 * The same input therefore gives the same result; which of several optima that is depends on the order given.
 *
 * Time: at most about menteeCount² × mentorCount, in practice far less; memory: about 4 bytes a pair beside the input.
 * @throws MatchingInputError when the problem contradicts itself (see `AssignmentProblem`).
 */
export function assign(problem: AssignmentProblem, options: AssignOptions = {}): AssignmentResult {
  checkProblem(problem);
  const { cost, best, range } = costsOf(problem);
  const places = placesLeft(problem);
  const free = freeMentees(problem);
  const waitingCost = waitingCostFor(0, range, mostPairs(free, places));
  const paths = new ShortestPaths(cost, places, problem.menteeCount, waitingCost);
  placeAll(paths, free, options);
  return resultOf(problem, cost, paths, best);
}

/** No more can be matched than are there, on either side. */
export function mostPairs(free: readonly number[], places: Int32Array): number {
  const offered = places.reduce((sum, count) => sum + count, 0);
  return Math.min(free.length, offered);
}

/** Places everyone in the order given, telling progress on the way. */
export function placeAll(paths: ShortestPaths, free: readonly number[], options: AssignOptions): void {
  let lookedAt = PROGRESS_EVERY;
  for (const [done, mentee] of free.entries()) {
    if (lookedAt >= PROGRESS_EVERY) {
      options.onProgress?.(done, free.length);
      lookedAt = 0;
    }
    lookedAt += paths.add(mentee) * paths.capacity.length;
  }
  options.onProgress?.(free.length, free.length);
}

/** The result that the paths have arrived at, with its proof. */
export function resultOf(
  problem: AssignmentProblem,
  cost: Int32Array,
  paths: ShortestPaths,
  best: number,
): AssignmentResult {
  const free = freeMentees(problem);
  const { mentees, mentors } = reachedByWaiting(free, cost, paths);
  const cover = { mentees: mentees.map((isReached) => 1 - isReached), mentors };
  for (const { mentee } of problem.pinned ?? []) cover.mentees[mentee] = 0;
  const proof = { cover, ...dualsOf(free, cost, paths), perPair: best - paths.waitingCost };
  return { ...tally(problem, paths.columnOf), proof };
}

/** Costs are steps below the best acceptable score: 0 for the best, `range` for the worst. */
export function costsOf(problem: AssignmentProblem): { cost: Int32Array; best: number; range: number } {
  const { score, forbidden, resolution = DEFAULT_RESOLUTION } = problem;
  const cost = new Int32Array(score.length);
  let best = -Infinity;
  let worst = Infinity;
  for (let at = 0; at < score.length; at++) {
    if (forbidden?.[at]) continue;
    // Math.round, in half its time: what is added may itself round up past the next half.
    const exact = (score[at] as number) * resolution;
    let steps = Math.floor(exact + 0.5);
    if (steps - exact > 0.5) steps -= 1;
    if (!Number.isFinite(steps)) throw new MatchingInputError('score_not_finite', { at });
    if (steps > best) best = steps;
    if (steps < worst) worst = steps;
    // Whole numbers modulo 2^32 for now: rounding ten million scores once takes half as long as twice.
    cost[at] = steps;
  }
  if (best === -Infinity) best = worst = 0;
  const range = best - worst;
  const representable = Number.isSafeInteger(best) && Number.isSafeInteger(worst) && range <= LARGEST_RANGE;
  if (!representable) throw new MatchingInputError('score_range_too_wide', { best, worst });
  // Also modulo 2^32, which is exact: every difference is from 0 to `LARGEST_RANGE`.
  for (let at = 0; at < cost.length; at++) cost[at] = forbidden?.[at] ? FORBIDDEN_COST : best - (cost[at] as number);
  return { cost, best, range };
}

/** One more than there are mentees is as good as any number: such a mentor has a place left whoever comes, and it is worth nothing. */
export function placesLeft({ capacity, menteeCount, pinned = [] }: AssignmentProblem): Int32Array {
  const taken = new Float64Array(capacity.length);
  for (const { mentor } of pinned) taken[mentor] = (taken[mentor] as number) + 1;
  return Int32Array.from({ length: capacity.length }, (_, j) =>
    Math.min((capacity[j] as number) - (taken[j] as number), menteeCount + 1),
  );
}

export function freeMentees({ menteeCount, pinned = [] }: AssignmentProblem): number[] {
  const kept = new Set(pinned.map(({ mentee }) => mentee));
  return Array.from({ length: menteeCount }, (_, i) => i).filter((i) => !kept.has(i));
}

/**
 * More than any two assignments of at most so many pairs can differ by, when a pair costs from `low` (≤ 0) to `high`. A power of two,
 * so that a later problem whose scores or people are a few more is solved with the same (see `assignFrom`).
 */
export function waitingCostFor(low: number, high: number, pairs: number): number {
  const least = (high - low) * pairs + 1;
  if (least > LARGEST_WAITING_COST) throw new MatchingInputError('score_range_too_wide', { low, high, pairs });
  let waitingCost = 1;
  while (waitingCost < least) waitingCost *= 2;
  return waitingCost;
}

function dualsOf(free: readonly number[], cost: Int32Array, paths: ShortestPaths) {
  const { capacity, columnDual, rowDual, waitingCost } = paths;
  const mentee = new Float64Array(rowDual.length);
  for (const i of free) mentee[i] = waitingCost - (rowDual[i] as number);
  // 0 - x rather than -x: no negative zero in what is stored and hashed.
  const mentor = columnDual.map((dual) => 0 - dual);
  // The run never looks at mentors without a place; any price proves that there is nothing to gain there.
  capacity.forEach((count, j) => {
    if (count > 0) return;
    let price = 0;
    for (const i of free) price = Math.max(price, (rowDual[i] as number) - (cost[i * capacity.length + j] as number));
    mentor[j] = price;
  });
  return { mentee, mentor };
}

/**
 * Follows, from everyone who waits, acceptable pairs to mentors and held places back to mentees; 1 where reached. No
 * mentor reached so has a place left (the run would have used it); reached mentors and unreached mentees cover every
 * acceptable pair.
 */
export function reachedByWaiting(free: readonly number[], cost: Int32Array, paths: ShortestPaths) {
  const { columnOf, firstRow, nextRow, capacity } = paths;
  const mentees = new Uint8Array(columnOf.length);
  const mentors = new Uint8Array(capacity.length);
  const reached = free.filter((i) => (columnOf[i] as number) < 0);
  for (const i of reached) mentees[i] = 1;
  let unreached = Int32Array.from(capacity.keys());
  for (let i = reached.pop(); i !== undefined; i = reached.pop()) {
    const start = i * capacity.length;
    unreached = unreached.filter((j) => {
      if (cost[start + j] === FORBIDDEN_COST) return true;
      mentors[j] = 1;
      for (let other = firstRow[j] as number; other >= 0; other = nextRow[other] as number) {
        if (mentees[other]) continue;
        mentees[other] = 1;
        reached.push(other);
      }
      return false;
    });
  }
  return { mentees, mentors };
}

export function tally(
  { score, mentorCount, resolution = DEFAULT_RESOLUTION, pinned = [] }: AssignmentProblem,
  found: Int32Array,
) {
  const mentorOf = Int32Array.from(found);
  for (const { mentee, mentor } of pinned) mentorOf[mentee] = mentor;
  let matchedCount = 0;
  let totalSteps = 0;
  mentorOf.forEach((mentor, mentee) => {
    if (mentor === WAITING) return;
    matchedCount++;
    totalSteps += Math.round((score[mentee * mentorCount + mentor] as number) * resolution);
  });
  return { mentorOf, matchedCount, totalSteps, total: totalSteps / resolution };
}
