import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IdPair } from './gathering.js';
import { MatchingInputError } from './problem.js';
import { planSpeedRounds, type SpeedPerson, type SpeedProblem } from './speed-rounds.js';
import { verifySpeedRounds } from './verify-speed-rounds.js';

const TOPICS = ['surgery', 'rural', 'research', 'family', 'teaching'];
const idAt = (at: number): string => `p${String(at).padStart(3, '0')}`;

function problems(mostPeople: number, mostRounds: number, keptShare: number): fc.Arbitrary<SpeedProblem> {
  return fc.nat({ max: mostPeople }).chain((count) => {
    const pair = fc.tuple(fc.nat({ max: Math.max(0, count - 1) }), fc.nat({ max: Math.max(0, count - 1) }));
    const pairs = (share: number) =>
      fc
        .array(pair, { maxLength: Math.floor(count * count * share) })
        .map((list) => list.filter(([a, b]) => a !== b).map(([a, b]): IdPair => [idAt(a), idAt(b)]));
    return fc.record({
      people: fc.tuple(
        ...Array.from({ length: count }, (_, at) =>
          fc.record({
            id: fc.constant(idAt(at)),
            role: fc.constantFrom<SpeedPerson['role']>('mentor', 'mentee', 'mentee'),
            topics: fc.subarray(TOPICS),
          }),
        ),
      ),
      meet: fc.constantFrom<SpeedProblem['meet']>('everybody', 'across'),
      rounds: fc.integer({ min: 0, max: mostRounds }),
      apart: pairs(keptShare),
      known: pairs(keptShare / 4),
      seed: fc.nat({ max: 5 }),
    });
  });
}

/** The most meetings that any rounds have: every choice, round after round, of who meets whom. */
function mostOf({ people, meet, rounds, apart = [], known = [] }: SpeedProblem): number {
  const key = (a: string, b: string): string => [a, b].sort().join();
  const kept = new Set([...apart, ...known].map(([a, b]) => key(a, b)));
  const edges: [number, number][] = [];
  people.forEach((one, a) =>
    people.slice(a + 1).forEach((other, b) => {
      if ((meet === 'everybody' || one.role !== other.role) && !kept.has(key(one.id, other.id)))
        edges.push([a, a + 1 + b]);
    }),
  );
  const busy = people.map(() => 0);
  let best = 0;
  const roof = Math.min(edges.length, Math.floor(people.length / 2) * rounds);
  // Edge after edge gets a round or none; the first rounds are alike, so a new one is opened in order.
  const place = (at: number, used: number, opened: number): void => {
    best = Math.max(best, used);
    if (at === edges.length || best === roof || used + edges.length - at <= best) return;
    const [a, b] = edges[at] as [number, number];
    for (let round = 0; round < Math.min(rounds, opened + 1); round++) {
      const bit = 1 << round;
      if (((busy[a] as number) | (busy[b] as number)) & bit) continue;
      busy[a] = (busy[a] as number) ^ bit;
      busy[b] = (busy[b] as number) ^ bit;
      place(at + 1, used + 1, Math.max(opened, round + 1));
      busy[a] = (busy[a] as number) ^ bit;
      busy[b] = (busy[b] as number) ^ bit;
    }
    place(at + 1, used, opened);
  };
  place(0, 0, 0);
  return best;
}

describe('planSpeedRounds', () => {
  const numRuns = process.env.TRELLIS_LONG ? 3_000 : 120;

  it(`has as many meetings as any rounds can have, on ${numRuns} small problems`, () => {
    fc.assert(
      fc.property(problems(6, 4, 0.3), (problem) => {
        const result = planSpeedRounds(problem);
        expect(verifySpeedRounds(problem, result)).toEqual({ ok: true });
        expect(result.meetings).toBe(mostOf(problem));
        expect(result.mostMeetings).toBeGreaterThanOrEqual(result.meetings);
      }),
      { seed: 20_282, numRuns },
    );
  });

  it(`keeps every rule, on ${numRuns} problems of up to 24 people`, () => {
    fc.assert(
      fc.property(problems(24, 9, 0.2), (problem) => {
        expect(verifySpeedRounds(problem, planSpeedRounds(problem))).toEqual({ ok: true });
      }),
      { seed: 20_283, numRuns },
    );
  });

  it('is the same whatever the order in which people and pairs are listed', () => {
    fc.assert(
      fc.property(problems(14, 5, 0.1), (problem) => {
        const turned: SpeedProblem = {
          ...problem,
          people: [...problem.people].reverse(),
          apart: (problem.apart ?? []).map(([a, b]): IdPair => [b, a]).reverse(),
        };
        expect(planSpeedRounds(turned)).toEqual(planSpeedRounds(problem));
        expect(planSpeedRounds(problem)).toEqual(planSpeedRounds(problem));
      }),
      { seed: 20_284, numRuns: 60 },
    );
  });

  it('lets everybody meet everybody, and pause once where they are odd', () => {
    for (const count of [2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 21]) {
      const people = Array.from({ length: count }, (_, at) => ({ id: idAt(at) }));
      const rounds = count - 1 + (count % 2);
      const problem: SpeedProblem = { people, meet: 'everybody', rounds };
      const result = planSpeedRounds(problem);
      expect(result.meetings).toBe((count * (count - 1)) / 2);
      expect(verifySpeedRounds(problem, result)).toEqual({ ok: true });
      const pauses = result.rounds.flatMap((round) => round.pauses.map(({ id }) => id));
      expect(new Set(pauses).size).toBe(pauses.length);
    }
  });

  it.each([
    [3, 8, 8],
    [5, 7, 7],
    [6, 6, 6],
    [4, 18, 9],
    [9, 2, 7],
  ])('%d mentors and %d mentees in %d rounds: the longer side pauses in turns', (mentors, mentees, rounds) => {
    const people = Array.from({ length: mentors + mentees }, (_, at): SpeedPerson => {
      return { id: idAt(at), role: at < mentors ? 'mentor' : 'mentee' };
    });
    const problem: SpeedProblem = { people, meet: 'across', rounds };
    const result = planSpeedRounds(problem);
    expect(result.meetings).toBe(Math.min(mentors, mentees) * rounds);
    expect(verifySpeedRounds(problem, result)).toEqual({ ok: true });
  });

  it('names who pauses and why', () => {
    const people = ['ana', 'bo', 'chi', 'dee', 'eve'].map((id) => ({ id }));
    const apart: IdPair[] = ['ana', 'bo', 'chi', 'dee'].map((id) => ['eve', id]);
    const { rounds, meetings, mostMeetings } = planSpeedRounds({ people, meet: 'everybody', rounds: 4, apart });
    expect([meetings, mostMeetings]).toEqual([6, 6]);
    const reasons = rounds.map(({ pauses }) => pauses.map(({ id, reason }) => `${id} ${reason}`));
    expect(reasons.slice(0, 3)).toEqual(Array(3).fill(['eve nobody_to_meet']));
    expect(reasons[3]).toHaveLength(5);
    expect(reasons[3]).toContain('ana met_everybody');
  });

  it('prefers shared topics, and keeps who know each other apart when asked', () => {
    const people = [
      { id: 'a', topics: ['x', 'y'] },
      { id: 'b', topics: ['x', 'y'] },
      { id: 'c', topics: ['z'] },
      { id: 'd', topics: ['z'] },
    ];
    const first = planSpeedRounds({ people, meet: 'everybody', rounds: 1 });
    expect(first.rounds[0]?.pairs).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(first.onSharedTopics).toBe(2);
    const other = planSpeedRounds({ people, meet: 'everybody', rounds: 2, known: [['b', 'a']] });
    expect(other.meetings).toBe(4);
    expect(other.onSharedTopics).toBe(0);
  });

  it('gives another programme of the same quality for another seed', () => {
    const people = Array.from({ length: 12 }, (_, at) => ({ id: idAt(at) }));
    const of = (seed: number) => planSpeedRounds({ people, meet: 'everybody', rounds: 4, seed });
    expect(of(2).meetings).toBe(of(1).meetings);
    expect(of(2).rounds).not.toEqual(of(1).rounds);
  });

  it('is not believed by the checker when anything about it is changed', () => {
    const people = Array.from({ length: 5 }, (_, at): SpeedPerson => ({ id: idAt(at), topics: ['x'] }));
    const problem: SpeedProblem = { people, meet: 'everybody', rounds: 3 };
    const result = planSpeedRounds(problem);
    const [first, second, third] = result.rounds as [
      (typeof result.rounds)[0],
      (typeof result.rounds)[0],
      (typeof result.rounds)[0],
    ];
    const met = first.pairs[0] as IdPair;
    const codes = [
      verifySpeedRounds(problem, { ...result, rounds: [first, second] }),
      verifySpeedRounds(problem, { ...result, rounds: [first, second, { ...third, pauses: [] }] }),
      verifySpeedRounds({ ...problem, apart: [met] }, result),
      verifySpeedRounds({ ...problem, meet: 'across' }, result),
      verifySpeedRounds(problem, { ...result, rounds: [first, second, first] }),
      verifySpeedRounds(problem, { ...result, meetings: result.meetings - 1 }),
      verifySpeedRounds(problem, { ...result, onSharedTopics: 0 }),
    ].map((found) => (found.ok ? 'ok' : found.code));
    expect(codes).toEqual([
      ...['rounds_wrong', 'not_each_once', 'kept_apart_meet', 'same_side_meet', 'meet_twice'],
      ...['figures_wrong', 'figures_wrong'],
    ]);
  });

  it.each<Partial<SpeedProblem>>([
    { rounds: -1 },
    { rounds: 1.5 },
    { rounds: 61 },
    { seed: 0.5 },
    { meet: 'across' },
    { people: [{ id: 'a' }, { id: 'a' }] },
    { apart: [['a', 'a']] },
  ])('refuses %j', (change) => {
    const problem: SpeedProblem = { people: [{ id: 'a' }, { id: 'b' }], meet: 'everybody', rounds: 1 };
    expect(() => planSpeedRounds({ ...problem, ...change })).toThrow(MatchingInputError);
  });

  it('has an answer for nobody, for one, and for more rounds than there are partners', () => {
    expect(planSpeedRounds({ people: [], meet: 'everybody', rounds: 2 }).rounds).toEqual([
      { pairs: [], pauses: [] },
      { pairs: [], pauses: [] },
    ]);
    const alone = planSpeedRounds({ people: [{ id: 'a' }], meet: 'everybody', rounds: 1 });
    expect(alone.rounds[0]?.pauses).toEqual([{ id: 'a', reason: 'nobody_to_meet' }]);
    const two = planSpeedRounds({ people: [{ id: 'a' }, { id: 'b' }], meet: 'everybody', rounds: 3 });
    expect([two.meetings, two.mostMeetings]).toEqual([1, 1]);
  });
});
