import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORBIDDEN_COST } from './nearest-columns.js';
import { ShortestPaths } from './shortest-paths.js';

interface Instance {
  cost: Int32Array;
  capacity: Int32Array;
  rows: number;
}

/**
 * The same search by its definition: every row visited looks at every column. On equal distances waiting first, then a
 * column with a place left, then the lower column; on equal ways, the row visited first.
 */
class EveryPair {
  readonly columnOf: number[];
  readonly rowDual: number[];
  readonly columnDual: number[];

  constructor(
    private readonly instance: Instance,
    private readonly waitingCost: number,
  ) {
    this.columnOf = new Array<number>(instance.rows).fill(-1);
    this.rowDual = new Array<number>(instance.rows).fill(0);
    this.columnDual = Array.from(instance.capacity, () => 0);
  }

  add(start: number): void {
    const { cost, capacity } = this.instance;
    const width = capacity.length;
    const distance = new Array<number>(width).fill(Infinity);
    const cameFrom = new Array<number>(width).fill(-1);
    const left = new Set(Array.from(capacity.keys()).filter((column) => (capacity[column] as number) > 0));
    const rows: { row: number; at: number; toWaiting: number }[] = [];
    const columns: number[] = [];
    const visit = (row: number, at: number) => {
      const dual = this.rowDual[row] as number;
      rows.push({ row, at, toWaiting: at + this.waitingCost - dual });
      for (const column of left) {
        const price = cost[row * width + column] as number;
        const through = at - dual + price - (this.columnDual[column] as number);
        if (price === FORBIDDEN_COST || through >= (distance[column] as number)) continue;
        distance[column] = through;
        cameFrom[column] = row;
      }
    };
    visit(start, 0);
    for (;;) {
      const order = [...left].filter((column) => (distance[column] as number) < Infinity);
      order.sort((a, b) => this.compare(distance, a, b));
      const waiter = rows.reduce((best, other) => (other.toWaiting < best.toWaiting ? other : best));
      const column = order[0];
      const nearest = column === undefined ? Infinity : (distance[column] as number);
      const waits = waiter.toWaiting <= nearest;
      if (waits || this.hasPlace(column as number)) {
        const length = waits ? waiter.toWaiting : nearest;
        for (const { row, at } of rows) this.rowDual[row] = (this.rowDual[row] as number) + length - at;
        for (const other of columns)
          this.columnDual[other] = (this.columnDual[other] as number) - length + (distance[other] as number);
        let to = waits ? (this.columnOf[waiter.row] as number) : (column as number);
        if (waits) this.columnOf[waiter.row] = -1;
        if (waits && waiter.row === start) return;
        for (let row = -1; row !== start;) {
          row = cameFrom[to] as number;
          const from = this.columnOf[row] as number;
          this.columnOf[row] = to;
          to = from;
        }
        return;
      }
      left.delete(column as number);
      columns.push(column as number);
      this.holders(column as number).forEach((row) => visit(row, nearest));
    }
  }

  private load(column: number): number {
    return this.columnOf.filter((other) => other === column).length;
  }

  private hasPlace(column: number): boolean {
    return this.load(column) < (this.instance.capacity[column] as number);
  }

  private holders(column: number): number[] {
    return Array.from(this.columnOf.keys()).filter((row) => this.columnOf[row] === column);
  }

  private compare(distance: readonly number[], a: number, b: number): number {
    const byDistance = (distance[a] as number) - (distance[b] as number);
    return byDistance || Number(this.hasPlace(b)) - Number(this.hasPlace(a)) || a - b;
  }
}

/** Places of 1 or 0: with more, the order in which a column's rows are met is the implementation's own. */
function instances(rows: number, columns: number, capacity: number): fc.Arbitrary<Instance> {
  return fc
    .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }), fc.constantFrom(2, 20, 1e6))
    .chain(([n, m, values]) =>
      fc.record({
        rows: fc.constant(n),
        capacity: fc
          .array(fc.integer({ min: 0, max: capacity }), { minLength: m, maxLength: m })
          .map((list) => Int32Array.from(list)),
        cost: fc
          .array(fc.oneof({ weight: 9, arbitrary: fc.nat({ max: values }) }, fc.constant(FORBIDDEN_COST)), {
            minLength: n * m,
            maxLength: n * m,
          })
          .map((list) => Int32Array.from(list)),
      }),
    );
}

const WAITING_COST = 2 ** 40;

describe('ShortestPaths', () => {
  it('finds the very paths and duals that looking at every pair finds, ties included', () => {
    fc.assert(
      // More columns than a list has room for.
      fc.property(instances(45, 70, 1), (instance) => {
        const paths = new ShortestPaths(instance.cost, instance.capacity, instance.rows, WAITING_COST);
        const plain = new EveryPair(instance, WAITING_COST);
        for (let row = 0; row < instance.rows; row++) {
          paths.add(row);
          plain.add(row);
        }
        expect(Array.from(paths.columnOf)).toEqual(plain.columnOf);
        expect(Array.from(paths.rowDual)).toEqual(plain.rowDual);
        const open = Array.from(instance.capacity.keys()).filter((column) => instance.capacity[column]);
        expect(open.map((column) => paths.columnDual[column])).toEqual(open.map((column) => plain.columnDual[column]));
      }),
      { seed: 20_264, numRuns: 150 },
    );
  });

  it('keeps duals feasible and tight after every row, with several places a column', () => {
    fc.assert(
      fc.property(instances(40, 40, 3), ({ cost, capacity, rows }) => {
        const paths = new ShortestPaths(cost, capacity, rows, WAITING_COST);
        for (let row = 0; row < rows; row++) {
          paths.add(row);
          for (let i = 0; i <= row; i++) expectFeasible(paths, cost, i);
        }
        capacity.forEach((places, column) => {
          expect(paths.load[column]).toBeLessThanOrEqual(places);
          if ((paths.load[column] as number) < places) expect(paths.columnDual[column]).toBe(0);
        });
      }),
      { seed: 20_265, numRuns: 15 },
    );
  });
});

function expectFeasible(paths: ShortestPaths, cost: Int32Array, row: number): void {
  const { columnDual, columnOf, rowDual } = paths;
  const own = rowDual[row] as number;
  const slack = Array.from(columnDual, (dual, column) => {
    const price = cost[row * columnDual.length + column] as number;
    return price === FORBIDDEN_COST ? Infinity : price - own - dual;
  });
  expect(Math.min(WAITING_COST - own, ...slack)).toBe(0);
  const column = columnOf[row] as number;
  expect(column < 0 ? WAITING_COST - own : slack[column]).toBe(0);
}
