import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import loadHighs from 'highs';
import { assign } from './assign.js';
import { explainWaiting } from './explain.js';
import { type AssignmentProblem, type IndexPair, MatchingInputError } from './problem.js';
import { verifyAssignment } from './verify-assignment.js';

const testdata = (name: string) => readFileSync(new URL(`../testdata/${name}`, import.meta.url), 'utf8');

interface KnownCase {
  score: number[][];
  capacity: number[];
  forbidden?: [number, number][];
  maxTotal: { assignment: number[]; total: number };
}
const known = JSON.parse(testdata('matching.json')) as Record<
  'capacityAndForbidden' | 'utilitarianVersusMaxMin',
  KnownCase
>;

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
  };
}

/** Small problems with many ties, full mentors and forbidden pairs; pins are some acceptable pairs that fit. */
function problems(mentees: number, mentors: number): fc.Arbitrary<AssignmentProblem> {
  return fc
    .tuple(
      fc.integer({ min: 0, max: mentees }),
      fc.integer({ min: 0, max: mentors }),
      fc.constantFrom(3, 1000),
      fc.double({ min: 0, max: 0.8, noNaN: true }),
    )
    .chain(([n, m, values, share]) =>
      fc
        .record({
          score: fc.array(
            fc.integer({ min: -values, max: values }).map((s) => s / 1000),
            { minLength: n * m, maxLength: n * m },
          ),
          forbidden: fc.array(
            fc.double({ min: 0, max: 1, noNaN: true }).map((x) => (x < share ? 1 : 0)),
            { minLength: n * m, maxLength: n * m },
          ),
          capacity: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: m, maxLength: m }),
          pins: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: n > 0 && m > 0 ? 2 : 0 }),
        })
        .map(({ score, forbidden, capacity, pins }) => {
          const problem = {
            menteeCount: n,
            mentorCount: m,
            score: Float64Array.from(score),
            forbidden: Uint8Array.from(forbidden),
            capacity,
          };
          return {
            ...problem,
            pinned: keepable(
              problem,
              pins.map(([i, j]) => ({ mentee: i % n, mentor: j % m })),
            ),
          };
        }),
    );
}

function keepable({ capacity, forbidden, mentorCount }: AssignmentProblem, pins: readonly IndexPair[]): IndexPair[] {
  const kept: IndexPair[] = [];
  for (const pin of pins) {
    const load = kept.filter(({ mentor }) => mentor === pin.mentor).length;
    const taken = kept.some(({ mentee }) => mentee === pin.mentee);
    if (taken || load >= (capacity[pin.mentor] as number) || forbidden?.[pin.mentee * mentorCount + pin.mentor])
      continue;
    kept.push(pin);
  }
  return kept;
}

/** Every assignment there is: the greatest number of pairs, and the greatest total (in thousandths) among those. */
function exhaustive(problem: AssignmentProblem): { count: number; total: number } {
  const { menteeCount: n, mentorCount: m, score, forbidden, capacity, pinned = [] } = problem;
  const places = Array.from(capacity);
  const pinOf = new Map(pinned.map(({ mentee, mentor }) => [mentee, mentor]));
  let best = { count: -1, total: 0 };
  const place = (i: number, count: number, total: number): void => {
    if (i === n) {
      if (count > best.count || (count === best.count && total > best.total)) best = { count, total };
      return;
    }
    if (!pinOf.has(i)) place(i + 1, count, total);
    for (let j = 0; j < m; j++) {
      if (forbidden?.[i * m + j] || places[j] === 0 || (pinOf.get(i) ?? j) !== j) continue;
      places[j] = (places[j] as number) - 1;
      place(i + 1, count + 1, total + Math.round((score[i * m + j] as number) * 1000));
      places[j] = (places[j] as number) + 1;
    }
  };
  place(0, 0, 0);
  return best;
}

describe('assign on cases with known answers', () => {
  it.each(['capacityAndForbidden', 'utilitarianVersusMaxMin'] as const)('%s', (name) => {
    const { score, capacity, forbidden, maxTotal } = known[name];
    const problem = problemOf(score, capacity, forbidden);
    const result = assign(problem);
    expect(Array.from(result.mentorOf)).toEqual(maxTotal.assignment);
    expect(result.total).toBe(maxTotal.total);
    expect(verifyAssignment(problem, result)).toEqual({ ok: true });
  });

  it('assign100 of the OR-Library costs 305', () => {
    const [n = 0, ...costs] = testdata('assign100.txt').trim().split(/\s+/).map(Number);
    expect(costs).toHaveLength(n * n);
    const problem = {
      menteeCount: n,
      mentorCount: n,
      score: Float64Array.from(costs, (cost) => -cost),
      capacity: new Array<number>(n).fill(1),
    };
    const result = assign(problem);
    expect(result.total).toBe(-305);
    expect(result.matchedCount).toBe(100);
    expect(verifyAssignment(problem, result)).toEqual({ ok: true });
  });

  it('matches one more rather than better, however much better', () => {
    const problem = problemOf(
      [
        [1000, 0],
        [999, 0],
      ],
      [1, 1],
      [[1, 1]],
    );
    expect(Array.from(assign(problem).mentorOf)).toEqual([1, 0]);
  });

  it('takes a mentor without a limit, pins included', () => {
    const problem = { ...problemOf([[1], [2], [3]], [1e12]), pinned: [{ mentee: 1, mentor: 0 }] };
    const result = assign(problem);
    expect([result.matchedCount, result.total]).toEqual([3, 6]);
    expect(verifyAssignment(problem, result)).toEqual({ ok: true });
  });

  it('tells apart scores that differ by one step among thousands of points', () => {
    const problem = problemOf(
      [
        [1999, 1998.999999],
        [1999, 1998.999998],
      ],
      [1, 1],
    );
    expect(Array.from(assign(problem).mentorOf)).toEqual([1, 0]);
  });
});

describe('assign against other judges', () => {
  const isLong = Boolean(process.env.TRELLIS_LONG);
  const small = isLong ? 20_000 : 3000;
  const medium = isLong ? 400 : 40;

  it(`agrees with exhaustive search on ${small} small problems, and proves each`, () => {
    fc.assert(
      fc.property(problems(5, 4), (problem) => {
        const result = assign(problem);
        const best = exhaustive(problem);
        expect(result.matchedCount).toBe(best.count);
        expect(result.totalSteps).toBe(best.total * 1000);
        expect(verifyAssignment(problem, result)).toEqual({ ok: true });
      }),
      { seed: 20_261, numRuns: small },
    );
  });

  it(`agrees with HiGHS on ${medium} medium problems, scarce and ample`, async () => {
    const highs = await loadHighs();
    const optimum = (model: string) => {
      const solution = highs.solve(model);
      expect(solution.Status).toBe('Optimal');
      return Math.round(solution.ObjectiveValue);
    };
    fc.assert(
      fc.property(problems(40, 25), (problem) => {
        const result = assign(problem);
        // HiGHS reads no model without a variable.
        fc.pre(problem.forbidden?.includes(0) ?? false);
        const most = optimum(linearModel(problem, () => 1));
        expect(result.matchedCount).toBe(most);
        const thousandths = (at: number) => Math.round((problem.score[at] as number) * 1000);
        expect(result.totalSteps / 1000).toBe(optimum(linearModel(problem, thousandths, most)));
        expect(verifyAssignment(problem, result)).toEqual({ ok: true });
      }),
      { seed: 20_262, numRuns: medium },
    );
  });
});

/** CPLEX LP text; the matrix is totally unimodular, so the relaxation has a whole optimum. */
function linearModel(problem: AssignmentProblem, worth: (at: number) => number, exactly?: number): string {
  const { menteeCount: n, mentorCount: m, forbidden, capacity, pinned = [] } = problem;
  const pairs = Array.from({ length: n * m }, (_, at) => at).filter((at) => !forbidden?.[at]);
  const sum = (ats: readonly number[]) => ats.map((at) => `x${at}`).join(' + ');
  const constraint = (ats: readonly number[], rest: string) => (ats.length > 0 ? [`${sum(ats)} ${rest}`] : []);
  const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);
  return [
    'Maximize',
    ` obj: ${pairs.map((at) => `${signed(worth(at))} x${at}`).join(' ')}`,
    'Subject To',
    ...Array.from({ length: n }, (_, i) =>
      constraint(
        pairs.filter((at) => Math.floor(at / m) === i),
        '<= 1',
      ),
    ).flat(),
    ...Array.from({ length: m }, (_, j) =>
      constraint(
        pairs.filter((at) => at % m === j),
        `<= ${capacity[j] as number}`,
      ),
    ).flat(),
    ...pinned.map(({ mentee, mentor }) => `x${mentee * m + mentor} = 1`),
    ...(exactly === undefined ? [] : [`${sum(pairs)} = ${exactly}`]),
    'Bounds',
    ...pairs.map((at) => `0 <= x${at} <= 1`),
    'End',
  ].join('\n');
}

describe('what holds for every assignment', () => {
  const many = { seed: 20_263, numRuns: 300 };

  it('keeps forbidden pairs apart, capacities unexceeded, pins in place', () => {
    fc.assert(
      fc.property(problems(12, 8), (problem) => {
        const { mentorOf } = assign(problem);
        const load = new Map<number, number>();
        mentorOf.forEach((mentor, mentee) => {
          if (mentor < 0) return;
          expect(problem.forbidden?.[mentee * problem.mentorCount + mentor]).toBe(0);
          load.set(mentor, (load.get(mentor) ?? 0) + 1);
        });
        for (const [mentor, count] of load) expect(count).toBeLessThanOrEqual(problem.capacity[mentor] as number);
        for (const { mentee, mentor } of problem.pinned ?? []) expect(mentorOf[mentee]).toBe(mentor);
      }),
      many,
    );
  });

  it('finds the same objective when mentees and mentors are listed in another order', () => {
    const shuffled = problems(8, 6).chain((problem) =>
      fc.record({
        problem: fc.constant(problem),
        rows: fc.shuffledSubarray(indices(problem.menteeCount), { minLength: problem.menteeCount }),
        columns: fc.shuffledSubarray(indices(problem.mentorCount), { minLength: problem.mentorCount }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ problem, rows, columns }) => {
        const before = assign(problem);
        const after = assign(permuted(problem, rows, columns));
        expect([after.matchedCount, after.totalSteps]).toEqual([before.matchedCount, before.totalSteps]);
      }),
      many,
    );
  });

  it('never matches fewer when a capacity is raised', () => {
    fc.assert(
      fc.property(problems(12, 8), fc.nat(), (problem, which) => {
        if (problem.mentorCount === 0) return;
        const raised = Array.from(problem.capacity, (count, j) =>
          j === which % problem.mentorCount ? count + 1 : count,
        );
        expect(assign({ ...problem, capacity: raised }).matchedCount).toBeGreaterThanOrEqual(
          assign(problem).matchedCount,
        );
      }),
      many,
    );
  });

  it('gives the same result for the same input, down to the proof', () => {
    fc.assert(
      fc.property(problems(12, 8), (problem) => expect(assign(problem)).toEqual(assign(problem))),
      many,
    );
  });

  it('gives everyone who waits a reason that is true', () => {
    fc.assert(
      fc.property(problems(12, 8), (problem) => {
        const { mentorOf } = assign(problem);
        const reasons = explainWaiting(problem, mentorOf);
        expect(reasons.map(({ mentee }) => mentee)).toEqual(
          indices(problem.menteeCount).filter((i) => mentorOf[i] === -1),
        );
        for (const { mentee, reason } of reasons) {
          const withPlace = indices(problem.mentorCount).filter((j) => (problem.capacity[j] as number) > 0);
          const acceptable = withPlace.filter((j) => !problem.forbidden?.[mentee * problem.mentorCount + j]);
          const full = acceptable.every(
            (j) => mentorOf.filter((mentor) => mentor === j).length === problem.capacity[j],
          );
          if (reason.code === 'no_mentors') expect(withPlace).toEqual([]);
          else expect(reason.mentors).toBe(withPlace.length);
          if (reason.code === 'conflicts_only') expect(acceptable).toEqual([]);
          if (reason.code === 'capacity_full')
            expect([acceptable.length, full]).toEqual([reason.acceptableMentors, true]);
        }
      }),
      many,
    );
  });
});

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function permuted(problem: AssignmentProblem, rows: readonly number[], columns: readonly number[]): AssignmentProblem {
  const from = rows.flatMap((i) => columns.map((j) => i * problem.mentorCount + j));
  return {
    ...problem,
    score: Float64Array.from(from, (at) => problem.score[at] as number),
    forbidden: Uint8Array.from(from, (at) => problem.forbidden?.[at] as number),
    capacity: columns.map((j) => problem.capacity[j] as number),
    pinned: (problem.pinned ?? []).map(({ mentee, mentor }) => ({
      mentee: rows.indexOf(mentee),
      mentor: columns.indexOf(mentor),
    })),
  };
}

describe('ties, progress and refusals', () => {
  it('breaks ties by the order given: mentors listed first, the newcomer waits', () => {
    expect(
      Array.from(
        assign(
          problemOf(
            [
              [1, 1, 1],
              [1, 1, 1],
              [1, 1, 1],
            ],
            [1, 0, 1],
          ),
        ).mentorOf,
      ),
    ).toEqual([0, 2, -1]);
  });

  it('tells progress from the start to the end, and on the way when there is much to do', () => {
    const told: [number, number][] = [];
    const onProgress = (done: number, total: number) => told.push([done, total]);
    assign(problemOf([[1], [1], [1]], [2]), { onProgress });
    expect(told).toEqual([
      [0, 3],
      [3, 3],
    ]);
    told.length = 0;
    // Everyone wants the same mentors most: each newcomer has all others looked at.
    const score = Float64Array.from({ length: 400 * 400 }, (_, at) => (Math.floor(at / 400) + 1) * (at % 400) * 1e-3);
    assign({ menteeCount: 400, mentorCount: 400, score, capacity: new Uint8Array(400).fill(1) }, { onProgress });
    const done = told.map(([count]) => count);
    expect(done.length).toBeGreaterThan(3);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(told.at(-1)).toEqual([400, 400]);
  });

  it('ends when progress throws', () => {
    const cancelled = new Error('cancelled');
    const onProgress = () => {
      throw cancelled;
    };
    expect(() => assign(problemOf([[1]], [1]), { onProgress })).toThrow(cancelled);
  });

  it.each([
    ['shape_wrong', { ...problemOf([[1]], [1]), score: new Float64Array(2) }],
    ['shape_wrong', { ...problemOf([[1]], [1]), capacity: [-1] }],
    ['shape_wrong', { ...problemOf([[1]], [1]), capacity: [1.5] }],
    ['shape_wrong', { ...problemOf([[1]], [1]), forbidden: new Uint8Array(3) }],
    ['shape_wrong', { ...problemOf([[1]], [1]), resolution: 0 }],
    ['shape_wrong', { ...problemOf([[1]], [1]), pinned: [{ mentee: 0, mentor: 1 }] }],
    ['score_not_finite', problemOf([[NaN]], [1])],
    ['score_not_finite', problemOf([[-Infinity]], [1])],
    ['score_range_too_wide', problemOf([[0, 3000]], [1, 1])],
    [
      'pinned_twice',
      {
        ...problemOf([[1, 1]], [1, 1]),
        pinned: [
          { mentee: 0, mentor: 0 },
          { mentee: 0, mentor: 1 },
        ],
      },
    ],
    ['pinned_forbidden', { ...problemOf([[1]], [1], [[0, 0]]), pinned: [{ mentee: 0, mentor: 0 }] }],
    ['pinned_over_capacity', { ...problemOf([[1]], [0]), pinned: [{ mentee: 0, mentor: 0 }] }],
  ] as const)('refuses with %s', (code, problem) => {
    let refusal: unknown;
    try {
      assign(problem);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(MatchingInputError);
    expect((refusal as MatchingInputError).code).toBe(code);
  });

  it('does not read the scores of forbidden pairs', () => {
    expect(assign(problemOf([[NaN, 1]], [1, 1], [[0, 0]])).total).toBe(1);
  });
});
