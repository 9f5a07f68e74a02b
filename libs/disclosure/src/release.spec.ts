import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { Attacker } from '../testdata/attacker.js';
import { everyone, gridTable } from '../testdata/tables.js';
import type { CountTable } from './count-table.js';
import { decideRelease } from './release.js';

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

/** Counts as they come in small schools: many zeros and small ones, some great ones. */
const count = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 5, max: 60 }),
);
const grid = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .map((rows) => gridTable(rows));
const threshold = fc.integer({ min: 5, max: 12 });

function release(table: CountTable, inside: number) {
  const population = everyone(table.counts.at(-1) as number);
  const decision = decideRelease(
    { audience: 'inside', thresholds: { inside }, populations: [population], tables: [table] },
    [],
  );
  const [served] = decision.tables;
  if (!served) throw new Error('no table');
  return served;
}

describe('one table', () => {
  it('shows nothing small, and nothing hidden can be pinned down by solving', () => {
    fc.assert(
      fc.property(grid, threshold, (table, inside) => {
        const served = release(table, inside);
        for (const cell of served.cells) if (cell.shown) expect(cell.count).toBeGreaterThanOrEqual(inside);
        const attacker = new Attacker(highs);
        attacker.read('everyone', [{ served, dimensions: table.dimensions }]);
        expect(attacker.pinned(inside)).toEqual([]);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});
