import { FORBIDDEN_COST } from './nearest-columns.js';
import { NOBODY, type ShortestPaths } from './shortest-paths.js';

/** In `columnOf`: the row is not part of the problem for now. */
export const ABSENT = -2;

/**
 * Mends an optimum in which a column has a place left although its dual is below 0, as after a row has gone or a place has
 * come. Dijkstra from that column backwards: which row may best move there, which then leaves a place elsewhere, and so on,
 * until one who waits moves in, or a place stays empty whose price is worth no more than the way to it. The mirror image
 * of `ShortestPaths.add`; the same conditions hold before (but for this column) and after.
 */
export class VacantPlaces {
  private readonly distance: Float64Array;
  private readonly leavingRow: Int32Array;
  private readonly towards: Int32Array;
  private readonly isVisited: Uint8Array;
  private readonly visited: number[] = [];
  private readonly touched: number[] = [];
  // The end of the best way so far: someone who waits, a column that gives up a place, or (both NOBODY) nothing moves.
  private length = 0;
  private waiter = NOBODY;
  private waiterTo = NOBODY;
  private givesUp = NOBODY;

  constructor(
    private readonly paths: ShortestPaths,
    /** What each row costs in a column. */
    private readonly costsOfColumn: (column: number) => Int32Array,
  ) {
    const columns = paths.columnDual.length;
    this.distance = new Float64Array(columns).fill(Infinity);
    this.leavingRow = new Int32Array(columns);
    this.towards = new Int32Array(columns);
    this.isVisited = new Uint8Array(columns);
  }

  /** Until the column is full or its dual is 0. */
  fill(column: number): void {
    const { load, capacity, columnDual } = this.paths;
    while ((load[column] as number) < (capacity[column] as number) && (columnDual[column] as number) < 0) {
      this.begin(column);
      for (let next = column; next >= 0; next = this.nearest()) this.visit(next);
      this.mendDuals();
      this.shift(column);
    }
  }

  private begin(column: number): void {
    for (const touched of this.touched) {
      this.distance[touched] = Infinity;
      this.isVisited[touched] = 0;
    }
    this.visited.length = 0;
    this.touched.length = 0;
    this.touched.push(column);
    this.distance[column] = 0;
    this.waiter = NOBODY;
    this.givesUp = NOBODY;
    this.length = 0 - (this.paths.columnDual[column] as number);
  }

  private nearest(): number {
    let found = NOBODY;
    let nearest = this.length;
    for (const column of this.touched) {
      const here = this.distance[column] as number;
      if (this.isVisited[column] || here >= nearest) continue;
      nearest = here;
      found = column;
    }
    return found;
  }

  /** Looks at everyone who could move to this column. */
  private visit(column: number): void {
    const { columnOf, rowDual, columnDual } = this.paths;
    const costs = this.costsOfColumn(column);
    this.isVisited[column] = 1;
    this.visited.push(column);
    const rows = rowDual.length;
    const offset = (this.distance[column] as number) - (columnDual[column] as number);
    for (let row = 0; row < rows; row++) {
      const price = costs[row] as number;
      const through = offset + price - (rowDual[row] as number);
      if (through >= this.length || price === FORBIDDEN_COST) continue;
      const held = columnOf[row] as number;
      if (held >= 0) this.reach(held, row, column, through);
      else if (held === NOBODY) {
        this.length = through;
        this.waiter = row;
        this.waiterTo = column;
        this.givesUp = NOBODY;
      }
    }
  }

  private reach(held: number, row: number, column: number, through: number): void {
    const known = this.distance[held] as number;
    if (through >= known) return;
    if (known === Infinity) this.touched.push(held);
    this.distance[held] = through;
    this.leavingRow[held] = row;
    this.towards[held] = column;
    const emptied = through - (this.paths.columnDual[held] as number);
    if (emptied >= this.length) return;
    this.length = emptied;
    this.givesUp = held;
    this.waiter = NOBODY;
  }

  private mendDuals(): void {
    const { rowDual, columnDual, firstRow, nextRow, near } = this.paths;
    for (const column of this.visited) {
      const rise = this.length - (this.distance[column] as number);
      columnDual[column] = (columnDual[column] as number) + rise;
      for (let row = firstRow[column] as number; row >= 0; row = nextRow[row] as number) {
        rowDual[row] = (rowDual[row] as number) - rise;
      }
    }
    near.noteRise(this.length);
  }

  private shift(column: number): void {
    const { paths } = this;
    let row = this.waiter;
    let to = this.waiterTo;
    if (this.givesUp >= 0) {
      row = this.leavingRow[this.givesUp] as number;
      to = this.towards[this.givesUp] as number;
      paths.release(row, this.givesUp);
    }
    if (row < 0) return;
    while (to !== column) {
      const next = this.leavingRow[to] as number;
      paths.release(next, to);
      paths.hold(row, to);
      row = next;
      to = this.towards[to] as number;
    }
    paths.hold(row, column);
  }
}
