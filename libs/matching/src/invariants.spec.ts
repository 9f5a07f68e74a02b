import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assign } from './assign.js';
import { explainWaiting } from './explain.js';
import { shortlists } from './groups.js';
import { assignLeximin, sortedSteps } from './leximin.js';
import { type AssignmentProblem, WAITING } from './problem.js';
import { openAssignment } from './reassign.js';
import { matchStably, type Ranking } from './stable.js';

/** Whoever may be matched, most wanted first by the scores; everyone's scores differ, so that nothing is left to ties. */
function rankings({ menteeCount, mentorCount, score, forbidden }: AssignmentProblem) {
  const ranked = (others: number, at: (other: number) => number): Ranking =>
    indices(others)
      .filter((other) => !forbidden?.[at(other)])
      .sort((a, b) => (score[at(b)] as number) - (score[at(a)] as number));
  return {
    mentees: indices(menteeCount).map((i) => ranked(mentorCount, (j) => i * mentorCount + j)),
    mentors: indices(mentorCount).map((j) => ranked(menteeCount, (i) => i * mentorCount + j)),
  };
}

interface Method {
  readonly solve: (problem: AssignmentProblem) => Int32Array;
  /** What stays the same when people are listed in another order. */
  readonly objective: (problem: AssignmentProblem, mentorOf: Int32Array) => readonly number[];
}
const total = (problem: AssignmentProblem, mentorOf: Int32Array) => {
  const steps = sortedSteps(problem, mentorOf);
  return [steps.length, steps.reduce((sum, value) => sum + value, 0)];
};
const METHODS: Readonly<Record<string, Method>> = {
  'greatest total': { solve: (problem) => assign(problem).mentorOf, objective: total },
  'greatest total, opened for edits': { solve: (problem) => openAssignment(problem).result.mentorOf, objective: total },
  'furthest from their wishes first': { solve: (problem) => assignLeximin(problem).mentorOf, objective: sortedSteps },
  'stable, mentees proposing': {
    solve: (problem) => matchStably({ ...rankings(problem), capacity: problem.capacity }).mentorOf,
    objective: sortedSteps,
  },
  'stable, mentors proposing': {
    solve: (problem) =>
      matchStably({ ...rankings(problem), capacity: problem.capacity }, { proposing: 'mentors' }).mentorOf,
    objective: sortedSteps,
  },
};

const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const problems = fc.tuple(fc.nat({ max: 10 }), fc.integer({ min: 1, max: 7 })).chain(([menteeCount, mentorCount]) => {
  const pairs = menteeCount * mentorCount;
  return fc.record({
    menteeCount: fc.constant(menteeCount),
    mentorCount: fc.constant(mentorCount),
    score: fc
      .shuffledSubarray(indices(pairs), { minLength: pairs, maxLength: pairs })
      .map((list) => Float64Array.from(list)),
    forbidden: fc
      .array(fc.constantFrom(0, 0, 1), { minLength: pairs, maxLength: pairs })
      .map((list) => Uint8Array.from(list)),
    capacity: fc.array(fc.nat({ max: 3 }), { minLength: mentorCount, maxLength: mentorCount }),
    resolution: fc.constant(1),
  });
});

const shuffled = problems.chain((problem) =>
  fc.record({
    problem: fc.constant(problem),
    rows: fc.shuffledSubarray(indices(problem.menteeCount), { minLength: problem.menteeCount }),
    columns: fc.shuffledSubarray(indices(problem.mentorCount), { minLength: problem.mentorCount }),
  }),
);

describe.each(Object.entries(METHODS))('what holds for every method: %s', (_name, { solve, objective }) => {
  const many = { seed: 20_275, numRuns: process.env.TRELLIS_LONG ? 3000 : 150 };

  it('never matches a forbidden pair, exceeds no capacity', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const mentorOf = solve(problem);
        const load = problem.capacity.map((_, mentor) => mentorOf.filter((other) => other === mentor).length);
        load.forEach((count, mentor) => expect(count).toBeLessThanOrEqual(problem.capacity[mentor] as number));
        mentorOf.forEach((mentor, mentee) => {
          if (mentor !== WAITING) expect(problem.forbidden[mentee * problem.mentorCount + mentor]).toBe(0);
        });
      }),
      many,
    );
  });

  it('reaches the same objective in whatever order people are listed', () => {
    fc.assert(
      fc.property(shuffled, ({ problem, rows, columns }) => {
        const from = rows.flatMap((i) => columns.map((j) => i * problem.mentorCount + j));
        const other = {
          ...problem,
          score: Float64Array.from(from, (at) => problem.score[at] as number),
          forbidden: Uint8Array.from(from, (at) => problem.forbidden[at] as number),
          capacity: columns.map((j) => problem.capacity[j] as number),
        };
        expect(objective(other, solve(other))).toEqual(objective(problem, solve(problem)));
      }),
      many,
    );
  });

  it('matches no fewer when a capacity is raised', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, which) => {
        const capacity = problem.capacity.map((count, j) => (j === which % problem.mentorCount ? count + 1 : count));
        const matched = (mentorOf: Int32Array) => mentorOf.filter((mentor) => mentor !== WAITING).length;
        expect(matched(solve({ ...problem, capacity }))).toBeGreaterThanOrEqual(matched(solve(problem)));
      }),
      many,
    );
  });

  it('gives the same result for the same input, and everyone who waits a reason', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const mentorOf = solve(problem);
        expect(solve(problem)).toEqual(mentorOf);
        const waiting = explainWaiting(problem, mentorOf).map(({ mentee }) => mentee);
        expect(waiting).toEqual(indices(problem.menteeCount).filter((mentee) => mentorOf[mentee] === WAITING));
      }),
      many,
    );
  });
});

describe('what holds for lists to choose from', () => {
  it('gives the same lists for the same input', () => {
    fc.assert(
      fc.property(problems, (problem) => expect(shortlists(problem, 3)).toEqual(shortlists(problem, 3))),
      { seed: 20_276, numRuns: 100 },
    );
  });
});
