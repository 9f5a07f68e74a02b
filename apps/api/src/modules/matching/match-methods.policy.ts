import type { MatchMethod } from '@trellis/contracts';
import {
  assign,
  assignFrom,
  type AssignmentProblem,
  assignLeximin,
  type AssignmentResult,
  type AssignmentStart,
  checkPlaces,
  matchStably,
  type Ranking,
  scoreCohort,
  type StableProblem,
  verifyAssignment,
  verifyLeximin,
  verifyStable,
  WAITING,
} from '@trellis/matching';
import { AppError, assertUnreachable } from '../../platform/errors/app-error.js';
import type { WaitingReasonCode } from './match-draft.policy.js';
import { solveGroups } from './match-groups.policy.js';
import { cohortOf, type RunInputs, type ScoredRun } from './match-scoring.policy.js';

export type ProofCheckCode =
  'RULES_KEPT' | 'NO_MORE_PAIRS' | 'NO_BETTER_TOTAL' | 'NO_BETTER_LEVEL' | 'NO_BLOCKING_PAIR' | 'BOUND_PROVED';

/** What the independent checker found. Never a figure of a pair, nor a total: two runs compared would give one away. */
export interface ProofRecord {
  verified: boolean;
  matched: number;
  upperBoundMatched: number;
  /** What was shown, and of how many pairs that could be. Absent in runs from before there were several methods. */
  checks?: { code: ProofCheckCode; pairs: number }[];
  /** Of groups and pods: whether nothing better exists, and how much better the total could be at most, in percent, as far as known. */
  groups?: { isOptimal: boolean; gap: number | null };
  /** Of the values that prove it (duals, levels), keyed: it tells that they are the same, and nothing about them. */
  fingerprint?: string | null;
  /** Number of the run from whose end this one went on. */
  resumedFrom?: number | null;
}

export interface Solved {
  mentorOf: Int32Array;
  matched: number;
  proof: ProofRecord;
  /** What the fingerprint is taken of. */
  evidence: unknown;
  /** Of the exact optimum alone: what a later run may go on from, and whether this one did. */
  optimum?: AssignmentResult;
  isResumed?: boolean;
  /** Where mentees are matched to groups or pods: `mentorOf` names the first of its mentors. */
  teams?: { places: number; waiting: (mentee: number) => WaitingReasonCode };
}

/** Rankings of more pairs than this take more memory than a worker has. */
const MOST_RANKED_PAIRS = 2_000_000;

/** Finds the pairs by the method chosen, and has them checked by code that shares nothing with the finding. */
export function solve(
  method: MatchMethod,
  scored: ScoredRun,
  inputs: RunInputs,
  { start, onProgress }: { start: AssignmentStart | null; onProgress: (done: number) => void },
): Solved {
  switch (method) {
    case 'optimum':
      return solveOptimum(scored.problem, start, onProgress);
    case 'furthest_first':
      return solveFurthestFirst(scored.problem, onProgress);
    case 'stable':
      return solveStable(scored, inputs);
    case 'by_hand':
      return solveByHand(scored.problem);
    case 'groups':
      return solveGroups(scored, inputs.people, onProgress);
    default:
      return assertUnreachable(method);
  }
}

function solveOptimum(
  problem: AssignmentProblem,
  start: AssignmentStart | null,
  onProgress: (done: number) => void,
): Solved {
  const optimum = start ? assignFrom(problem, start, { onProgress }) : assign(problem, { onProgress });
  const isResumed = 'isResumed' in optimum && optimum.isResumed === true;
  const isProven = verifyAssignment(problem, optimum).ok;
  return { ...proven(problem, optimum, { isProven, check: 'NO_BETTER_TOTAL' }), optimum, isResumed };
}

function solveFurthestFirst(problem: AssignmentProblem, onProgress: (done: number) => void): Solved {
  const result = assignLeximin(problem, { onProgress });
  return proven(problem, result, { isProven: verifyLeximin(problem, result).ok, check: 'NO_BETTER_LEVEL' });
}

function proven(
  problem: AssignmentProblem,
  result: Pick<AssignmentResult, 'mentorOf' | 'matchedCount'> & { proof: Pick<AssignmentResult['proof'], 'cover'> },
  { isProven, check }: { isProven: boolean; check: ProofCheckCode },
): Solved {
  if (!isProven) throw new AppError('MATCH_NOT_VERIFIED');
  const { mentorOf, matchedCount: matched, proof } = result;
  const checks = ['RULES_KEPT', 'NO_MORE_PAIRS', check] as const;
  return solved(problem, { mentorOf, matched, bound: upperBound(problem, result), checks, evidence: proof });
}

/**
 * Mentees rank mentors by how well they fit in this run; mentors rank mentees by what they share of topics, languages, formats
 * and sites alone, with each question's usual weight, and never by anything about identity.
 */
function solveStable({ problem }: ScoredRun, inputs: RunInputs): Solved {
  const pairs = problem.menteeCount * problem.mentorCount;
  if (pairs > MOST_RANKED_PAIRS) throw new AppError('MATCH_TOO_MANY_TO_RANK');
  const stable = stableProblem(problem, inputs);
  const { mentorOf, matchedCount } = matchStably(stable);
  if (!verifyStable(stable, mentorOf).ok) throw new AppError('MATCH_NOT_VERIFIED');
  const bound = upperBound(problem, assign(problem));
  const checks = ['RULES_KEPT', 'NO_BLOCKING_PAIR'] as const;
  return solved(problem, { mentorOf, matched: matchedCount, bound, checks, evidence: Array.from(mentorOf) });
}

/** The rankings of both sides in a run; null where there are too many people to rank all of them. */
export function ranksOf(problem: AssignmentProblem, inputs: RunInputs): StableProblem | null {
  return problem.menteeCount * problem.mentorCount > MOST_RANKED_PAIRS ? null : stableProblem(problem, inputs);
}

/** Nobody is matched but who was set by hand. */
function solveByHand(problem: AssignmentProblem): Solved {
  const mentorOf = new Int32Array(problem.menteeCount).fill(WAITING);
  for (const { mentee, mentor } of problem.pinned ?? []) mentorOf[mentee] = mentor;
  if (checkPlaces(problem, mentorOf)) throw new AppError('MATCH_NOT_VERIFIED');
  const matched = problem.pinned?.length ?? 0;
  return solved(problem, { mentorOf, matched, bound: matched, checks: ['RULES_KEPT'], evidence: Array.from(mentorOf) });
}

function solved(
  { menteeCount, mentorCount }: AssignmentProblem,
  found: {
    mentorOf: Int32Array;
    matched: number;
    bound: number;
    checks: readonly ProofCheckCode[];
    evidence: unknown;
  },
): Solved {
  const { mentorOf, matched, bound, checks, evidence } = found;
  // Every pair that was looked at. How many of them nothing forbids would tell of wishes and of people who would rather not meet.
  const pairs = menteeCount * mentorCount;
  const proof = {
    verified: true,
    matched,
    upperBoundMatched: bound,
    checks: checks.map((code) => ({ code, pairs })),
  };
  return { mentorOf, matched, proof, evidence };
}

function stableProblem(problem: AssignmentProblem, inputs: RunInputs): StableProblem {
  const { menteeCount, mentorCount, score, capacity, forbidden, pinned } = problem;
  const theirs = mentorsScores(inputs);
  const mayBe = (mentee: number, mentor: number): boolean => !forbidden?.[mentee * mentorCount + mentor];
  return {
    mentees: Array.from({ length: menteeCount }, (_, mentee) =>
      ranking(mentorCount, (mentor) =>
        mayBe(mentee, mentor) ? (score[mentee * mentorCount + mentor] as number) : null,
      ),
    ),
    mentors: Array.from({ length: mentorCount }, (_, mentor) =>
      ranking(menteeCount, (mentee) =>
        mayBe(mentee, mentor) ? (theirs[mentor * menteeCount + mentee] as number) : null,
      ),
    ),
    capacity,
    ...(forbidden ? { forbidden } : {}),
    ...(pinned ? { pinned } : {}),
  };
}

/** Most wanted first; who scores the same, to the millionth, is equally wanted. */
function ranking(others: number, scoreOf: (other: number) => number | null): Ranking {
  const tiers = new Map<number, number[]>();
  for (let other = 0; other < others; other++) {
    const score = scoreOf(other);
    if (score === null) continue;
    const step = Math.round(score * 1_000_000);
    const tier = tiers.get(step);
    if (tier) tier.push(other);
    else tiers.set(step, [other]);
  }
  return [...tiers].sort(([a], [b]) => b - a).map(([, tier]) => tier);
}

const OF_MENTORS: readonly string[] = ['choices', 'site', 'mode'];

/** How far each mentee meets what each mentor said, row-major mentors × mentees. */
function mentorsScores(inputs: RunInputs): Float64Array {
  const questions = inputs.questions.filter(({ kind }) => OF_MENTORS.includes(kind));
  const weights = questions.map(({ id, defaultWeight }) => ({ questionId: id, weight: defaultWeight }));
  const cohort = cohortOf({ people: inputs.people, questions, weights, identity: null }, new Set());
  const { expectedFit } = scoreCohort({
    questions: cohort.questions,
    mentees: cohort.mentors.map(({ id, answers }) => ({ id, answers })),
    mentors: cohort.mentees.map(({ id, answers }) => ({ id, answers, capacity: 1 })),
    conflicts: turned(inputs.people.conflicts, cohort.mentors.length),
  });
  return expectedFit;
}

function turned(mask: Uint8Array, width: number): Uint8Array {
  const height = mask.length / (width || 1);
  return mask.map((_, at) => mask[(at % height) * width + Math.floor(at / height)] as number);
}

/** The most that any assignment of this problem could match, from the checked proof: cover, places and pins. */
function upperBound(
  problem: AssignmentProblem,
  { proof: { cover } }: { proof: Pick<AssignmentResult['proof'], 'cover'> },
): number {
  const pinned = problem.pinned ?? [];
  const pinnedMentees = new Set(pinned.map(({ mentee }) => mentee));
  let bound = pinned.length;
  cover.mentees.forEach((covered, mentee) => {
    if (covered && !pinnedMentees.has(mentee)) bound += 1;
  });
  cover.mentors.forEach((covered, mentor) => {
    if (!covered) return;
    const taken = pinned.filter((pin) => pin.mentor === mentor).length;
    bound += (problem.capacity[mentor] ?? 0) - taken;
  });
  return bound;
}
