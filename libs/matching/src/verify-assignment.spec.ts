import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assign, type AssignmentResult } from './assign.js';
import type { AssignmentProblem } from './problem.js';
import { verifyAssignment } from './verify-assignment.js';

// Two mentors, four places less one pin; mentee 3 waits.
const problem: AssignmentProblem = {
  menteeCount: 5,
  mentorCount: 3,
  score: Float64Array.of(0.9, 0.2, 0, 0.8, 0.7, 0, 0.1, 0.6, 0, 0.3, 0.1, 0, 0.5, 0.5, 0),
  capacity: [2, 2, 0],
  forbidden: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0),
  pinned: [{ mentee: 4, mentor: 0 }],
};
const good = assign(problem);

function withChange<T extends { [index: number]: number; slice(): T }>(array: T, index: number, value: number): T {
  const copy = array.slice();
  copy[index] = value;
  return copy;
}

const tampered: [string, string, Partial<AssignmentResult>][] = [
  ['an assignment of the wrong length', 'shape', { mentorOf: good.mentorOf.slice(1) }],
  ['a mentor who does not exist', 'shape', { mentorOf: withChange(good.mentorOf, 0, 7) }],
  ['a full mentor given one more', 'capacity_exceeded', { mentorOf: withChange(good.mentorOf, 3, 0) }],
  ['a forbidden pair', 'forbidden_matched', { mentorOf: withChange(good.mentorOf, 3, 1) }],
  ['a pinned mentee left waiting', 'pinned_moved', { mentorOf: withChange(good.mentorOf, 4, -1) }],
  ['a mentee dropped', 'count_wrong', { mentorOf: withChange(good.mentorOf, 0, -1) }],
  ['a count too high', 'count_wrong', { matchedCount: good.matchedCount + 1 }],
  ['a total one step higher', 'total_wrong', { totalSteps: good.totalSteps + 1 }],
  ['a total of another figure', 'total_wrong', { total: good.total + 1 }],
  [
    'a cover without one of its mentees or mentors',
    'cover_misses_pair',
    { proof: { ...good.proof, cover: { mentees: new Uint8Array(5), mentors: good.proof.cover.mentors.map(() => 0) } } },
  ],
  [
    'a cover of everything',
    'cover_not_tight',
    { proof: { ...good.proof, cover: { mentees: new Uint8Array(5).fill(1), mentors: new Uint8Array(3).fill(1) } } },
  ],
  ['a negative dual', 'dual_not_valid', { proof: { ...good.proof, mentee: withChange(good.proof.mentee, 0, -1) } }],
  ['half a step', 'dual_not_valid', { proof: { ...good.proof, mentor: withChange(good.proof.mentor, 0, 0.5) } }],
  ['NaN', 'dual_not_valid', { proof: { ...good.proof, perPair: NaN } }],
  ['a lower price of pairs', 'dual_below_score', { proof: { ...good.proof, perPair: good.proof.perPair - 1 } }],
  ['a higher price of pairs', 'dual_not_tight', { proof: { ...good.proof, perPair: good.proof.perPair + 1 } }],
];

describe('verifyAssignment', () => {
  it('accepts what the solver found', () => {
    expect(verifyAssignment(problem, good)).toEqual({ ok: true });
    expect(good.mentorOf.filter((mentor) => mentor === -1)).toHaveLength(1);
  });

  it.each(tampered)('rejects %s: %s', (_what, code, change) => {
    expect(verifyAssignment(problem, { ...good, ...change })).toMatchObject({ ok: false, code });
  });

  it('rejects a worse assignment even with honest figures', () => {
    const mentorOf = Int32Array.of(1, 0, 1, -1, 0);
    const totalSteps = 200_000 + 800_000 + 600_000 + 500_000;
    const worse = { ...good, mentorOf, totalSteps, total: totalSteps / 1e6 };
    expect(verifyAssignment(problem, worse)).toMatchObject({ ok: false, code: 'dual_not_tight' });
  });

  it('rejects fewer pairs even with honest figures', () => {
    const mentorOf = Int32Array.of(-1, 0, 1, -1, 0);
    const totalSteps = 800_000 + 600_000 + 500_000;
    const fewer = { ...good, mentorOf, matchedCount: 3, totalSteps, total: totalSteps / 1e6 };
    expect(verifyAssignment(problem, fewer)).toMatchObject({ ok: false, code: 'cover_not_tight' });
  });

  it('rejects the dual of any mentee raised, by however little', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(scores, fc.nat({ max: 5 }), fc.integer({ min: 1, max: 1000 }), (values, mentee, by) => {
        const some = {
          menteeCount: 6,
          mentorCount: 5,
          score: Float64Array.from(values, (s) => s / 1000),
          capacity: [1, 2, 1, 1, 1],
        };
        const result = assign(some);
        const raised = withChange(result.proof.mentee, mentee, (result.proof.mentee[mentee] as number) + by);
        expect(verifyAssignment(some, { ...result, proof: { ...result.proof, mentee: raised } }).ok).toBe(false);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
