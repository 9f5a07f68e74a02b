import { assign, costsOf, freeMentees, placesLeft, tally } from './assign.js';
import { LexicographicFace } from './leximin-face.js';
import { type AssignmentProblem, checkProblem, DEFAULT_RESOLUTION, WAITING } from './problem.js';

/** Whole numbers for some mentees or mentors: index, value, index, value …; everyone else has 0. */
export type SparseDuals = Int32Array;

/** One score that the result cannot do without. */
export interface LeximinLevel {
  /** The score in whole steps. */
  readonly steps: number;
  /** So many pairs have it: no fewer are possible once the levels below are as they are. */
  readonly count: number;
  readonly mentee: SparseDuals;
  readonly mentor: SparseDuals;
}

/**
 * Why nobody who is furthest from their wishes could do better: linear programming duality over vectors that are compared
 * component by component, first the number of pairs (component 0: minus the cover), then the pairs at each level, lowest
 * score first. A pair costs -1 in component 0 and 1 at the level of its score; for every acceptable pair the vectors of
 * mentee and mentor add up to no more than its cost, neither is above 0, and all vectors, a mentor's once for each place,
 * add up to the result's own counts. It speaks of the mentees who are not pinned and the places that pins leave.
 */
export interface LeximinProof {
  readonly cover: { readonly mentees: Uint8Array; readonly mentors: Uint8Array };
  readonly levels: readonly LeximinLevel[];
}

export interface LeximinResult {
  /** The mentor of each mentee, or `WAITING`. */
  readonly mentorOf: Int32Array;
  readonly matchedCount: number;
  readonly totalSteps: number;
  readonly total: number;
  readonly proof: LeximinProof;
}

export interface LeximinOptions {
  /** Told after each level how many pairs are settled. What it throws ends the run and is thrown on. */
  readonly onProgress?: (done: number, total: number) => void;
}

// Costs of the assignment that the levels start from: steep enough to come near, small enough to be whole numbers.
const STEEPNESS = 8;
const STEEP_RANGE = 2 ** 30;

/**
 * Those furthest from their wishes first: among assignments with as many acceptable pairs as possible, the one whose scores,
 * sorted from the lowest, are greatest: the lowest as high as can be, then the second lowest, and so on (leximin; a
 * lexicographic bottleneck assignment: Burkard & Rendl 1991). Capacities and pinned pairs are kept as in `assign`.
 *
 * Level by level from the lowest score: the fewest pairs that must have it, by shortest paths that count such pairs
 * (a minimum-cost circulation with costs 0 and 1), whose duals then say which pairs and places the next levels may still
 * choose from. It starts from the optimum of a steep penalty, so that few pairs are left to move.
 *
 * Ties are broken by the order given, always alike.
 * @throws MatchingInputError when the problem contradicts itself (see `AssignmentProblem`).
 */
export function assignLeximin(problem: AssignmentProblem, options: LeximinOptions = {}): LeximinResult {
  checkProblem(problem);
  const { cost, best, range } = costsOf(problem);
  const free = freeMentees(problem);
  const start = assign({ ...problem, score: steep(cost, range), resolution: 1 });
  const places = placesLeft(problem);
  // Covering a mentor without a place costs nothing, and no pair with them needs a further proof.
  const mentors = start.proof.cover.mentors.map((isCovered, mentor) =>
    places[mentor] === 0 && free.length > 0 ? 1 : isCovered,
  );
  const cover = { mentees: start.proof.cover.mentees, mentors };
  const face = new LexicographicFace({ cost, free, places, cover, columnOf: start.mentorOf });
  const levels: LeximinLevel[] = [];
  for (let highest = face.highestOpenCost(); highest !== null; highest = face.highestOpenCost()) {
    const level = face.settle(highest);
    if (level) levels.push({ steps: best - highest, ...level });
    options.onProgress?.(face.settledCount(), free.length);
  }
  options.onProgress?.(free.length, free.length);
  return { ...tally(problem, face.columnOf), proof: { cover, levels } };
}

/** The scores of a result's pairs in whole steps, lowest first: what leximin compares. */
export function sortedSteps(
  { score, mentorCount, resolution = DEFAULT_RESOLUTION }: AssignmentProblem,
  mentorOf: Int32Array,
): number[] {
  const steps: number[] = [];
  mentorOf.forEach((mentor, mentee) => {
    if (mentor !== WAITING) steps.push(Math.round((score[mentee * mentorCount + mentor] as number) * resolution));
  });
  return steps.sort((a, b) => a - b);
}

function steep(cost: Int32Array, range: number): Float64Array {
  return Float64Array.from(cost, (price) => 0 - Math.round((price / Math.max(1, range)) ** STEEPNESS * STEEP_RANGE));
}
