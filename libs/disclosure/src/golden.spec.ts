import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gridTable, listTable, people } from '../testdata/tables.js';
import type { CountTable } from './count-table.js';
import { intervalsLeft } from './intervals.js';
import { decideRelease, type ReleaseRecord } from './release.js';
import { cellOf, rateOf, type ServedTable } from './served-table.js';

interface Golden {
  threshold: number;
  remainder: { refused: Record<string, number>; served: Record<string, number> };
  complementary: {
    cells: number[][];
    notEnough: [number, number][][];
    enough: [number, number][];
    intervalsThatRemain: Record<string, [number, number]>;
  };
}
const golden = JSON.parse(readFileSync(new URL('../testdata/disclosure.json', import.meta.url), 'utf8')) as Golden;

/** Lets out one table of as many people as it counts, seen by nobody before. */
function firstRelease(table: CountTable): ServedTable {
  const population = { id: 'everyone', people: people(table.counts.at(-1) as number) };
  return decideRelease({ audience: 'inside', populations: [population], tables: [table] }, []).tables[0] as ServedTable;
}

const shownIn = (table: ServedTable) =>
  Object.fromEntries(table.cells.flatMap((cell) => (cell.shown ? [[cell.at.join(), cell.count]] : [])));
const hiddenIn = (table: ServedTable) => table.cells.filter(({ shown }) => !shown).map(({ at }) => at.join());

describe('the remainder of a group', () => {
  const groups = (counts: Record<string, number>) => listTable(Object.values(counts), Object.keys(counts));

  it('neither part of 13 is served when the other is 4', () => {
    expect(shownIn(firstRelease(groups(golden.remainder.refused)))).toEqual({ '*': 13 });
  });

  it('both parts of 15 are, at 6 and 9', () => {
    expect(shownIn(firstRelease(groups(golden.remainder.served)))).toEqual({ Sales: 6, Technology: 9, '*': 15 });
  });
});

describe('complementary cells', () => {
  const { cells, notEnough, enough, intervalsThatRemain } = golden.complementary;
  const table = gridTable(cells);
  const places = (hidden: readonly [number, number][]) => new Set(hidden.map(([row, column]) => row * 4 + column));

  it.each(notEnough.map((hidden) => [hidden]))('%j is not enough: the small cell is pinned', (hidden) => {
    expect(intervalsLeft(table, places(hidden)).get(0)).toEqual({ least: 3, most: 3 });
  });

  it('the four leave exactly these intervals', () => {
    const left = intervalsLeft(table, places(enough));
    const named = [...left].map(([place, { least, most }]) => [`${Math.floor(place / 4)},${place % 4}`, [least, most]]);
    expect(Object.fromEntries(named)).toEqual(intervalsThatRemain);
  });

  it('the gate chooses these four, which hide 32 people beside the small cell', () => {
    const served = firstRelease(table);
    expect(hiddenIn(served)).toEqual(enough.map(([row, column]) => `r${row},c${column}`));
    const beside = enough.filter(([row, column]) => row + column > 0).map(([row, column]) => cells[row]?.[column] ?? 0);
    expect(beside.reduce((sum, count) => sum + count, 0)).toBe(32);
    expect(cellOf(served, ['*', '*'])).toEqual({ at: ['*', '*'], shown: true, count: 114 });
  });
});

describe('differencing', () => {
  const answers = (yes: number, no: number, population = 'everyone', id = 'answers'): CountTable => ({
    id,
    population,
    dimensions: [{ id: 'answer', categories: ['yes', 'no'] }],
    counts: [yes, no, yes + no],
  });
  const everyone = { id: 'everyone', people: people(20) };
  const first = decideRelease({ audience: 'inside', populations: [everyone], tables: [answers(12, 8)] }, []);
  const history = [first.record as ReleaseRecord];

  it('after everyone (20), everyone except one (19) is refused', () => {
    const but = { id: 'everyone except one', people: people(19) };
    const decision = decideRelease(
      { audience: 'inside', populations: [but], tables: [answers(11, 8, but.id, 'filtered')] },
      history,
    );
    expect(shownIn(decision.tables[0] as ServedTable)).toEqual({});
    expect(decision.tables[0]?.cells[0]).toMatchObject({ shown: false, reason: 'too_few_changes' });
    expect(decision.record).toBeUndefined();
  });

  it.each([
    [21, 13, 'former', 12],
    [24, 16, 'former', 12],
    [25, 17, 'current', 17],
  ])('after 20 answers, with %i: %i yes is the %s figure, %i', (size, yes, state, shown) => {
    const more = { id: 'everyone', people: people(size) };
    const decision = decideRelease(
      { audience: 'inside', populations: [more], tables: [answers(yes, size - yes)] },
      history,
    );
    expect(decision.tables[0]).toMatchObject({ state });
    expect(cellOf(decision.tables[0] as ServedTable, ['yes'])).toMatchObject({ shown: true, count: shown });
  });

  it('whatever the channel: what was published counts against what is asked for inside, and the other way round', () => {
    const published = decideRelease({ audience: 'published', populations: [everyone], tables: [answers(10, 10)] }, []);
    const but = { id: 'export', people: people(19) };
    const request = { populations: [but], tables: [answers(10, 9, but.id, 'export')] };
    for (const [audience, before] of [
      ['inside', published.record],
      ['published', first.record],
    ] as const) {
      const decision = decideRelease({ ...request, audience }, [before as ReleaseRecord]);
      expect(decision.tables[0]).toMatchObject({ state: 'hidden' });
    }
  });
});

describe('what must hold', () => {
  it('a zero is not told apart from another hidden cell', () => {
    const zero = firstRelease(
      gridTable([
        [0, 12, 20],
        [11, 9, 15],
        [8, 14, 22],
      ]),
    );
    const three = firstRelease(gridTable(golden.complementary.cells));
    expect(cellOf(zero, ['r0', 'c0'])).toEqual(cellOf(three, ['r0', 'c0']));
    expect(cellOf(zero, ['r0', 'c0'])).toEqual({ ...cellOf(zero, ['r0', 'c1']), at: ['r0', 'c0'] });
  });

  it('nothing hidden comes back by percentage', () => {
    const met = firstRelease({
      id: 'met',
      population: 'everyone',
      dimensions: [
        { id: 'group', categories: ['a', 'b', 'c'] },
        { id: 'wish', categories: ['met', 'not met'] },
      ],
      counts: [9, 9, 18, 0, 12, 12, 14, 0, 14, 23, 21, 44],
    });
    const rate = (group: string) => {
      const { shown } = rateOf(met as Parameters<typeof rateOf>[0], [group, 'met'], [group, '*']);
      return shown;
    };
    // 0 % of b and 100 % of c would say something about each of them.
    expect(['b', 'c'].map(rate)).toEqual([false, false]);
    expect(rateOf(met as Parameters<typeof rateOf>[0], ['a', 'met'], ['a', '*'])).toEqual({
      shown: true,
      numerator: 9,
      denominator: 18,
    });
  });

  it('nor by order: cells come in the order of their entries, whatever they count', () => {
    const order = (counts: number[]) => firstRelease(listTable(counts)).cells.map(({ at }) => at.join());
    expect(order([7, 30, 12])).toEqual(order([30, 12, 7]));
  });

  it('tables over several answers count people and say that they do not add up', () => {
    const several = firstRelease({
      id: 'several',
      population: 'everyone',
      dimensions: [{ id: 'topic', categories: ['a', 'b'], multiple: true }],
      counts: [14, 13, 20],
    });
    expect(several.addsUp).toEqual([false]);
    expect(shownIn(several)).toEqual({ a: 14, b: 13, '*': 20 });
  });
});
