import type { AssignmentResult } from './assign.js';
import { type AssignmentProblem, DEFAULT_RESOLUTION, type PlacesOnly, WAITING } from './problem.js';

export type PlacesProblemCode =
  /** An array's length or a mentor's index does not fit the problem. */
  'shape' | 'capacity_exceeded' | 'forbidden_matched' | 'pinned_moved';

export interface PlacesProblem {
  readonly ok: false;
  readonly code: PlacesProblemCode;
  readonly mentee?: number;
  readonly mentor?: number;
}

export type VerificationProblemCode =
  | PlacesProblemCode
  /** `matchedCount`, `totalSteps` or `total` are not those of the assignment. */
  | 'count_wrong'
  | 'total_wrong'
  /** The cover misses an acceptable pair, or allows more pairs than were matched. */
  | 'cover_misses_pair'
  | 'cover_not_tight'
  /** The duals are not whole and ≥ 0, undercut an acceptable pair, or allow a greater total than was reached. */
  | 'dual_not_valid'
  | 'dual_below_score'
  | 'dual_not_tight';

export type Verification =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: VerificationProblemCode; readonly mentee?: number; readonly mentor?: number };

/**
 * Checks a result against its problem without solving anything: that it keeps every rule, and, from its proof, that no
 * assignment matches more mentees and none that matches as many has a greater total (for scores in whole steps). Shares
 * no code with the solver. Sums are taken in BigInt: nothing here can be rounded.
 */
export function verifyAssignment(problem: AssignmentProblem, result: AssignmentResult): Verification {
  return (
    checkRules(problem, result) ??
    checkFigures(problem, result) ??
    checkCover(problem, result) ??
    checkDuals(problem, result) ?? { ok: true }
  );
}

type Check = Verification | undefined;

function fail(code: VerificationProblemCode, mentee?: number, mentor?: number): Verification {
  return { ok: false, code, ...(mentee === undefined ? {} : { mentee }), ...(mentor === undefined ? {} : { mentor }) };
}

function checkRules(problem: AssignmentProblem, { mentorOf, proof }: AssignmentResult): Check {
  const { menteeCount: n, mentorCount: m } = problem;
  const byMentor = [problem.capacity, proof.mentor, proof.cover.mentors];
  if ([proof.mentee, proof.cover.mentees].some(({ length }) => length !== n)) return fail('shape');
  return byMentor.some(({ length }) => length !== m) ? fail('shape') : checkPlaces(problem, mentorOf);
}

/** What every method keeps: nobody forbidden is matched, no capacity exceeded, no pin moved. Undefined when all is well. */
export function checkPlaces(problem: PlacesOnly, mentorOf: Int32Array): PlacesProblem | undefined {
  const { menteeCount: n, mentorCount: m } = problem;
  const broken = (code: PlacesProblemCode, mentee: number, mentor?: number): PlacesProblem => ({
    ok: false,
    code,
    mentee,
    ...(mentor === undefined ? {} : { mentor }),
  });
  if (mentorOf.length !== n) return { ok: false, code: 'shape' };
  const load = new Array<number>(m).fill(0);
  for (let i = 0; i < n; i++) {
    const j = mentorOf[i] as number;
    if (j === WAITING) continue;
    if (!(j >= 0 && j < m)) return broken('shape', i);
    if (problem.forbidden?.[i * m + j]) return broken('forbidden_matched', i, j);
    load[j] = (load[j] as number) + 1;
    if ((load[j] as number) > (problem.capacity[j] as number)) return broken('capacity_exceeded', i, j);
  }
  const moved = problem.pinned?.find(({ mentee, mentor }) => mentorOf[mentee] !== mentor);
  return moved && broken('pinned_moved', moved.mentee, moved.mentor);
}

function checkFigures(problem: AssignmentProblem, result: AssignmentResult): Check {
  const all = sumOf(problem, result, () => true);
  if (result.matchedCount !== all.count) return fail('count_wrong');
  const { resolution = DEFAULT_RESOLUTION } = problem;
  if (!Number.isSafeInteger(result.totalSteps) || BigInt(result.totalSteps) !== all.steps) return fail('total_wrong');
  return result.total === result.totalSteps / resolution ? undefined : fail('total_wrong');
}

function checkCover(problem: AssignmentProblem, result: AssignmentResult): Check {
  const { menteeCount: n, mentorCount: m, forbidden } = problem;
  const { mentees, mentors } = result.proof.cover;
  const pinned = pinnedMentees(problem);
  for (let i = 0; i < n; i++) {
    if (pinned.has(i) || mentees[i] === 1) continue;
    for (let j = 0; j < m; j++) {
      if (mentors[j] !== 1 && !forbidden?.[i * m + j]) return fail('cover_misses_pair', i, j);
    }
  }
  const places = placesWithoutPins(problem);
  let atMost = 0;
  for (let i = 0; i < n; i++) if (!pinned.has(i) && mentees[i] === 1) atMost++;
  for (let j = 0; j < m; j++) if (mentors[j] === 1) atMost += places[j] as number;
  return atMost === sumOf(problem, result, (i) => !pinned.has(i)).count ? undefined : fail('cover_not_tight');
}

function checkDuals(problem: AssignmentProblem, result: AssignmentResult): Check {
  const { menteeCount: n, mentorCount: m, forbidden, score, resolution = DEFAULT_RESOLUTION } = problem;
  const { mentee, mentor, perPair } = result.proof;
  const isDual = (value: number) => Number.isSafeInteger(value) && value >= 0 && value <= 2 ** 51;
  if (!Number.isSafeInteger(perPair) || Math.abs(perPair) > 2 ** 51) return fail('dual_not_valid');
  if (!mentee.every(isDual) || !mentor.every(isDual)) return fail('dual_not_valid');
  const pinned = pinnedMentees(problem);
  for (let i = 0; i < n; i++) {
    if (pinned.has(i)) continue;
    const row = (mentee[i] as number) + perPair;
    for (let j = 0; j < m; j++) {
      if (forbidden?.[i * m + j]) continue;
      if (row + (mentor[j] as number) < Math.round((score[i * m + j] as number) * resolution))
        return fail('dual_below_score', i, j);
    }
  }
  const places = placesWithoutPins(problem);
  const reached = sumOf(problem, result, (i) => !pinned.has(i));
  let atMost = BigInt(perPair) * BigInt(reached.count);
  for (let i = 0; i < n; i++) if (!pinned.has(i)) atMost += BigInt(mentee[i] as number);
  for (let j = 0; j < m; j++) atMost += BigInt(mentor[j] as number) * BigInt(places[j] as number);
  return atMost === reached.steps ? undefined : fail('dual_not_tight');
}

function sumOf(problem: AssignmentProblem, { mentorOf }: AssignmentResult, counted: (mentee: number) => boolean) {
  const { mentorCount, score, resolution = DEFAULT_RESOLUTION } = problem;
  let count = 0;
  let steps = 0n;
  mentorOf.forEach((mentor, mentee) => {
    if (mentor === WAITING || !counted(mentee)) return;
    count++;
    steps += BigInt(Math.round((score[mentee * mentorCount + mentor] as number) * resolution));
  });
  return { count, steps };
}

function pinnedMentees({ pinned = [] }: AssignmentProblem): Set<number> {
  return new Set(pinned.map(({ mentee }) => mentee));
}

function placesWithoutPins({ capacity, pinned = [] }: AssignmentProblem): number[] {
  const places = Array.from(capacity);
  for (const { mentor } of pinned) places[mentor] = (places[mentor] as number) - 1;
  return places;
}
