import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyone, gridTable, listTable, sumOf } from '../testdata/tables.js';
import type { CountTable } from './count-table.js';
import { type Interval, intervalsLeft } from './intervals.js';
import { decideRelease } from './release.js';

const THRESHOLD = 5;

function hiddenBy(table: CountTable): Set<number> {
  const populations = [everyone(table.counts.at(-1) as number)];
  const { tables } = decideRelease({ audience: 'inside', populations, tables: [table] }, []);
  return new Set(tables[0]?.cells.flatMap(({ shown }, place) => (shown ? [] : [place])));
}

/** Every table of whole numbers that shows the same, counted through one by one. */
function* tablesThatShow(rows: number, columns: number, table: CountTable, hidden: ReadonlySet<number>) {
  const total = table.counts.at(-1) as number;
  // Where even the total is hidden there is no end to the tables; a few people more are enough.
  const totals = hidden.has(table.counts.length - 1)
    ? Array.from({ length: total + THRESHOLD + 1 }, (_, at) => at)
    : [total];
  for (const cells of waysToPlaceAny(totals, rows * columns)) {
    const grid = Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
    const { counts } = gridTable(grid);
    if (counts.every((count, place) => hidden.has(place) || count === table.counts[place])) yield counts;
  }
}

function* waysToPlaceAny(totals: readonly number[], cells: number): Generator<number[]> {
  for (const total of totals) yield* waysToPlace(total, cells);
}

function* waysToPlace(people: number, cells: number): Generator<number[]> {
  if (cells === 1) {
    yield [people];
    return;
  }
  for (let first = 0; first <= people; first++) {
    for (const rest of waysToPlace(people - first, cells - 1)) yield [first, ...rest];
  }
}

function boundsByCounting(rows: number, columns: number, table: CountTable, hidden: ReadonlySet<number>) {
  const bounds = new Map<number, Interval>();
  for (const counts of tablesThatShow(rows, columns, table, hidden)) {
    for (const place of hidden) {
      const count = counts[place] as number;
      const { least, most } = bounds.get(place) ?? { least: count, most: count };
      bounds.set(place, { least: Math.min(least, count), most: Math.max(most, count) });
    }
  }
  return bounds;
}

/** A grid of at most two by three, of few people, their total shown. */
const smallGrid = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 6, maxLength: 6 }))
  .map(([columns, cells]) => [cells.slice(0, columns), cells.slice(3, 3 + columns)])
  .filter((rows) => sumOf(rows.flat()) >= THRESHOLD && sumOf(rows.flat()) <= 16);

describe('hidden cells of small tables', () => {
  it('stay as wide as the threshold when every possible table is counted through; solving says the same', () => {
    fc.assert(
      fc.property(smallGrid, (rows) => {
        const table = gridTable(rows);
        const hidden = hiddenBy(table);
        const bounds = boundsByCounting(2, rows[0]?.length ?? 0, table, hidden);
        for (const { least, most } of bounds.values()) expect(most - least).toBeGreaterThanOrEqual(THRESHOLD);
        // Counting through needs to know how many there are; solving does as well once that is shown.
        if (!hidden.has(table.counts.length - 1)) expect(intervalsLeft(table, hidden)).toEqual(bounds);
      }),
      { seed: 21, numRuns: 30 },
    );
  });
});

describe('the choice of complementary cells', () => {
  const loss = (table: CountTable, hidden: Iterable<number>) =>
    sumOf([...hidden].map((at) => table.counts[at] as number));
  const isProtected = (table: CountTable, hidden: ReadonlySet<number>) =>
    [...intervalsLeft(table, hidden).values()].every(({ least, most }) => most - least >= THRESHOLD);

  /** The least loss of all choices that protect, by trying each. */
  function leastLoss(table: CountTable): number {
    const small = [...table.counts.keys()].filter((at) => (table.counts[at] as number) < THRESHOLD);
    const others = [...table.counts.keys()].filter((at) => !small.includes(at));
    let least = Infinity;
    for (let choice = 0; choice < 2 ** others.length; choice++) {
      const hidden = new Set([...small, ...others.filter((_, at) => choice & (1 << at))]);
      const lost = loss(table, hidden);
      if (lost < least && isProtected(table, hidden)) least = lost;
    }
    return least;
  }

  it('is the cheapest of all for one small cell among cells of enough people', () => {
    const rest = fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.nat({ max: 4 }), rest, fc.nat({ max: 5 }), (small, others, at) => {
        const cells = others.toSpliced(at, 0, small);
        const table = gridTable([cells.slice(0, 3), cells.slice(3)]);
        expect(loss(table, hiddenBy(table))).toBe(leastLoss(table));
      }),
      { seed: 22, numRuns: 25 },
    );
  });

  it('leaves nothing hidden for the sake of others that could be shown', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, (some) => {
        const table = gridTable(some);
        const hidden = hiddenBy(table);
        expect(isProtected(table, hidden)).toBe(true);
        for (const place of hidden) {
          if ((table.counts[place] as number) < THRESHOLD) continue;
          const less = new Set(hidden);
          less.delete(place);
          expect(isProtected(table, less)).toBe(false);
        }
      }),
      { seed: 23, numRuns: 60 },
    );
  });

  it('takes the first of equals, each time', () => {
    expect([...hiddenBy(listTable([3, 9, 9, 9]))]).toEqual([0, 1]);
  });

  it('hides a total that would give its only hidden part away', () => {
    // One category: the total is the cell.
    expect([...hiddenBy(gridTable([[3], [20], [8]]))]).toEqual([0, 1, 4, 5]);
  });

  it('hides everything of fewer people than the threshold', () => {
    expect(
      hiddenBy(
        gridTable([
          [1, 2],
          [1, 0],
        ]),
      ).size,
    ).toBe(9);
  });
});
