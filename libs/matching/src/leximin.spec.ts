import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assign } from './assign.js';
import { assignLeximin, type LeximinResult, sortedSteps } from './leximin.js';
import type { AssignmentProblem } from './problem.js';
import { verifyLeximin } from './verify-leximin.js';

interface Known {
  capacityAndForbidden: {
    score: number[][];
    capacity: number[];
    forbidden: [number, number][];
    leximin: { assignment: number[]; sorted: number[]; total: number };
  };
  utilitarianVersusMaxMin: {
    score: number[][];
    capacity: number[];
    maxMin: { assignment: number[]; total: number; worst: number };
  };
}
const known = JSON.parse(readFileSync(new URL('../testdata/matching.json', import.meta.url), 'utf8')) as Known;

function problemOf(
  score: readonly (readonly number[])[],
  capacity: readonly number[],
  forbidden: readonly (readonly [number, number])[] = [],
): AssignmentProblem {
  const mask = new Uint8Array(score.length * capacity.length);
  for (const [i, j] of forbidden) mask[i * capacity.length + j] = 1;
  return {
    menteeCount: score.length,
    mentorCount: capacity.length,
    score: Float64Array.from(score.flat()),
    capacity,
    forbidden: mask,
    resolution: 1,
  };
}

function problems(mentees: number, mentors: number): fc.Arbitrary<AssignmentProblem> {
  return fc
    .tuple(
      fc.integer({ min: 0, max: mentees }),
      fc.integer({ min: 0, max: mentors }),
      fc.constantFrom(2, 5, 1000),
      fc.double({ min: 0, max: 0.8, noNaN: true }),
    )
    .chain(([menteeCount, mentorCount, values, share]) => {
      const pairs = { minLength: menteeCount * mentorCount, maxLength: menteeCount * mentorCount };
      return fc.record({
        menteeCount: fc.constant(menteeCount),
        mentorCount: fc.constant(mentorCount),
        score: fc.array(fc.integer({ min: -values, max: values }), pairs).map((list) => Float64Array.from(list)),
        forbidden: fc
          .array(fc.double({ min: 0, max: 1, noNaN: true }), pairs)
          .map((list) => Uint8Array.from(list, (x) => (x < share ? 1 : 0))),
        capacity: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: mentorCount, maxLength: mentorCount }),
        resolution: fc.constant(1),
      });
    });
}

/** The first pair that may be, pinned. */
function withPin(problem: AssignmentProblem): AssignmentProblem {
  const { score, forbidden, mentorCount, capacity } = problem;
  const at = score.findIndex((_, k) => !forbidden?.[k] && (capacity[k % mentorCount] as number) > 0);
  return at < 0
    ? problem
    : { ...problem, pinned: [{ mentee: Math.floor(at / mentorCount), mentor: at % mentorCount }] };
}

/** Of every assignment there is, the sorted scores that leximin prefers: more of them first, then the lowest greatest. */
function exhaustive({
  menteeCount,
  mentorCount,
  score,
  forbidden,
  capacity,
  pinned = [],
}: AssignmentProblem): number[] {
  const places = Array.from(capacity);
  const pinOf = new Map(pinned.map(({ mentee, mentor }) => [mentee, mentor]));
  let best: number[] = [];
  const isBetter = (own: readonly number[]) => {
    if (own.length !== best.length) return own.length > best.length;
    const at = own.findIndex((value, k) => value !== best[k]);
    return at >= 0 && (own[at] as number) > (best[at] as number);
  };
  const place = (i: number, scores: readonly number[]): void => {
    if (i === menteeCount) {
      const sorted = [...scores].sort((a, b) => a - b);
      if (isBetter(sorted)) best = sorted;
      return;
    }
    if (!pinOf.has(i)) place(i + 1, scores);
    for (let j = 0; j < mentorCount; j++) {
      if (forbidden?.[i * mentorCount + j] || places[j] === 0 || (pinOf.get(i) ?? j) !== j) continue;
      places[j] = (places[j] as number) - 1;
      place(i + 1, [...scores, score[i * mentorCount + j] as number]);
      places[j] = (places[j] as number) + 1;
    }
  };
  place(0, []);
  return best;
}

describe('assignLeximin on cases with known answers', () => {
  it('capacityAndForbidden', () => {
    const { score, capacity, forbidden, leximin } = known.capacityAndForbidden;
    const problem = problemOf(score, capacity, forbidden);
    const result = assignLeximin(problem);
    expect(Array.from(result.mentorOf)).toEqual(leximin.assignment);
    expect(sortedSteps(problem, result.mentorOf)).toEqual(leximin.sorted);
    expect(result.total).toBe(leximin.total);
    expect(verifyLeximin(problem, result)).toEqual({ ok: true });
  });

  it('utilitarianVersusMaxMin', () => {
    const { score, capacity, maxMin } = known.utilitarianVersusMaxMin;
    const problem = problemOf(score, capacity);
    const result = assignLeximin(problem);
    expect(Array.from(result.mentorOf)).toEqual(maxMin.assignment);
    expect(result.total).toBe(maxMin.total);
    expect(sortedSteps(problem, result.mentorOf)[0]).toBe(maxMin.worst);
    expect(verifyLeximin(problem, result)).toEqual({ ok: true });
  });
});

describe('assignLeximin against exhaustive search', () => {
  const numRuns = process.env.TRELLIS_LONG ? 10_000 : 1500;

  it(`agrees on ${numRuns} small problems, and proves each`, () => {
    fc.assert(
      fc.property(problems(5, 4), fc.boolean(), (drawn, isPinned) => {
        const problem = isPinned ? withPin(drawn) : drawn;
        const result = assignLeximin(problem);
        expect(sortedSteps(problem, result.mentorOf)).toEqual(exhaustive(problem));
        expect(verifyLeximin(problem, result)).toEqual({ ok: true });
      }),
      { seed: 20_267, numRuns },
    );
  });

  it('proves medium problems, is never worse off than the greatest total, and is the same every time', () => {
    fc.assert(
      fc.property(problems(40, 25), (problem) => {
        const result = assignLeximin(problem);
        expect(verifyLeximin(problem, result)).toEqual({ ok: true });
        expect(assignLeximin(problem)).toEqual(result);
        const most = assign(problem);
        expect(result.matchedCount).toBe(most.matchedCount);
        expect(result.totalSteps).toBeLessThanOrEqual(most.totalSteps);
        const [own, others] = [result, most].map(({ mentorOf }) => sortedSteps(problem, mentorOf)) as [
          number[],
          number[],
        ];
        expect(own[0] ?? 0).toBeGreaterThanOrEqual(others[0] ?? 0);
      }),
      { seed: 20_268, numRuns: process.env.TRELLIS_LONG ? 400 : 60 },
    );
  });
});

describe('verifyLeximin', () => {
  const { score, capacity, forbidden } = known.capacityAndForbidden;
  const problem = problemOf(score, capacity, forbidden);
  const good = assignLeximin(problem);
  const { levels, cover } = good.proof;
  const withLevel = (at: number, change: Partial<(typeof levels)[number]>): Partial<LeximinResult> => ({
    proof: { cover, levels: levels.map((level, k) => (k === at ? { ...level, ...change } : level)) },
  });

  it.each<[string, string, Partial<LeximinResult>]>([
    ['an assignment of the wrong length', 'shape', { mentorOf: good.mentorOf.slice(1) }],
    ['a forbidden pair', 'forbidden_matched', { mentorOf: Int32Array.of(0, 2, 0, 1, 1) }],
    ['a mentor over capacity', 'capacity_exceeded', { mentorOf: Int32Array.of(1, 2, 0, 1, 1) }],
    ['a count too high', 'count_wrong', { matchedCount: 6 }],
    ['another total', 'total_wrong', { total: 371 }],
    ['a level left out', 'levels_wrong', { proof: { cover, levels: levels.slice(1) } }],
    ['a level with another count', 'levels_wrong', withLevel(0, { count: 2 })],
    ['half a step', 'dual_not_valid', withLevel(0, { mentee: [0, 0.5] as unknown as Int32Array })],
    ['somebody who is not there', 'dual_not_valid', withLevel(0, { mentee: Int32Array.of(9, -1) })],
    ['somebody twice', 'dual_not_valid', withLevel(0, { mentee: Int32Array.of(0, -1, 0, -1) })],
    ['duals left out', 'dual_not_tight', withLevel(0, { mentee: Int32Array.of(), mentor: Int32Array.of() })],
    ['no cover', 'dual_not_valid', { proof: { cover: { ...cover, mentees: new Uint8Array(5) }, levels } }],
    ['a dual far too high', 'dual_above_cost', withLevel(0, { mentee: Int32Array.of(0, 5) })],
  ])('rejects %s: %s', (_what, code, change) => {
    expect(verifyLeximin(problem, { ...good, ...change })).toMatchObject({ ok: false, code });
  });

  it('rejects every other assignment, with honest figures and any of the proofs', () => {
    const other = assign(problem);
    const steps = sortedSteps(problem, other.mentorOf);
    const honest: LeximinResult = {
      ...good,
      mentorOf: other.mentorOf,
      totalSteps: other.totalSteps,
      total: other.total,
      proof: {
        cover,
        levels: [...new Set(steps)].map((own) => ({
          steps: own,
          count: steps.filter((value) => value === own).length,
          mentee: levels.find((level) => level.steps === own)?.mentee ?? Int32Array.of(),
          mentor: levels.find((level) => level.steps === own)?.mentor ?? Int32Array.of(),
        })),
      },
    };
    expect(verifyLeximin(problem, honest).ok).toBe(false);
  });

  it('rejects any dual changed by one', () => {
    fc.assert(
      fc.property(problems(6, 5), fc.nat(), fc.nat(), fc.constantFrom(-1, 1), (drawn, which, who, by) => {
        const result = assignLeximin(drawn);
        const own = result.proof.levels;
        fc.pre(own.length > 0);
        const at = which % own.length;
        const mentee = who % drawn.menteeCount;
        const before = own[at]?.mentee as Int32Array;
        const found = before.findIndex((value, k) => k % 2 === 0 && value === mentee);
        const after = found < 0 ? Int32Array.of(...before, mentee, by) : Int32Array.from(before);
        if (found >= 0) after[found + 1] = (after[found + 1] as number) + by;
        const proof = {
          ...result.proof,
          levels: own.map((level, k) => (k === at ? { ...level, mentee: after } : level)),
        };
        expect(verifyLeximin(drawn, { ...result, proof }).ok).toBe(false);
      }),
      { seed: 20_269, numRuns: 200 },
    );
  });
});

describe('what leximin tells on the way', () => {
  it('tells progress to the end, and ends when that throws', () => {
    const problem = problemOf(
      [
        [3, 2],
        [1, 5],
      ],
      [1, 1],
    );
    const told: [number, number][] = [];
    assignLeximin(problem, { onProgress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)).toEqual([2, 2]);
    const onProgress = () => {
      throw new Error('cancelled');
    };
    expect(() => assignLeximin(problem, { onProgress })).toThrow('cancelled');
  });
});
