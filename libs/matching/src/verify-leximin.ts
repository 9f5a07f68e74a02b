import type { LeximinResult, SparseDuals } from './leximin.js';
import { type AssignmentProblem, DEFAULT_RESOLUTION, WAITING } from './problem.js';
import { checkPlaces, type PlacesProblemCode } from './verify-assignment.js';

export type LeximinProblemCode =
  | PlacesProblemCode
  /** `matchedCount`, `totalSteps` or `total` are not those of the assignment. */
  | 'count_wrong'
  | 'total_wrong'
  /** The levels are not the scores of the assignment, each once, lowest first, with how many pairs have it. */
  | 'levels_wrong'
  /** A vector is not of whole numbers, or above 0. */
  | 'dual_not_valid'
  /** The vectors of an acceptable pair add up to more than it costs. */
  | 'dual_above_cost'
  /** The vectors allow a better assignment than this one: in the number of pairs (level -1) or at a level. */
  | 'dual_not_tight';

export type LeximinVerification =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: LeximinProblemCode; readonly mentee?: number; readonly mentor?: number };

/** Components of one person's vector that are not 0, by level from -1 (the number of pairs), in order. */
type Vector = { readonly level: number; readonly value: number }[];

interface Vectors {
  readonly mentee: readonly Vector[];
  readonly mentor: readonly Vector[];
}

/**
 * Checks a leximin result against its problem without solving anything (see `LeximinProof`): that it keeps every rule, that
 * no assignment matches more, and that none that matches as many has fewer pairs at the lowest score, or as many there and
 * fewer at the next, and so on. Shares no code with the solver.
 */
export function verifyLeximin(problem: AssignmentProblem, result: LeximinResult): LeximinVerification {
  const places = checkPlaces(problem, result.mentorOf);
  if (places) return places;
  return checkFigures(problem, result) ?? checkLevels(problem, result) ?? checkProof(problem, result) ?? { ok: true };
}

type Check = LeximinVerification | undefined;

function fail(code: LeximinProblemCode, mentee?: number, mentor?: number): LeximinVerification {
  return { ok: false, code, ...(mentee === undefined ? {} : { mentee }), ...(mentor === undefined ? {} : { mentor }) };
}

function stepsOf({ score, mentorCount, resolution = DEFAULT_RESOLUTION }: AssignmentProblem, i: number, j: number) {
  return Math.round((score[i * mentorCount + j] as number) * resolution);
}

function checkFigures(problem: AssignmentProblem, result: LeximinResult): Check {
  let count = 0;
  let steps = 0n;
  result.mentorOf.forEach((mentor, mentee) => {
    if (mentor === WAITING) return;
    count++;
    steps += BigInt(stepsOf(problem, mentee, mentor));
  });
  if (result.matchedCount !== count) return fail('count_wrong');
  const { resolution = DEFAULT_RESOLUTION } = problem;
  const isTotal = Number.isSafeInteger(result.totalSteps) && BigInt(result.totalSteps) === steps;
  return isTotal && result.total === result.totalSteps / resolution ? undefined : fail('total_wrong');
}

function checkLevels(problem: AssignmentProblem, { mentorOf, proof }: LeximinResult): Check {
  const counts = new Map<number, number>();
  for (const mentee of freeOf(problem)) {
    const mentor = mentorOf[mentee] as number;
    if (mentor === WAITING) continue;
    const steps = stepsOf(problem, mentee, mentor);
    counts.set(steps, (counts.get(steps) ?? 0) + 1);
  }
  const own = [...counts].sort(([a], [b]) => a - b);
  const isSame =
    own.length === proof.levels.length &&
    own.every(([steps, count], at) => proof.levels[at]?.steps === steps && proof.levels[at]?.count === count);
  return isSame ? undefined : fail('levels_wrong');
}

function checkProof(problem: AssignmentProblem, result: LeximinResult): Check {
  const vectors = vectorsOf(problem, result);
  if (!vectors) return fail('dual_not_valid');
  const free = freeOf(problem);
  // Not above 0: the first component that is not 0 is below it.
  if (free.some((i) => ((vectors.mentee[i] as Vector)[0]?.value ?? 0) > 0)) return fail('dual_not_valid');
  if (vectors.mentor.some((vector) => (vector[0]?.value ?? 0) > 0)) return fail('dual_not_valid');
  const levels = result.proof.levels.map(({ steps }) => steps);
  for (const i of free) {
    for (let j = 0; j < problem.mentorCount; j++) {
      if (problem.forbidden?.[i * problem.mentorCount + j]) continue;
      const own = [vectors.mentee[i] as Vector, vectors.mentor[j] as Vector] as const;
      if (isAbove(...own, levels, stepsOf(problem, i, j))) return fail('dual_above_cost', i, j);
    }
  }
  return checkTight(problem, result, vectors);
}

function vectorsOf({ menteeCount, mentorCount }: AssignmentProblem, { proof }: LeximinResult): Vectors | null {
  const { cover, levels } = proof;
  if (cover.mentees.length !== menteeCount || cover.mentors.length !== mentorCount) return null;
  const covered = (isCovered: number): Vector => (isCovered === 1 ? [{ level: -1, value: -1 }] : []);
  const mentee = Array.from(cover.mentees, covered);
  const mentor = Array.from(cover.mentors, covered);
  const isRead = levels.every((level, at) => appendTo(mentee, level.mentee, at) && appendTo(mentor, level.mentor, at));
  return isRead ? { mentee, mentor } : null;
}

function appendTo(vectors: Vector[], duals: SparseDuals, level: number): boolean {
  for (let at = 0; at < duals.length; at += 2) {
    const value = duals[at + 1];
    const vector = vectors[duals[at] as number];
    // Twice the same person at one level would count twice in the sums.
    if (!vector || value === undefined || !Number.isSafeInteger(value) || vector.at(-1)?.level === level) return false;
    if (value !== 0) vector.push({ level, value });
  }
  return true;
}

/** Whether two vectors add up to more than a pair of this score costs, component by component. */
function isAbove(mentee: Vector, mentor: Vector, levels: readonly number[], steps: number): boolean {
  for (let i = 0, j = 0, isPaid = false, isCounted = false; ;) {
    const level = Math.min(mentee[i]?.level ?? Infinity, mentor[j]?.level ?? Infinity);
    // Component -1: the pair counts, which costs -1.
    if (!isCounted && level > -1) return true;
    // The pair's own score comes first, and costs 1 there: whatever follows does not matter.
    const own = level === Infinity ? Infinity : (levels[level] ?? -Infinity);
    if (!isPaid && level >= 0 && own > steps) return false;
    let sum = 0;
    if (mentee[i]?.level === level) sum += (mentee[i++] as Vector[number]).value;
    if (mentor[j]?.level === level) sum += (mentor[j++] as Vector[number]).value;
    let price = 0;
    if (level === -1) {
      price = -1;
      isCounted = true;
    } else if (own === steps) {
      price = 1;
      isPaid = true;
    }
    if (sum !== price) return sum > price;
    if (level === Infinity) return false;
  }
}

function checkTight(problem: AssignmentProblem, { mentorOf, proof }: LeximinResult, vectors: Vectors): Check {
  const places = Array.from(problem.capacity, (count) => BigInt(count));
  for (const { mentor } of problem.pinned ?? []) places[mentor] = (places[mentor] as bigint) - 1n;
  const sums = new Map<number, bigint>();
  const add = ({ level, value }: Vector[number], times: bigint) =>
    sums.set(level, (sums.get(level) ?? 0n) + BigInt(value) * times);
  const free = freeOf(problem);
  for (const i of free) for (const component of vectors.mentee[i] as Vector) add(component, 1n);
  vectors.mentor.forEach((vector, j) => vector.forEach((component) => add(component, places[j] as bigint)));
  const pairs = free.filter((i) => mentorOf[i] !== WAITING).length;
  if ((sums.get(-1) ?? 0n) !== BigInt(-pairs)) return fail('dual_not_tight');
  const isTight = proof.levels.every(({ count }, level) => (sums.get(level) ?? 0n) === BigInt(count));
  return isTight ? undefined : fail('dual_not_tight');
}

function freeOf({ menteeCount, pinned = [] }: AssignmentProblem): number[] {
  const kept = new Set(pinned.map(({ mentee }) => mentee));
  return Array.from({ length: menteeCount }, (_, i) => i).filter((i) => !kept.has(i));
}
