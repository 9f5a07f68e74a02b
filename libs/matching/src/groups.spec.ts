import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assignGroups, type GroupProblem, shortlists } from './groups.js';
import { type AssignmentProblem, MatchingInputError, WAITING } from './problem.js';
import { verifyAssignment } from './verify-assignment.js';
import { verifyGroups } from './verify-groups.js';

function problems(mentees: number, mentors: number): fc.Arbitrary<GroupProblem> {
  return fc
    .tuple(fc.nat({ max: mentees }), fc.integer({ min: 1, max: mentors }))
    .chain(([menteeCount, mentorCount]) => {
      const pairs = { minLength: menteeCount * mentorCount, maxLength: menteeCount * mentorCount };
      return fc.record({
        menteeCount: fc.constant(menteeCount),
        mentorCount: fc.constant(mentorCount),
        // Even figures: the mean of two mentors is whole.
        score: fc
          .array(
            fc.integer({ min: -10, max: 10 }).map((half) => half * 2),
            pairs,
          )
          .map((list) => Float64Array.from(list)),
        forbidden: fc.array(fc.constantFrom(0, 0, 0, 1), pairs).map((list) => Uint8Array.from(list)),
        teams: fc.array(
          fc.record({
            mentors: fc.uniqueArray(fc.nat({ max: mentorCount - 1 }), { minLength: 1, maxLength: 2 }),
            fewest: fc.integer({ min: 1, max: 3 }),
            most: fc.integer({ min: 3, max: 4 }),
          }),
          { maxLength: 3 },
        ),
        resolution: fc.constant(1),
      });
    });
}

function scoreOf({ score, forbidden, mentorCount, teams }: GroupProblem, mentee: number, team: number): number | null {
  const mentors = teams[team]?.mentors ?? [];
  const at = mentors.map((mentor) => mentee * mentorCount + mentor);
  if (at.some((pair) => forbidden?.[pair])) return null;
  return at.reduce((sum, pair) => sum + (score[pair] as number), 0) / mentors.length;
}

/** The same with a mentee kept in some team that they may be in. */
const kept = (problem: GroupProblem): GroupProblem => {
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    const team = problem.teams.findIndex((_, at) => scoreOf(problem, mentee, at) !== null);
    if (team >= 0) return { ...problem, pinned: [{ mentee, team }] };
  }
  return problem;
};

/** Every way to place mentees in teams of a size that may take place. */
function exhaustive(problem: GroupProblem): { count: number; total: number } {
  const { menteeCount, teams, pinned = [] } = problem;
  const load = teams.map(() => 0);
  let best = { count: -1, total: 0 };
  const place = (i: number, count: number, total: number): void => {
    if (i === menteeCount) {
      const isEnough = (team: number, fewest: number): boolean =>
        pinned.some((pin) => pin.team === team) || (load[team] as number) >= fewest;
      const takesPlace = teams.every(({ fewest }, team) => load[team] === 0 || isEnough(team, fewest));
      const isBetter = count > best.count || (count === best.count && total > best.total);
      if (takesPlace && isBetter) best = { count, total };
      return;
    }
    const pin = pinned.find(({ mentee }) => mentee === i);
    if (!pin) place(i + 1, count, total);
    teams.forEach(({ most }, team) => {
      const score = scoreOf(problem, i, team);
      if (score === null || (load[team] as number) >= most || (pin && pin.team !== team)) return;
      load[team] = (load[team] as number) + 1;
      place(i + 1, count + 1, total + score);
      load[team] = (load[team] as number) - 1;
    });
  };
  place(0, 0, 0);
  return best;
}

describe('assignGroups', () => {
  const numRuns = process.env.TRELLIS_LONG ? 10_000 : 600;

  it(`agrees with exhaustive search on ${numRuns} small problems, within a bound that is proved`, () => {
    fc.assert(
      fc.property(problems(6, 4), (problem) => {
        const result = assignGroups(problem);
        const best = exhaustive(problem);
        expect([result.matchedCount, result.totalSteps, result.isOptimal]).toEqual([best.count, best.total, true]);
        expectKept(problem, result.teamOf);
        const { bound } = result;
        expect(verifyAssignment(bound.problem, bound.result)).toEqual({ ok: true });
        expect(bound.matchedCount).toBeGreaterThanOrEqual(best.count);
        if (bound.matchedCount === best.count) expect(bound.totalSteps).toBeGreaterThanOrEqual(best.total);
      }),
      { seed: 20_273, numRuns },
    );
  });

  it(`keeps who is pinned, on ${numRuns} small problems, and the checker agrees`, () => {
    fc.assert(
      fc.property(problems(5, 3).map(kept), (problem) => {
        const result = assignGroups(problem);
        const best = exhaustive(problem);
        expect([result.matchedCount, result.totalSteps, result.isOptimal]).toEqual([best.count, best.total, true]);
        expect(verifyGroups(problem, result)).toEqual({ ok: true });
      }),
      { seed: 20_274, numRuns },
    );
  });

  it('has an answer whenever it stops, and says when it is not known to be the best', () => {
    fc.assert(
      fc.property(problems(6, 4), (problem) => {
        const result = assignGroups(problem, { mostTries: 0 });
        expectKept(problem, result.teamOf);
        expect(verifyGroups(problem, result)).toEqual({ ok: true });
        const best = exhaustive(problem);
        if (result.isOptimal) expect([result.matchedCount, result.totalSteps]).toEqual([best.count, best.total]);
      }),
      { seed: 20_275, numRuns },
    );
  });

  it('is not believed by the checker when anything about it is changed', () => {
    const problem: GroupProblem = {
      menteeCount: 3,
      mentorCount: 2,
      score: Float64Array.of(0.9, 0.1, 0.8, 0.2, 0.3, 0.4),
      teams: [
        { mentors: [0], fewest: 2, most: 2 },
        { mentors: [1], fewest: 1, most: 2 },
      ],
      forbidden: Uint8Array.of(0, 0, 0, 0, 1, 0),
    };
    const result = assignGroups(problem);
    expect(verifyGroups(problem, result)).toEqual({ ok: true });
    const { bound } = result;
    const codes = [
      { teamOf: Int32Array.of(0, 0) },
      { teamOf: Int32Array.of(0, 0, 0) },
      { teamOf: Int32Array.of(0, 1, 1) },
      { matchedCount: 2 },
      { totalSteps: result.totalSteps + 1 },
      { bound: { ...bound, problem: { ...bound.problem, capacity: [1, 2] } } },
      { bound: { ...bound, totalSteps: bound.totalSteps + 1 } },
    ].map((change) => verifyGroups(problem, { ...result, ...change }));
    expect(codes.map((found) => (found.ok ? 'ok' : found.code))).toEqual([
      ...['shape', 'forbidden_matched', 'size_wrong', 'count_wrong', 'total_wrong'],
      ...['bound_of_other_problem', 'bound_not_proved'],
    ]);
  });

  function expectKept(problem: GroupProblem, teamOf: Int32Array): void {
    problem.teams.forEach(({ fewest, most }, team) => {
      const load = teamOf.filter((other) => other === team).length;
      expect(load === 0 || (load >= fewest && load <= most)).toBe(true);
    });
    teamOf.forEach((team, mentee) => {
      if (team !== WAITING) expect(scoreOf(problem, mentee, team)).not.toBeNull();
    });
  }

  it('two mentors with four mentees: a pod of three does not take place', () => {
    const problem: GroupProblem = {
      menteeCount: 5,
      mentorCount: 4,
      score: Float64Array.from({ length: 20 }, (_, at) => (at % 4 < 2 ? 0.4 : 0.6)),
      teams: [
        { mentors: [0, 1], fewest: 4, most: 4 },
        { mentors: [2, 3], fewest: 2, most: 4 },
      ],
    };
    const { teamOf, matchedCount, total, bound, isOptimal } = assignGroups(problem);
    expect(Array.from(teamOf).filter((team) => team === 1)).toHaveLength(4);
    expect([matchedCount, total, isOptimal]).toEqual([4, 2.4, true]);
    // Five could be placed if a pod of one were one.
    expect(bound.matchedCount).toBe(5);
  });

  it.each([
    { teams: [{ mentors: [], fewest: 1, most: 2 }] },
    { teams: [{ mentors: [2], fewest: 1, most: 2 }] },
    { teams: [{ mentors: [0, 0], fewest: 1, most: 2 }] },
    { teams: [{ mentors: [0], fewest: 0, most: 2 }] },
    { teams: [{ mentors: [0], fewest: 3, most: 2 }] },
    { score: Float64Array.of(1) },
  ])('refuses %j', (change) => {
    const problem = { menteeCount: 1, mentorCount: 2, score: Float64Array.of(1, 1), teams: [] };
    expect(() => assignGroups({ ...problem, ...change })).toThrow(MatchingInputError);
  });
});

describe('shortlists', () => {
  const problem: AssignmentProblem = {
    menteeCount: 3,
    mentorCount: 3,
    score: Float64Array.of(0.9, 0.5, 0.1, 0.8, 0.3, 0.2, 0.7, 0.6, 0.4),
    capacity: [1, 1, 1],
    forbidden: Uint8Array.of(0, 0, 1, 0, 0, 0, 0, 0, 0),
  };

  it('gives everyone as many as can be, best first, and no mentor too many lists', () => {
    const { mentorsOf, load } = shortlists(problem, 2);
    expect(mentorsOf).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(Array.from(load)).toEqual([2, 2, 2]);
    expect(shortlists(problem, 9, 3).mentorsOf).toEqual([
      [0, 1],
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('keeps forbidden pairs off the lists, and each mentor once on a list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 5 }), { minLength: 30, maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (values, size, listsPerPlace) => {
          const drawn = {
            menteeCount: 6,
            mentorCount: 5,
            score: Float64Array.from(values),
            capacity: [0, 1, 1, 2, 3],
            forbidden: Uint8Array.from(values, (value) => (value === 5 ? 1 : 0)),
          };
          const { mentorsOf, load } = shortlists(drawn, size, listsPerPlace);
          mentorsOf.forEach((list, mentee) => {
            expect(list.length).toBeLessThanOrEqual(size);
            expect(new Set(list).size).toBe(list.length);
            for (const mentor of list) expect(drawn.forbidden[mentee * 5 + mentor]).toBe(0);
          });
          load.forEach((count, mentor) => {
            expect(count).toBe(mentorsOf.filter((list) => list.includes(mentor)).length);
            expect(count).toBeLessThanOrEqual((drawn.capacity[mentor] as number) * listsPerPlace);
          });
        },
      ),
      { seed: 20_274, numRuns: 200 },
    );
  });

  it('refuses an empty list, no lists at all, and pins', () => {
    expect(() => shortlists(problem, 0)).toThrow(MatchingInputError);
    expect(() => shortlists(problem, 1, 0.5)).toThrow(MatchingInputError);
    expect(() => shortlists({ ...problem, pinned: [{ mentee: 0, mentor: 0 }] }, 1)).toThrow(MatchingInputError);
  });
});
