import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assign } from './assign.js';
import { type AssignmentProblem, MatchingInputError } from './problem.js';
import { type AssignmentEdit, openAssignment, reassign } from './reassign.js';
import { verifyAssignment } from './verify-assignment.js';

interface Drawn {
  problem: AssignmentProblem;
  /** Seeds of edits: each becomes an edit that the problem allows at that point. */
  edits: { kind: AssignmentEdit['kind']; mentee: number; mentor: number; value: number; scores: number[] }[];
}

const KINDS = ['score', 'scores', 'forbid', 'allow', 'pin', 'unpin', 'capacity'] as const;

function drawn(mentees: number, mentors: number): fc.Arbitrary<Drawn> {
  const size = fc.tuple(
    fc.integer({ min: 1, max: mentees }),
    fc.integer({ min: 1, max: mentors }),
    fc.constantFrom(3, 1000),
  );
  return size.chain(([menteeCount, mentorCount, values]) => {
    const score = fc.integer({ min: -values, max: values }).map((steps) => steps / 1000);
    const pairs = menteeCount * mentorCount;
    const wide = fc.oneof({ weight: 5, arbitrary: score }, fc.double({ min: -9, max: 9, noNaN: true }));
    return fc.record({
      problem: fc.record({
        menteeCount: fc.constant(menteeCount),
        mentorCount: fc.constant(mentorCount),
        score: fc.array(score, { minLength: pairs, maxLength: pairs }).map((list) => Float64Array.from(list)),
        forbidden: fc
          .array(fc.constantFrom(0, 0, 0, 1), { minLength: pairs, maxLength: pairs })
          .map((list) => Uint8Array.from(list)),
        capacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: mentorCount, maxLength: mentorCount }),
      }),
      edits: fc.array(
        fc.record({
          kind: fc.constantFrom(...KINDS),
          mentee: fc.nat({ max: menteeCount - 1 }),
          mentor: fc.nat({ max: mentorCount - 1 }),
          value: wide,
          scores: fc.array(wide, { minLength: mentorCount, maxLength: mentorCount }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    });
  });
}

const editOf = ({ kind, mentee, mentor, value, scores }: Drawn['edits'][number]): AssignmentEdit =>
  ({ kind, mentee, mentor, score: value, scores, capacity: Math.abs(Math.round(value * 1000)) % 4 }) as AssignmentEdit;

describe('reassign', () => {
  const isLong = Boolean(process.env.TRELLIS_LONG);

  it.each([
    ['small', drawn(6, 5), isLong ? 10_000 : 1000],
    // More mentors than a list of nearest ones has room for.
    ['medium', drawn(60, 60), isLong ? 500 : 40],
  ])('finds after every edit what is found from scratch, and proves it: %s problems', (_size, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, ({ problem, edits }) => {
        const open = openAssignment(problem);
        for (const seed of edits) {
          try {
            reassign(open, editOf(seed));
          } catch (error) {
            expect(error).toBeInstanceOf(MatchingInputError);
          }
          const { matchedCount, totalSteps } = assign(open.problem);
          expect([open.result.matchedCount, open.result.totalSteps]).toEqual([matchedCount, totalSteps]);
          expect(verifyAssignment(open.problem, open.result)).toEqual({ ok: true });
        }
      }),
      { seed: 20_266, numRuns },
    );
  });

  const problem: AssignmentProblem = {
    menteeCount: 3,
    mentorCount: 2,
    score: Float64Array.of(0.9, 0.5, 0.8, 0.7, 0.55, 0.1),
    capacity: [1, 2],
  };

  it('starts from what assign finds, and leaves the problem that it was given alone', () => {
    const open = openAssignment(problem);
    expect(Array.from(open.result.mentorOf)).toEqual(Array.from(assign(problem).mentorOf));
    reassign(open, { kind: 'scores', mentee: 0, scores: [0, 0] }, { kind: 'forbid', mentee: 1, mentor: 1 });
    expect(Array.from(problem.score)).toEqual([0.9, 0.5, 0.8, 0.7, 0.55, 0.1]);
    expect(Array.from(open.problem.score.subarray(0, 2))).toEqual([0, 0]);
    expect(Array.from(open.problem.forbidden ?? [])).toEqual([0, 0, 0, 1, 0, 0]);
  });

  it('pins, unpins, forbids, allows, and counts places', () => {
    const open = openAssignment(problem);
    const after = (...edits: AssignmentEdit[]) => Array.from(reassign(open, ...edits).result.mentorOf);
    expect(after()).toEqual([1, 1, 0]);
    expect(after({ kind: 'pin', mentee: 0, mentor: 0 })).toEqual([0, 1, 1]);
    expect(after({ kind: 'capacity', mentor: 1, capacity: 1 })).toEqual([0, 1, -1]);
    expect(after({ kind: 'unpin', mentee: 0 })).toEqual([0, 1, -1]);
    expect(after({ kind: 'forbid', mentee: 0, mentor: 0 })).toEqual([1, 0, -1]);
    expect(after({ kind: 'capacity', mentor: 0, capacity: 2 })).toEqual([1, 0, 0]);
    expect(after({ kind: 'allow', mentee: 0, mentor: 0 }, { kind: 'score', mentee: 2, mentor: 1, score: 5 })).toEqual([
      0, 0, 1,
    ]);
  });

  it('keeps the number of pairs first when scores go far beyond those it began with', () => {
    const open = openAssignment({ ...problem, capacity: [1, 1] });
    reassign(open, { kind: 'scores', mentee: 2, scores: [900, -900] }, { kind: 'forbid', mentee: 0, mentor: 1 });
    reassign(open, { kind: 'forbid', mentee: 1, mentor: 1 }, { kind: 'score', mentee: 1, mentor: 0, score: 1000 });
    expect(open.result.matchedCount).toBe(2);
    expect(Array.from(open.result.mentorOf)).toEqual([-1, 0, 1]);
    expect(verifyAssignment(open.problem, open.result)).toEqual({ ok: true });
  });

  it.each<[string, AssignmentEdit]>([
    ['shape_wrong', { kind: 'forbid', mentee: 3, mentor: 0 }],
    ['shape_wrong', { kind: 'forbid', mentee: 0, mentor: -1 }],
    ['shape_wrong', { kind: 'scores', mentee: 0, scores: [1] }],
    ['shape_wrong', { kind: 'capacity', mentor: 0, capacity: 0.5 }],
    ['score_not_finite', { kind: 'score', mentee: 0, mentor: 0, score: NaN }],
    ['score_range_too_wide', { kind: 'score', mentee: 0, mentor: 0, score: 1e9 }],
    ['pinned_twice', { kind: 'pin', mentee: 2, mentor: 0 }],
    ['pinned_forbidden', { kind: 'forbid', mentee: 2, mentor: 1 }],
    ['pinned_over_capacity', { kind: 'capacity', mentor: 1, capacity: 0 }],
  ])('refuses with %s, and nothing is changed', (code, edit) => {
    const open = openAssignment({ ...problem, pinned: [{ mentee: 2, mentor: 1 }] });
    const before = open.result;
    expect(() => reassign(open, edit)).toThrow(code);
    expect(open.result).toEqual(before);
    expect(verifyAssignment(open.problem, open.result)).toEqual({ ok: true });
  });

  it('takes only what openAssignment gave', () => {
    expect(() => reassign({ problem, result: assign(problem) })).toThrow('shape_wrong');
  });
});
