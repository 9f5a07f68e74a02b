import { ColumnHeap } from './column-heap.js';
import { FORBIDDEN_COST, NearestColumns } from './nearest-columns.js';

/** In `columnOf`: the row has no column. */
export const NOBODY = -1;

/**
 * Cheapest assignment of rows to columns with capacities, one row at a time along a shortest augmenting path: Dijkstra
 * over the reduced costs (Jonker & Volgenant 1987). A column with `capacity` places is one node: reached at distance d, all
 * the rows that hold it are at distance d. Each row visited looks at its nearest columns only (`NearestColumns`); the whole
 * row is looked at when a search comes to where that list ends, so that the path found is the one among all pairs, ties
 * included.
 *
 * Every row may also stay without a column, at `waitingCost`. Costs are whole numbers below 2^31 and `waitingCost` is
 * below 2^50, so that all sums here are exact in a double.
 *
 * Between calls these hold, which is what makes the final duals a proof and lets a later run start from earlier ones:
 * `rowDual[i] + columnDual[j] <= cost[i][j]`, with equality where i holds j; `rowDual[i] <= waitingCost`, with equality
 * where i waits; `columnDual[j] <= 0`, with equality where j has a place left. Columns without places have -Infinity: never
 * reached.
 */
export class ShortestPaths {
  /** Column of each row, or `NOBODY`. */
  readonly columnOf: Int32Array;
  readonly rowDual: Float64Array;
  readonly columnDual: Float64Array;
  readonly load: Int32Array;
  readonly near: NearestColumns;

  // The rows that hold a column, as a doubly linked list per column: capacities may be large, places are not copied.
  readonly firstRow: Int32Array;
  readonly nextRow: Int32Array;
  private readonly previousRow: Int32Array;

  // Full columns reached so far in this search, and the nearest one with a place left.
  private readonly reached: ColumnHeap;
  private readonly distance: Float64Array;
  private readonly cameFrom: Int32Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private target = NOBODY;
  private toTarget = Infinity;
  // The nearest row that could wait instead.
  private waiter = NOBODY;
  private toWaiting = Infinity;
  // Rows whose list ended before the search did: the columns not listed are at least this far.
  private readonly unfinishedRows: Int32Array;
  private readonly unfinishedFrom: Float64Array;
  private unfinishedCount = 0;
  private nearestUnfinished = Infinity;

  private visitedRowCount = 0;
  private visitedColumnCount = 0;
  private readonly visitedColumns: Int32Array;
  private readonly visitedRows: Int32Array;
  private readonly visitedAs: Int32Array;
  private readonly rowDistance: Float64Array;

  constructor(
    private readonly cost: Int32Array,
    readonly capacity: Int32Array,
    rows: number,
    public waitingCost: number,
  ) {
    const columns = capacity.length;
    this.columnOf = new Int32Array(rows).fill(NOBODY);
    this.rowDual = new Float64Array(rows);
    this.columnDual = Float64Array.from(capacity, (places) => (places > 0 ? 0 : -Infinity));
    this.load = new Int32Array(columns);
    this.near = new NearestColumns(cost, this.columnDual, rows);
    this.firstRow = new Int32Array(columns).fill(NOBODY);
    this.nextRow = new Int32Array(rows).fill(NOBODY);
    this.previousRow = new Int32Array(rows).fill(NOBODY);
    this.distance = new Float64Array(columns).fill(Infinity);
    this.reached = new ColumnHeap(this.distance);
    this.cameFrom = new Int32Array(columns);
    this.touched = new Int32Array(columns);
    this.unfinishedRows = new Int32Array(rows);
    this.unfinishedFrom = new Float64Array(rows);
    this.visitedColumns = new Int32Array(columns);
    this.visitedRows = new Int32Array(rows);
    this.visitedAs = new Int32Array(rows);
    this.rowDistance = new Float64Array(rows);
  }

  /**
   * Finds the row its place, moving others where that is cheaper; answers how many rows it looked at. On equal
   * distances waiting comes first, then a column with a place left, then the lower column; among rows that could wait,
   * the newcomer, then the one met first.
   */
  add(row: number): number {
    this.begin();
    this.visitRow(row, 0);
    for (;;) {
      const nearest = Math.min(this.toTarget, this.reached.nearestDistance());
      if (this.nearestUnfinished <= nearest && this.nearestUnfinished < this.toWaiting) {
        this.finishNearestRow();
      } else if (this.toWaiting <= nearest) {
        this.raiseDuals(this.toWaiting);
        this.letWait(this.waiter, row);
        return this.visitedRowCount;
      } else if (this.toTarget <= nearest) {
        this.raiseDuals(this.toTarget);
        this.shiftTo(this.target, row);
        return this.visitedRowCount;
      } else {
        const column = this.reached.take();
        this.visitedColumns[this.visitedColumnCount++] = column;
        for (let held = this.firstRow[column] as number; held >= 0; held = this.nextRow[held] as number) {
          this.visitRow(held, nearest);
        }
      }
    }
  }

  private begin(): void {
    for (let k = 0; k < this.touchedCount; k++) this.distance[this.touched[k] as number] = Infinity;
    this.touchedCount = 0;
    this.reached.clear();
    this.target = NOBODY;
    this.toTarget = Infinity;
    this.waiter = NOBODY;
    this.toWaiting = Infinity;
    this.unfinishedCount = 0;
    this.nearestUnfinished = Infinity;
    this.visitedRowCount = 0;
    this.visitedColumnCount = 0;
  }

  private visitRow(row: number, at: number): void {
    this.visitedAs[row] = this.visitedRowCount;
    this.visitedRows[this.visitedRowCount++] = row;
    this.rowDistance[row] = at;
    const toWaiting = at + this.waitingCost - (this.rowDual[row] as number);
    if (toWaiting < this.toWaiting) {
      this.toWaiting = toWaiting;
      this.waiter = row;
    }
    const offset = at - (this.rowDual[row] as number);
    if (this.near.isWorthListing(row)) this.relaxListed(row, offset);
    else this.relaxAll(row, offset);
  }

  private relaxListed(row: number, offset: number): void {
    const { near, columnDual, distance } = this;
    const { columns, costs, keys } = near;
    const start = near.start[row] as number;
    const end = start + (near.count[row] as number);
    const floor = offset - near.riseSince(row);
    let limit = Math.min(this.toTarget, this.toWaiting);
    for (let k = start; k < end; k++) {
      // Whatever comes later, listed or not, is further still.
      if (floor + (keys[k] as number) > limit) return;
      const column = columns[k] as number;
      const through = offset + (costs[k] as number) - (columnDual[column] as number);
      if (through > limit || through > (distance[column] as number)) continue;
      this.reach(column, row, through);
      limit = Math.min(this.toTarget, this.toWaiting);
    }
    if (near.isWhole[row] || end === start) return;
    this.leaveUnfinished(row, floor + (keys[end - 1] as number), floor === offset ? (columns[end - 1] as number) : -1);
  }

  /** What is not listed is at least this far and, exactly that far, comes after `lastColumn`. */
  private leaveUnfinished(row: number, from: number, lastColumn: number): void {
    if (from >= this.toWaiting || from > this.toTarget) return;
    if (from === this.toTarget && this.target <= lastColumn) return;
    this.unfinishedRows[this.unfinishedCount] = row;
    this.unfinishedFrom[this.unfinishedCount++] = from;
    if (from < this.nearestUnfinished) this.nearestUnfinished = from;
  }

  /** Looks at every column from the unfinished row that comes first, and lists its nearest ones anew. */
  private finishNearestRow(): void {
    const { unfinishedRows, unfinishedFrom } = this;
    let first = 0;
    let second = Infinity;
    for (let k = 1; k < this.unfinishedCount; k++) {
      const from = unfinishedFrom[k] as number;
      if (from < (unfinishedFrom[first] as number)) {
        second = unfinishedFrom[first] as number;
        first = k;
      } else if (from < second) second = from;
    }
    const row = unfinishedRows[first] as number;
    unfinishedRows[first] = unfinishedRows[--this.unfinishedCount] as number;
    unfinishedFrom[first] = unfinishedFrom[this.unfinishedCount] as number;
    this.nearestUnfinished = second;
    this.relaxAll(row, (this.rowDistance[row] as number) - (this.rowDual[row] as number));
    this.near.noteTooShort(row);
  }

  private relaxAll(row: number, offset: number): void {
    const { cost, columnDual, distance } = this;
    const width = columnDual.length;
    const start = row * width;
    let limit = Math.min(this.toTarget, this.toWaiting);
    // As far as the end of the path and listed later: of no use.
    let last = this.target;
    for (let column = 0; column < width; column++) {
      const price = cost[start + column] as number;
      const through = offset + price - (columnDual[column] as number);
      if (through > limit || (through === limit && column > last) || price === FORBIDDEN_COST) continue;
      if (through > (distance[column] as number)) continue;
      this.reach(column, row, through);
      limit = Math.min(this.toTarget, this.toWaiting);
      last = this.target;
    }
  }

  /** On the way through this row the column is no further than known; of equal ways, the row visited first has it. */
  private reach(column: number, row: number, through: number): void {
    const { cameFrom, distance } = this;
    const known = distance[column] as number;
    if (through === known) {
      if ((this.visitedAs[row] as number) < (this.visitedAs[cameFrom[column] as number] as number))
        cameFrom[column] = row;
      return;
    }
    const hasPlace = (this.load[column] as number) < (this.capacity[column] as number);
    // A full column as far as the end of the path is not visited any more.
    if (!hasPlace && (through >= this.toTarget || through >= this.toWaiting)) return;
    if (known === Infinity) this.touched[this.touchedCount++] = column;
    distance[column] = through;
    cameFrom[column] = row;
    if (!hasPlace) this.reached.put(column);
    else if (through < this.toTarget || (through === this.toTarget && column < this.target)) {
      this.target = column;
      this.toTarget = through;
    }
  }

  private raiseDuals(length: number): void {
    const { visitedRowCount, visitedColumnCount } = this;
    const { visitedRows, visitedColumns, rowDual, columnDual, rowDistance, distance } = this;
    for (let k = 0; k < visitedRowCount; k++) {
      const row = visitedRows[k] as number;
      rowDual[row] = (rowDual[row] as number) + length - (rowDistance[row] as number);
    }
    for (let k = 0; k < visitedColumnCount; k++) {
      const column = visitedColumns[k] as number;
      columnDual[column] = (columnDual[column] as number) - length + (distance[column] as number);
    }
  }

  /** Walks the path back from a column with a place left: every row on it moves one column on. */
  private shiftTo(column: number, start: number): void {
    for (let to = column; ;) {
      const row = this.cameFrom[to] as number;
      const from = this.columnOf[row] as number;
      if (from >= 0) this.release(row, from);
      this.hold(row, to);
      if (row === start) return;
      to = from;
    }
  }

  private letWait(waiter: number, start: number): void {
    if (waiter === start) return;
    const column = this.columnOf[waiter] as number;
    this.release(waiter, column);
    this.columnOf[waiter] = NOBODY;
    this.shiftTo(column, start);
  }

  /** For those who mend a solution; both leave the duals as they are. */
  hold(row: number, column: number): void {
    const first = this.firstRow[column] as number;
    this.nextRow[row] = first;
    this.previousRow[row] = NOBODY;
    if (first >= 0) this.previousRow[first] = row;
    this.firstRow[column] = row;
    this.columnOf[row] = column;
    this.load[column] = (this.load[column] as number) + 1;
  }

  release(row: number, column: number): void {
    const next = this.nextRow[row] as number;
    const previous = this.previousRow[row] as number;
    if (previous >= 0) this.nextRow[previous] = next;
    else this.firstRow[column] = next;
    if (next >= 0) this.previousRow[next] = previous;
    this.load[column] = (this.load[column] as number) - 1;
  }
}
