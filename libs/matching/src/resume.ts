import {
  assign,
  type AssignmentResult,
  type AssignOptions,
  costsOf,
  freeMentees,
  LARGEST_WAITING_COST,
  mostPairs,
  placesLeft,
  resultOf,
  waitingCostFor,
} from './assign.js';
import { enter, highestDual, openColumn } from './mending.js';
import { FORBIDDEN_COST } from './nearest-columns.js';
import { type AssignmentProblem, checkProblem, MatchingInputError, WAITING } from './problem.js';
import { ShortestPaths } from './shortest-paths.js';
import { ABSENT, VacantPlaces } from './vacant-places.js';

/** Of a mentee who was not there. */
export const NEWCOMER = -2;

/** Where an earlier optimum ended, in the places that people have in the problem to be solved now. */
export interface AssignmentStart {
  /** Each mentee's mentor then, `WAITING` (also where that mentor is gone), or `NEWCOMER`. */
  readonly mentorOf: ArrayLike<number>;
  /** What a place of each mentor was worth then (`proof.mentor`); NaN of a mentor who was not there. */
  readonly mentor: ArrayLike<number>;
  /** `proof.perPair` then. */
  readonly perPair: number;
}

export interface ResumedAssignment extends AssignmentResult {
  /** False: too much has changed, or the scores have grown too wide, and all of it was solved anew. */
  readonly isResumed: boolean;
}

/** Above this share of mentees who have to find a place anew, solving from nothing is no slower. */
const MOST_TO_PLACE = 1 / 8;

/**
 * The exact optimum of a problem that differs somehow from an earlier one, from where that one ended: the same number of pairs and the
 * same total as `assign` finds, with a proof of its own for `verifyAssignment`. Nobody tells what has changed. The prices of then
 * say, in one look at every pair, who still holds one of the best places for them; all others leave, places that are worth
 * something are filled by those who would gain by it, and whoever is left enters again (a shortest path each, as in
 * `reassign`). So anything may have changed: pins, pairs set apart, places, answers, who is there.
 *
 * Where several assignments are equally good, people stay where they were if they can: the same problem and the same start give
 * the same result, but from scratch it may be another of the equally good ones.
 * @throws MatchingInputError when the problem contradicts itself, or the start is not of its size.
 */
export function assignFrom(
  problem: AssignmentProblem,
  start: AssignmentStart,
  options: AssignOptions = {},
): ResumedAssignment {
  checkProblem(problem);
  const { menteeCount, mentorCount } = problem;
  if (start.mentorOf.length !== menteeCount || start.mentor.length !== mentorCount)
    throw new MatchingInputError('shape_wrong', { mentees: start.mentorOf.length, mentors: start.mentor.length });
  const { cost, best, range } = costsOf(problem);
  const free = freeMentees(problem);
  // As much below the same best score as then, so that who waited has the dual of somebody who waits.
  const waitingCost = best - start.perPair;
  const places = placesLeft(problem);
  const isWideEnough = waitingCost >= waitingCostFor(0, range, mostPairs(free, places));
  if (!isWideEnough || waitingCost > LARGEST_WAITING_COST) return { ...assign(problem, options), isResumed: false };
  const paths = new ShortestPaths(cost, places, menteeCount, waitingCost);
  const toPlace = takeOver(paths, cost, { free, start });
  if (toPlace.length > free.length * MOST_TO_PLACE) return { ...assign(problem, options), isResumed: false };
  fillPlaces(paths, cost);
  for (const mentee of toPlace) enter(paths, cost, mentee);
  options.onProgress?.(free.length, free.length);
  return { ...resultOf(problem, cost, paths, best), isResumed: true };
}

/** Everyone who holds one of the best places for them at the prices of then, or waits as then; answers who does not. */
function takeOver(
  paths: ShortestPaths,
  cost: Int32Array,
  { free, start }: { free: readonly number[]; start: AssignmentStart },
): number[] {
  const { capacity, columnDual, columnOf, load, rowDual } = paths;
  const isNew = Array.from(start.mentor, (price, mentor) => !(price >= 0) && (capacity[mentor] as number) > 0);
  for (let mentor = 0; mentor < capacity.length; mentor++) {
    if (isNew[mentor]) columnDual[mentor] = -Infinity;
    else if ((capacity[mentor] as number) > 0) columnDual[mentor] = 0 - (start.mentor[mentor] as number);
  }
  columnOf.fill(ABSENT);
  const toPlace: number[] = [];
  for (const mentee of free) {
    const dual = highestDual(paths, cost, mentee);
    const column = start.mentorOf[mentee] as number;
    if (column === WAITING && dual === paths.waitingCost) columnOf[mentee] = WAITING;
    else if (column >= 0 && isHeld(mentee, column, dual)) paths.hold(mentee, column);
    else toPlace.push(mentee);
    rowDual[mentee] = dual;
  }
  isNew.forEach((is, mentor) => is && openColumn(paths, cost, mentor));
  return toPlace;

  function isHeld(mentee: number, column: number, dual: number): boolean {
    const price = cost[mentee * capacity.length + column] as number;
    const hasPlace = (load[column] as number) < (capacity[column] as number);
    return hasPlace && price !== FORBIDDEN_COST && price - (columnDual[column] as number) === dual;
  }
}

/** Places left empty that somebody would gain by. */
function fillPlaces(paths: ShortestPaths, cost: Int32Array): void {
  const { capacity, columnDual, rowDual } = paths;
  const columns = new Map<number, Int32Array>();
  const costsOfColumn = (column: number): Int32Array => {
    let costs = columns.get(column);
    if (!costs) {
      costs = new Int32Array(rowDual.length);
      for (let row = 0, at = column; row < costs.length; row++, at += capacity.length) costs[row] = cost[at] as number;
      columns.set(column, costs);
    }
    return costs;
  };
  const vacant = new VacantPlaces(paths, costsOfColumn);
  for (let column = 0; column < columnDual.length; column++) if ((capacity[column] as number) > 0) vacant.fill(column);
}
