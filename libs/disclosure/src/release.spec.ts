import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { Attacker, type Sight } from '../testdata/attacker.js';
import { answersTo, type Answers, type Crowd, crowdOf, populationOf, tableOf } from '../testdata/people.js';
import { everyone, gridTable } from '../testdata/tables.js';
import type { CountTable, Dimension } from './count-table.js';
import { changesBetween } from './population.js';
import { decideRelease, type ReleaseRecord, type ReleaseRequest } from './release.js';
import type { Audience } from './thresholds.js';

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const identity: Dimension = {
  id: 'identity',
  categories: ['a', 'b', 'c', 'd'],
  rollUps: [{ id: 'c or d', of: ['c', 'd'] }],
};
const site: Dimension = { id: 'site', categories: ['north', 'south'] };
const year: Dimension = { id: 'year', categories: ['first', 'second', 'third'] };
const topics: Dimension = { id: 'topics', categories: ['x', 'y', 'z'], multiple: true };
const topicsOrNone: Dimension = { id: 'topics', categories: ['none', 'x', 'y'], multiple: true, exclusive: ['none'] };
const topicsNoneOrUnsaid: Dimension = {
  ...topicsOrNone,
  categories: ['none', 'unsaid', 'x', 'y'],
  exclusive: ['none', 'unsaid'],
};

/** How many cases are drawn; the long form draws four times as many. */
const runs = (few: number): number => (process.env.TRELLIS_LONG ? few * 4 : few);

/** Counts as they come in small schools: many zeros and small ones, some great ones. */
const count = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 5, max: 60 }),
);
const grid = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([height, width]) => {
    const row = fc.array(count, { minLength: width, maxLength: width });
    return fc.array(row, { minLength: height, maxLength: height });
  })
  .map((rows) => gridTable(rows));
const threshold = fc.integer({ min: 5, max: 12 });

const sightsOf = (request: ReleaseRequest, tables: readonly Sight['served'][], population?: string): Sight[] =>
  request.tables.flatMap((table, at) => {
    const served = tables[at];
    if (!served || (population !== undefined && table.population !== population)) return [];
    return [{ served, dimensions: table.dimensions }];
  });

function firstRelease(tables: readonly CountTable[], crowds: Record<string, Crowd>, inside = 5) {
  const populations = Object.entries(crowds).map(([id, crowd]) => populationOf(id, crowd));
  const request: ReleaseRequest = { audience: 'inside', thresholds: { inside }, populations, tables };
  return { request, tables: decideRelease(request, []).tables };
}

describe('one table', () => {
  it('shows nothing small, and nothing hidden can be pinned down by solving', () => {
    fc.assert(
      fc.property(grid, threshold, (table, inside) => {
        const request: ReleaseRequest = {
          audience: 'inside',
          thresholds: { inside },
          populations: [everyone(table.counts.at(-1) as number)],
          tables: [table],
        };
        const { tables } = decideRelease(request, []);
        for (const cell of tables[0]?.cells ?? []) if (cell.shown) expect(cell.count).toBeGreaterThanOrEqual(inside);
        const attacker = new Attacker(highs);
        attacker.read('everyone', sightsOf(request, tables));
        expect(attacker.pinned(inside)).toEqual([]);
        expect(decideRelease(request, []).tables).toEqual(tables);
      }),
      { seed: 11, numRuns: runs(60) },
    );
  });
});

describe('tables of the same people', () => {
  it('hide together: roll-ups, margins and a dimension that two tables share give nothing away', () => {
    fc.assert(
      fc.property(crowdOf([identity, site, year], { min: 10, max: 60 }), (crowd) => {
        const tables = [
          tableOf('by site', 'all', [identity, site], crowd),
          tableOf('by year', 'all', [year, identity], crowd),
          tableOf('site and year', 'all', [site, year], crowd),
        ];
        const release = firstRelease(tables, { all: crowd });
        const attacker = new Attacker(highs);
        attacker.read('all', sightsOf(release.request, release.tables));
        expect(attacker.pinned(5)).toEqual([]);
      }),
      { seed: 12, numRuns: runs(30) },
    );
  });

  it('hold where people choose several', () => {
    fc.assert(
      fc.property(crowdOf([identity, topics], { min: 10, max: 50 }), (crowd) => {
        const release = firstRelease([tableOf('topics', 'all', [topics, identity], crowd)], { all: crowd });
        const attacker = new Attacker(highs);
        attacker.read('all', sightsOf(release.request, release.tables));
        expect(attacker.pinned(5)).toEqual([]);
      }),
      { seed: 13, numRuns: runs(30) },
    );
  });

  it.each([topicsOrNone, topicsNoneOrUnsaid])(
    'hold where answers stand alone: neither a cell nor who is left beside both is pinned down or small',
    (dimension) => {
      fc.assert(
        fc.property(crowdOf([dimension], { min: 10, max: 60 }), (crowd) => {
          const release = firstRelease([tableOf('topics', 'all', [dimension], crowd)], { all: crowd });
          const attacker = new Attacker(highs);
          attacker.read('all', sightsOf(release.request, release.tables));
          expect(attacker.pinned(5)).toEqual([]);
          const shown = new Map(
            release.tables[0]?.cells.flatMap((cell) => (cell.shown ? [[cell.at.join(), cell.count] as const] : [])),
          );
          const all = shown.get('*');
          const alone = (dimension.exclusive ?? []).map((one) => shown.get(one));
          if (all === undefined || alone.includes(undefined)) return;
          const rest = alone.reduce<number>((left, count) => left - (count ?? 0), all);
          for (const one of ['x', 'y'])
            expect(rest - (shown.get(one) ?? 0)).toBeGreaterThanOrEqual(shown.has(one) ? 5 : 0);
        }),
        { seed: 18, numRuns: runs(50) },
      );
    },
  );

  it.each([
    [[24, 12, 3], false],
    [[29, 6, 1], false],
    [[24, 6, 7], true],
  ])('of %p, none, x and y, all are shown: %p', (counts, isAll) => {
    const table = { id: 'topics', population: 'all', dimensions: [topicsOrNone], counts: [...counts, 36] };
    const request = {
      audience: 'inside' as const,
      thresholds: { inside: 5 },
      populations: [{ ...everyone(36), id: 'all' }],
      tables: [table],
    };
    const [served] = decideRelease(request, []).tables;
    expect(served?.cells.filter(({ at, shown }) => shown && at[0] !== 'y')).toHaveLength(isAll ? 3 : 2);
  });

  it('hold against whole numbers too', () => {
    fc.assert(
      fc.property(crowdOf([identity, site], { min: 8, max: 30 }), (crowd) => {
        const release = firstRelease([tableOf('by site', 'all', [identity, site], crowd)], { all: crowd });
        const attacker = new Attacker(highs);
        attacker.read('all', sightsOf(release.request, release.tables));
        expect(attacker.pinned(5, 'whole')).toEqual([]);
      }),
      { seed: 14, numRuns: runs(20) },
    );
  });
});

describe('a group and a part of it', () => {
  it('hide what is left when one is subtracted from the other', () => {
    fc.assert(
      fc.property(crowdOf([identity, site], { min: 12, max: 60 }), fc.integer({ min: 0, max: 12 }), (crowd, out) => {
        const part: Crowd = new Map([...crowd].slice(Math.min(out, crowd.size)));
        const tables = [tableOf('all', 'all', [identity, site], crowd), tableOf('part', 'part', [identity], part)];
        const release = firstRelease(tables, { all: crowd, part });
        if (out > 0 && out < 5) expect(release.tables[1]?.state).toBe('hidden');
        const attacker = new Attacker(highs);
        attacker.read('all', sightsOf(release.request, release.tables, 'all'), ['part', 'rest']);
        const shown = sightsOf(release.request, release.tables, 'part').filter(
          ({ served }) => served.state !== 'hidden',
        );
        // The attacker thinks of the part in as fine kinds as of the whole.
        if (out > 0) attacker.read('part', shown, ['part'], [identity, site]);
        expect(attacker.pinned(5)).toEqual([]);
      }),
      { seed: 15, numRuns: runs(40) },
    );
  });
});

/** What happens between two days: who comes, leaves and changes an answer, and whose consent goes. */
interface Day {
  readonly joins: readonly Answers[];
  readonly leaves: readonly number[];
  readonly changes: readonly (readonly [number, Answers])[];
  readonly withdraws: boolean;
  readonly audience: Audience;
}

function dayOf(dimensions: readonly Dimension[]): fc.Arbitrary<Day> {
  const some = (max: number) => ({ minLength: 0, maxLength: max });
  return fc.record({
    joins: fc.array(answersTo(dimensions), some(9)),
    leaves: fc.oneof(fc.constant([]), fc.array(fc.nat({ max: 60 }), some(6))),
    changes: fc.oneof(fc.constant([]), fc.array(fc.tuple(fc.nat({ max: 60 }), answersTo(dimensions)), some(4))),
    withdraws: fc.boolean(),
    audience: fc.constantFrom('inside', 'inside', 'published'),
  });
}

/** The next day's crowd; keys are never used twice. */
function next(crowd: Crowd, day: Day, number: number): { crowd: Crowd; gone: string[] } {
  const now = new Map(crowd);
  const keys = [...crowd.keys()];
  const gone = [...new Set(day.leaves)].flatMap((at) => (keys[at] === undefined ? [] : [keys[at]]));
  for (const [at, answers] of day.changes) if (keys[at] !== undefined) now.set(keys[at], answers);
  for (const key of gone) now.delete(key);
  day.joins.forEach((answers, at) => now.set(`d${number}-${at}`, answers));
  return { crowd: now, gone };
}

/** Runs through the days; a reader of each audience follows. */
function live(dimensions: readonly Dimension[], start: Crowd, days: readonly Day[]) {
  const history: ReleaseRecord[] = [];
  const withdrawn = new Set<string>();
  const seen: { audience: Audience; crowd: Crowd; sights: Sight[] }[] = [];
  let crowd = start;
  const steps = [undefined, ...days];
  steps.forEach((day, number) => {
    if (day) {
      const step = next(crowd, day, number);
      crowd = step.crowd;
      if (day.withdraws) step.gone.forEach((key) => withdrawn.add(key));
    }
    const request: ReleaseRequest = {
      audience: day?.audience ?? 'inside',
      populations: [populationOf('all', crowd)],
      tables: [tableOf('table', 'all', dimensions, crowd)],
      withdrawn,
    };
    const { tables, record } = decideRelease(request, history);
    if (record) {
      history.push(record);
      seen.push({ audience: request.audience, crowd, sights: sightsOf(request, tables) });
    }
  });
  return seen;
}

function attack(seen: ReturnType<typeof live>): Attacker {
  const attacker = new Attacker(highs);
  seen.forEach(({ crowd, sights }, at) => {
    attacker.read(`${at}`, sights);
    seen.slice(0, at).forEach((before, then) => {
      const { joined, left, changed } = changesBetween(populationOf('', before.crowd), populationOf('', crowd));
      attacker.follow(`${then}`, `${at}`, sights, joined + changed, left + changed);
    });
  });
  return attacker;
}

describe('day after day', () => {
  const days = (dimensions: readonly Dimension[]) => fc.array(dayOf(dimensions), { minLength: 1, maxLength: 4 });

  it('nothing hidden inside is pinned down by who knows how many came and went between all releases', () => {
    fc.assert(
      fc.property(crowdOf([identity, site], { min: 5, max: 40 }), days([identity, site]), (crowd, some) => {
        const seen = live([identity, site], crowd, some);
        expect(attack(seen).pinned(5)).toEqual([]);
      }),
      { seed: 16, numRuns: runs(15) },
    );
  });

  it('and nothing published below its own threshold by who reads only what is published', () => {
    fc.assert(
      fc.property(crowdOf([identity], { min: 10, max: 80 }), days([identity]), (crowd, some) => {
        const seen = live([identity], crowd, some).filter(({ audience }) => audience === 'published');
        expect(attack(seen).pinned(10)).toEqual([]);
      }),
      { seed: 17, numRuns: runs(30) },
    );
  });
});
