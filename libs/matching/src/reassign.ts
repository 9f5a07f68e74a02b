import {
  type AssignmentResult,
  type AssignOptions,
  costsOf,
  freeMentees,
  LARGEST_RANGE,
  placesLeft,
  placeAll,
  reachedByWaiting,
  resultOf,
  waitingCostFor,
} from './assign.js';
import { enter, highestDual, openColumn } from './mending.js';
import { FORBIDDEN_COST } from './nearest-columns.js';
import {
  type AssignmentProblem,
  checkProblem,
  DEFAULT_RESOLUTION,
  type IndexPair,
  MatchingInputError,
} from './problem.js';
import { ShortestPaths } from './shortest-paths.js';
import { ABSENT, VacantPlaces } from './vacant-places.js';

/** One change to a problem. A pair's score also counts where the pair is forbidden now and allowed later. */
export type AssignmentEdit =
  | { readonly kind: 'score'; readonly mentee: number; readonly mentor: number; readonly score: number }
  /** All scores of one mentee. */
  | { readonly kind: 'scores'; readonly mentee: number; readonly scores: ArrayLike<number> }
  | { readonly kind: 'forbid'; readonly mentee: number; readonly mentor: number }
  | { readonly kind: 'allow'; readonly mentee: number; readonly mentor: number }
  | { readonly kind: 'pin'; readonly mentee: number; readonly mentor: number }
  | { readonly kind: 'unpin'; readonly mentee: number }
  /** The mentor's places, pinned pairs counted inside. */
  | { readonly kind: 'capacity'; readonly mentor: number; readonly capacity: number };

/** An optimum that can be edited: the problem as it is now, its result, and what the next rerun starts from. */
export interface OpenAssignment {
  /** The problem with all edits so far; its arrays are this object's own and change with the next edit. */
  readonly problem: AssignmentProblem;
  readonly result: AssignmentResult;
}

/** Solves a problem as `assign` does, and keeps what a rerun needs: about 13 bytes a pair beside the input. */
export function openAssignment(problem: AssignmentProblem, options: AssignOptions = {}): OpenAssignment {
  return new EditableAssignment(problem, options);
}

/**
 * The optimum after edits, from the duals of the one before: the same number of pairs and the same total as `assign` finds
 * from scratch, with a proof of its own for `verifyAssignment`. Only what an edit touches is looked at: a row that changes
 * leaves, its place is filled from those who would gain by it, and it enters again (a shortest path each); a place more or
 * less likewise. Where several assignments are equally good, people stay where they are if they can, so that the result may
 * be another of the equally good ones than from scratch; the same edits in the same order give the same result.
 *
 * `previous` is edited in place and returned. A list of edits is applied in its order; one that is refused leaves those
 * before it applied.
 * @throws MatchingInputError for an edit that contradicts the problem.
 */
export function reassign(previous: OpenAssignment, ...edits: readonly AssignmentEdit[]): OpenAssignment {
  if (!(previous instanceof EditableAssignment)) throw new MatchingInputError('shape_wrong', { previous: 'not open' });
  for (const edit of edits) previous.apply(edit);
  return previous;
}

class EditableAssignment implements OpenAssignment {
  private readonly menteeCount: number;
  private readonly mentorCount: number;
  private readonly resolution: number;
  private readonly score: Float64Array;
  private readonly forbidden: Uint8Array;
  private readonly capacity: number[];
  private readonly pinOf = new Map<number, number>();

  private readonly cost: Int32Array;
  private readonly byColumn: Int32Array;
  private readonly best: number;
  private lowestCost = 0;
  private highestCost: number;
  private readonly paths: ShortestPaths;
  private readonly vacant: VacantPlaces;
  private lastResult: AssignmentResult | null = null;

  constructor(problem: AssignmentProblem, options: AssignOptions) {
    checkProblem(problem);
    this.menteeCount = problem.menteeCount;
    this.mentorCount = problem.mentorCount;
    this.resolution = problem.resolution ?? DEFAULT_RESOLUTION;
    this.score = problem.score.slice();
    this.forbidden = problem.forbidden?.slice() ?? new Uint8Array(problem.score.length);
    this.capacity = Array.from(problem.capacity);
    for (const { mentee, mentor } of problem.pinned ?? []) this.pinOf.set(mentee, mentor);
    const { cost, best, range } = costsOf(problem);
    this.cost = cost;
    this.best = best;
    this.highestCost = range;
    // For as many pairs as there may ever be: a capacity raised later changes nothing.
    const waitingCost = waitingCostFor(0, range, this.menteeCount);
    this.paths = new ShortestPaths(cost, placesLeft(problem), this.menteeCount, waitingCost);
    placeAll(this.paths, freeMentees(problem), options);
    for (const mentee of this.pinOf.keys()) this.paths.columnOf[mentee] = ABSENT;
    this.byColumn = transposed(cost, this.menteeCount, this.mentorCount);
    this.vacant = new VacantPlaces(this.paths, (column) =>
      this.byColumn.subarray(column * this.menteeCount, (column + 1) * this.menteeCount),
    );
  }

  get problem(): AssignmentProblem {
    const { menteeCount, mentorCount, score, forbidden, capacity, resolution } = this;
    return { menteeCount, mentorCount, score, forbidden, capacity, resolution, pinned: this.pins() };
  }

  get result(): AssignmentResult {
    this.lastResult ??= resultOf(this.problem, this.cost, this.paths, this.best);
    return this.lastResult;
  }

  apply(edit: AssignmentEdit): void {
    this.check(edit);
    this.lastResult = null;
    switch (edit.kind) {
      case 'score':
        return this.setScores(edit.mentee, edit.mentor, [edit.score]);
      case 'scores':
        return this.setScores(edit.mentee, 0, edit.scores);
      case 'forbid':
        return this.setForbidden(edit.mentee, edit.mentor, 1);
      case 'allow':
        return this.setForbidden(edit.mentee, edit.mentor, 0);
      case 'pin':
        return this.pin(edit.mentee, edit.mentor);
      case 'unpin':
        return this.unpin(edit.mentee);
      case 'capacity':
        this.capacity[edit.mentor] = edit.capacity;
        return this.setPlaces(edit.mentor, this.placesWithoutPins(edit.mentor));
    }
  }

  private check(edit: AssignmentEdit): void {
    const wrong = (details: Record<string, number | string>) => new MatchingInputError('shape_wrong', details);
    if ('mentee' in edit && !(Number.isInteger(edit.mentee) && edit.mentee >= 0 && edit.mentee < this.menteeCount))
      throw wrong({ mentee: edit.mentee });
    if ('mentor' in edit && !(Number.isInteger(edit.mentor) && edit.mentor >= 0 && edit.mentor < this.mentorCount))
      throw wrong({ mentor: edit.mentor });
    if (edit.kind === 'scores' && edit.scores.length !== this.mentorCount) throw wrong({ scores: edit.scores.length });
    if (edit.kind === 'capacity') {
      if (!(Number.isSafeInteger(edit.capacity) && edit.capacity >= 0)) throw wrong({ capacity: edit.capacity });
      if (edit.capacity < this.pinsOf(edit.mentor))
        throw new MatchingInputError('pinned_over_capacity', { mentor: edit.mentor });
    }
    if (edit.kind === 'forbid' && this.pinOf.get(edit.mentee) === edit.mentor)
      throw new MatchingInputError('pinned_forbidden', { mentee: edit.mentee, mentor: edit.mentor });
    if (edit.kind === 'pin') this.checkPin(edit);
  }

  private checkPin({ mentee, mentor }: IndexPair): void {
    if (this.pinOf.has(mentee)) throw new MatchingInputError('pinned_twice', { mentee });
    if (this.forbidden[mentee * this.mentorCount + mentor])
      throw new MatchingInputError('pinned_forbidden', { mentee, mentor });
    if (this.placesWithoutPins(mentor) < 1) throw new MatchingInputError('pinned_over_capacity', { mentor });
  }

  private setScores(mentee: number, firstMentor: number, scores: ArrayLike<number>): void {
    const start = mentee * this.mentorCount + firstMentor;
    const costs = Array.from(scores, (score, k) => (this.forbidden[start + k] ? FORBIDDEN_COST : this.costOf(score)));
    this.widenRange(costs);
    costs.forEach((cost, k) => {
      this.score[start + k] = scores[k] as number;
      this.writeCost(mentee, firstMentor + k, cost);
    });
    this.placeAgain(mentee);
  }

  private setForbidden(mentee: number, mentor: number, forbidden: 0 | 1): void {
    const at = mentee * this.mentorCount + mentor;
    const cost = forbidden ? FORBIDDEN_COST : this.costOf(this.score[at] as number);
    this.widenRange([cost]);
    this.forbidden[at] = forbidden;
    this.writeCost(mentee, mentor, cost);
    this.placeAgain(mentee);
  }

  private pin(mentee: number, mentor: number): void {
    const { paths } = this;
    const column = paths.columnOf[mentee] as number;
    if (column >= 0) paths.release(mentee, column);
    paths.columnOf[mentee] = ABSENT;
    // Who is pinned where they are gives back a place that goes with them: nothing else moves.
    if (column >= 0 && column !== mentor) this.vacant.fill(column);
    this.pinOf.set(mentee, mentor);
    this.setPlaces(mentor, this.placesWithoutPins(mentor));
  }

  private unpin(mentee: number): void {
    const mentor = this.pinOf.get(mentee);
    if (mentor === undefined) return;
    this.pinOf.delete(mentee);
    this.setPlaces(mentor, this.placesWithoutPins(mentor));
    enter(this.paths, this.cost, mentee);
  }

  /** After its costs changed. Where it still holds one of its nearest columns, its own dual is all that changes. */
  private placeAgain(mentee: number): void {
    const { paths } = this;
    const column = paths.columnOf[mentee] as number;
    if (column === ABSENT) return;
    paths.near.forget(mentee);
    const dual = highestDual(paths, this.cost, mentee);
    const held = column < 0 ? paths.waitingCost : this.costAt(mentee, column) - (paths.columnDual[column] as number);
    if (held === dual) {
      paths.rowDual[mentee] = dual;
      return;
    }
    if (column >= 0) {
      paths.release(mentee, column);
      paths.columnOf[mentee] = ABSENT;
      this.vacant.fill(column);
    }
    enter(paths, this.cost, mentee);
  }

  private setPlaces(mentor: number, wanted: number): void {
    const { capacity, columnDual, load, firstRow } = this.paths;
    // One more than there are mentees is as good as no limit: never full, so never priced.
    const places = Math.min(wanted, this.menteeCount + 1);
    const before = capacity[mentor] as number;
    capacity[mentor] = places;
    if (before === 0 && places > 0) {
      openColumn(this.paths, this.cost, mentor);
      this.paths.near.forgetAll();
    }
    const evicted: number[] = [];
    while ((load[mentor] as number) > places) {
      const row = firstRow[mentor] as number;
      this.paths.release(row, mentor);
      this.paths.columnOf[row] = ABSENT;
      evicted.push(row);
    }
    if (places === 0) columnDual[mentor] = -Infinity;
    // Their duals are still feasible and tight: each looks for its next best place from there.
    for (const row of evicted) enter(this.paths, this.cost, row);
    this.vacant.fill(mentor);
  }

  private costOf(score: number): number {
    const steps = Math.round(score * this.resolution);
    if (!Number.isFinite(steps)) throw new MatchingInputError('score_not_finite', {});
    return this.best - steps;
  }

  /** Waiting must cost more than any assignment's scores can differ by, also after the range of scores has grown. */
  private widenRange(costs: readonly number[]): void {
    let [low, high] = [this.lowestCost, this.highestCost];
    for (const cost of costs) {
      if (cost === FORBIDDEN_COST) continue;
      low = Math.min(low, cost);
      high = Math.max(high, cost);
    }
    if (high > LARGEST_RANGE || low < -LARGEST_RANGE)
      throw new MatchingInputError('score_range_too_wide', { low, high });
    const needed = waitingCostFor(low, high, this.menteeCount);
    this.lowestCost = low;
    this.highestCost = high;
    if (needed > this.paths.waitingCost) this.raiseWaitingCost(2 * needed);
  }

  /** Whoever waits, and all that is reached from them, takes part in the rise: nothing else moves. */
  private raiseWaitingCost(to: number): void {
    const { paths } = this;
    const by = to - paths.waitingCost;
    const free = this.freeMentees();
    const { mentees, mentors } = reachedByWaiting(free, this.cost, paths);
    for (const mentee of free) if (mentees[mentee]) paths.rowDual[mentee] = (paths.rowDual[mentee] as number) + by;
    mentors.forEach((isReached, mentor) => {
      if (isReached) paths.columnDual[mentor] = (paths.columnDual[mentor] as number) - by;
    });
    paths.waitingCost = to;
  }

  private writeCost(mentee: number, mentor: number, cost: number): void {
    this.cost[mentee * this.mentorCount + mentor] = cost;
    this.byColumn[mentor * this.menteeCount + mentee] = cost;
  }

  private costAt(mentee: number, mentor: number): number {
    return this.cost[mentee * this.mentorCount + mentor] as number;
  }

  private pins(): IndexPair[] {
    return [...this.pinOf].map(([mentee, mentor]) => ({ mentee, mentor }));
  }

  private pinsOf(mentor: number): number {
    let count = 0;
    for (const other of this.pinOf.values()) if (other === mentor) count++;
    return count;
  }

  private placesWithoutPins(mentor: number): number {
    return (this.capacity[mentor] as number) - this.pinsOf(mentor);
  }

  private freeMentees(): number[] {
    return Array.from({ length: this.menteeCount }, (_, mentee) => mentee).filter((mentee) => !this.pinOf.has(mentee));
  }
}

/** In blocks: one matrix is read along its rows while the other is written across them. */
function transposed(cost: Int32Array, rows: number, columns: number): Int32Array {
  const block = 64;
  const turned = new Int32Array(cost.length);
  for (let top = 0; top < rows; top += block) {
    for (let left = 0; left < columns; left += block) {
      for (let row = top; row < Math.min(top + block, rows); row++) {
        for (let column = left; column < Math.min(left + block, columns); column++) {
          turned[column * rows + row] = cost[row * columns + column] as number;
        }
      }
    }
  }
  return turned;
}
