import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IdPair } from './gathering.js';
import { MatchingInputError } from './problem.js';
import { planSeating, type SeatedPerson, type SeatingProblem } from './seating.js';
import { verifySeating } from './verify-seating.js';

const TOPICS = ['surgery', 'rural', 'research', 'family', 'teaching'];
const idAt = (at: number): string => `p${String(at).padStart(3, '0')}`;
const crowd = (count: number): SeatedPerson[] => Array.from({ length: count }, (_, at) => ({ id: idAt(at) }));

interface Shape {
  readonly people: number;
  readonly rounds: number;
  readonly table: number;
  /** Pairs kept apart, in shares of all pairs. */
  readonly apart: number;
}

function problems(shape: Shape): fc.Arbitrary<SeatingProblem> {
  return fc.nat({ max: shape.people }).chain((count) => {
    const one = fc.nat({ max: Math.max(0, count - 1) });
    const pairs = fc
      .array(fc.tuple(one, one), { maxLength: Math.floor((count * count * shape.apart) / 2) })
      .map((list) => list.filter(([a, b]) => a !== b).map(([a, b]): IdPair => [idAt(a), idAt(b)]));
    return fc.record(
      {
        people: fc.tuple(
          ...Array.from({ length: count }, (_, at) =>
            fc.record(
              {
                id: fc.constant(idAt(at)),
                kind: fc.constantFrom('mentor', 'mentee', 'mentee'),
                topics: fc.subarray(TOPICS),
              },
              { requiredKeys: ['id'] },
            ),
          ),
        ),
        rounds: fc.integer({ min: 0, max: shape.rounds }),
        table: fc
          .tuple(fc.integer({ min: 1, max: shape.table }), fc.nat({ max: 2 }))
          .map(([fewest, more]) => ({ fewest, most: fewest + more })),
        mostTables: fc.integer({ min: 0, max: 5 }),
        apart: pairs,
        seed: fc.nat({ max: 5 }),
      },
      { requiredKeys: ['people', 'rounds', 'table', 'apart', 'seed'] },
    );
  });
}

/** Every way to seat people in one round: as sets of tables, each a set of people in bits; the rest pause. */
function everyRound({ people, table, mostTables = 99, apart = [] }: SeatingProblem): number[][] {
  const place = new Map(people.map(({ id }, at) => [id, at]));
  const enemies = people.map(() => 0);
  for (const [a, b] of apart) {
    const [one, other] = [place.get(a) as number, place.get(b) as number];
    enemies[one] = (enemies[one] as number) | (1 << other);
    enemies[other] = (enemies[other] as number) | (1 << one);
  }
  const found: number[][] = [];
  const tables: number[] = [];
  const seat = (at: number): void => {
    if (at === people.length) {
      if (tables.every((who) => sizeOf(who) >= table.fewest)) found.push([...tables]);
      return;
    }
    seat(at + 1);
    tables.forEach((who, number) => {
      if (sizeOf(who) >= table.most || who & (enemies[at] as number)) return;
      tables[number] = who | (1 << at);
      seat(at + 1);
      tables[number] = who;
    });
    if (tables.length >= mostTables) return;
    tables.push(1 << at);
    seat(at + 1);
    tables.pop();
  };
  seat(0);
  return found;
}

const sizeOf = (bits: number): number => {
  let size = 0;
  for (let left = bits; left; left &= left - 1) size += 1;
  return size;
};

function fewestRepeats(problem: SeatingProblem, rounds: readonly number[][]): number {
  const count = problem.people.length;
  const met = new Int32Array(count * count);
  const pairs = rounds.map((tables) =>
    tables.flatMap((who) => {
      const some = [...Array(count).keys()].filter((at) => who & (1 << at));
      return some.flatMap((a, at) => some.slice(at + 1).map((b) => a * count + b));
    }),
  );
  let best = Infinity;
  const choose = (round: number, repeats: number, from: number): void => {
    if (repeats >= best) return;
    if (round === problem.rounds) {
      best = repeats;
      return;
    }
    for (let at = from; at < pairs.length; at++) {
      const some = pairs[at] as number[];
      const again = some.reduce((sum, pair) => sum + ((met[pair] as number) > 0 ? 1 : 0), 0);
      for (const pair of some) met[pair] = (met[pair] as number) + 1;
      choose(round + 1, repeats + again, at);
      for (const pair of some) met[pair] = (met[pair] as number) - 1;
    }
  };
  choose(0, 0, 0);
  return best;
}

describe('planSeating', () => {
  const numRuns = process.env.TRELLIS_LONG ? 1_500 : 60;

  // The search is of bounded length: where nearly everybody is kept apart from somebody, it may leave a table's worth of places.
  it(`seats as many as can be seated, on ${numRuns} small problems but for one in two hundred`, () => {
    let fewer = 0;
    fc.assert(
      fc.property(problems({ people: 7, rounds: 3, table: 3, apart: 0.5 }), (problem) => {
        const result = planSeating(problem);
        expect(verifySeating(problem, result)).toEqual({ ok: true });
        const most = Math.max(
          ...everyRound(problem).map((tables) => tables.reduce((sum, who) => sum + sizeOf(who), 0)),
        );
        expect(result.seated).toBeLessThanOrEqual(most * problem.rounds);
        expect(result.seated).toBeGreaterThanOrEqual(most * problem.rounds - problem.table.most);
        if (result.seated < most * problem.rounds) fewer += 1;
      }),
      { seed: 20_291, numRuns },
    );
    expect(fewer).toBeLessThanOrEqual(numRuns / 200);
  });

  it.each([
    [4, 2, 2, 4],
    [6, 2, 2, 4],
    [6, 3, 3, 3],
    [6, 2, 3, 3],
    [7, 3, 4, 2],
    [8, 4, 4, 2],
    [8, 2, 4, 2],
  ])(
    '%d people at tables of %d to %d in %d rounds: no plan of as many places has fewer repeats',
    (count, fewest, most, rounds) => {
      for (const apart of [
        [],
        [[idAt(0), idAt(1)]],
        [
          [idAt(0), idAt(1)],
          [idAt(0), idAt(2)],
          [idAt(3), idAt(1)],
        ],
      ] as IdPair[][]) {
        const problem: SeatingProblem = { people: crowd(count), rounds, table: { fewest, most }, apart };
        const every = everyRound(problem);
        const seated = (tables: readonly number[]): number => tables.reduce((sum, who) => sum + sizeOf(who), 0);
        const places = Math.max(...every.map(seated));
        const result = planSeating(problem);
        expect(verifySeating(problem, result)).toEqual({ ok: true });
        expect(result.seated).toBe(places * rounds);
        expect(result.repeats).toBe(
          fewestRepeats(
            problem,
            every.filter((tables) => seated(tables) === places),
          ),
        );
      }
    },
  );

  it('keeps every rule, on problems of up to 24 people', () => {
    fc.assert(
      fc.property(problems({ people: 24, rounds: 4, table: 6, apart: 0.15 }), (problem) => {
        expect(verifySeating(problem, planSeating(problem))).toEqual({ ok: true });
      }),
      { seed: 20_292, numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('is the same whatever the order in which people and pairs are listed', () => {
    fc.assert(
      fc.property(problems({ people: 14, rounds: 3, table: 4, apart: 0.1 }), (problem) => {
        const turned: SeatingProblem = {
          ...problem,
          people: [...problem.people].reverse(),
          apart: (problem.apart ?? []).map(([a, b]): IdPair => [b, a]).reverse(),
        };
        expect(planSeating(turned)).toEqual(planSeating(problem));
      }),
      { seed: 20_293, numRuns: 10 },
    );
  });

  it.each([
    [9, 3, 4],
    [16, 4, 5],
    [25, 5, 6],
    [20, 4, 5],
    [60, 5, 6],
  ])(
    'finds plans without any repeat where they are known: %d people, tables of %d, %d rounds',
    (count, size, rounds) => {
      const problem: SeatingProblem = { people: crowd(count), rounds, table: { fewest: size, most: size } };
      const result = planSeating(problem);
      expect(verifySeating(problem, result)).toEqual({ ok: true });
      expect([result.repeats, result.repeated, result.seated]).toEqual([0, [], count * rounds]);
    },
  );

  it('spreads mentors over the tables, before it keeps people from meeting again', () => {
    const people = crowd(24).map(({ id }, at) => ({ id, kind: at < 6 ? 'mentor' : 'mentee' }));
    const problem: SeatingProblem = { people, rounds: 5, table: { fewest: 4, most: 4 } };
    const result = planSeating(problem);
    expect(verifySeating(problem, result)).toEqual({ ok: true });
    expect(result.uneven).toBe(0);
    const mentors = new Set(people.slice(0, 6).map(({ id }) => id));
    for (const table of result.rounds.flatMap((round) => round.tables))
      expect(table.filter((id) => mentors.has(id))).toHaveLength(1);
  });

  it('puts shared topics at one table where nothing speaks against it', () => {
    const people = crowd(12).map(({ id }, at) => ({ id, topics: [`t${at % 3}`] }));
    const { rounds, onSharedTopics } = planSeating({ people, rounds: 1, table: { fewest: 4, most: 4 } });
    expect(onSharedTopics).toBe(18);
    expect(rounds[0]?.tables[0]).toEqual(['p000', 'p003', 'p006', 'p009']);
  });

  it('lets people pause in turns where tables do not fit, and names conflicts that leave no place', () => {
    const problem: SeatingProblem = { people: crowd(10), rounds: 5, table: { fewest: 4, most: 4 } };
    const result = planSeating(problem);
    expect(verifySeating(problem, result)).toEqual({ ok: true });
    const pausing = result.rounds.flatMap(({ pauses }) => pauses.map(({ id, reason }) => `${id} ${reason}`));
    expect(pausing.sort()).toEqual(crowd(10).map(({ id }) => `${id} no_place`));
    const apart = crowd(10)
      .slice(1)
      .map(({ id }): IdPair => ['p000', id]);
    const lonely = planSeating({ people: crowd(10), rounds: 2, table: { fewest: 3, most: 5 }, apart });
    expect(lonely.rounds.map(({ pauses }) => pauses)).toEqual(Array(2).fill([{ id: 'p000', reason: 'kept_apart' }]));
  });

  it('lets a table that loses somebody borrow from a larger one', () => {
    const apart = [0, 1, 2, 4, 5].map((at): IdPair => ['p003', idAt(at)]);
    for (let seed = 0; seed < 8; seed++) {
      const { rounds, seated } = planSeating({
        people: crowd(7),
        rounds: 1,
        table: { fewest: 3, most: 4 },
        apart,
        seed,
      });
      expect([seated, rounds[0]?.pauses]).toEqual([6, [{ id: 'p003', reason: 'kept_apart' }]]);
    }
  });

  it('is not believed by the checker when anything about it is changed', () => {
    const people = crowd(8).map(({ id }, at) => ({ id, topics: ['x'], kind: at < 2 ? 'mentor' : 'mentee' }));
    const problem: SeatingProblem = { people, rounds: 2, table: { fewest: 4, most: 4 } };
    const result = planSeating(problem);
    expect(verifySeating(problem, result)).toEqual({ ok: true });
    const [first, second] = result.rounds as [(typeof result.rounds)[0], (typeof result.rounds)[0]];
    const together = first.tables[0]?.slice(0, 2) as unknown as IdPair;
    const codes = [
      verifySeating(problem, { ...result, rounds: [first] }),
      verifySeating(problem, { ...result, rounds: [first, { ...second, tables: second.tables.slice(1) }] }),
      verifySeating({ ...problem, table: { fewest: 5, most: 6 } }, result),
      verifySeating({ ...problem, mostTables: 1 }, result),
      verifySeating({ ...problem, apart: [together] }, result),
      verifySeating(problem, { ...result, repeats: result.repeats + 1 }),
      verifySeating(problem, { ...result, repeated: [] }),
      verifySeating(problem, { ...result, fewestRepeats: result.repeats + 1 }),
    ].map((found) => (found.ok ? 'ok' : found.code));
    expect(codes).toEqual([
      ...['rounds_wrong', 'not_each_once', 'table_size_wrong', 'too_many_tables', 'kept_apart_together'],
      ...['figures_wrong', 'figures_wrong', 'bound_beaten'],
    ]);
  });

  it.each<Partial<SeatingProblem>>([
    { rounds: -1 },
    { rounds: 61 },
    { table: { fewest: 0, most: 4 } },
    { table: { fewest: 4, most: 3 } },
    { table: { fewest: 2.5, most: 3 } },
    { mostTables: -1 },
    { seed: NaN },
    { people: [{ id: 'a' }, { id: 'a' }] },
    { apart: [['a', 'a']] },
  ])('refuses %j', (change) => {
    const problem: SeatingProblem = { people: crowd(4), rounds: 1, table: { fewest: 2, most: 2 } };
    expect(() => planSeating({ ...problem, ...change })).toThrow(MatchingInputError);
  });

  it('has an answer for nobody, and for too few', () => {
    expect(planSeating({ people: [], rounds: 1, table: { fewest: 2, most: 4 } }).rounds).toEqual([
      { tables: [], pauses: [] },
    ]);
    const alone = planSeating({ people: crowd(1), rounds: 1, table: { fewest: 2, most: 4 } });
    expect(alone.rounds).toEqual([{ tables: [], pauses: [{ id: 'p000', reason: 'no_place' }] }]);
  });
});
