/** Cost of a pair that may never be matched. */
export const FORBIDDEN_COST = 0x7fffffff;

const NOBODY = -1;

/**
 * Cheapest assignment of rows to columns with capacities, one row at a time along a shortest augmenting path: Dijkstra
 * over the dense reduced costs (Jonker & Volgenant 1987; the loop over remaining columns follows Crouse 2016). A column
 * with `capacity` places is one node: reached at distance d, all the rows that hold it are at distance d.
 *
 * Every row may also stay without a column, at `waitingCost`. Costs are whole numbers below 2^31 and `waitingCost` is
 * below 2^50, so that all sums here are exact in a double.
 *
 * Between calls these hold, which is what makes the final duals a proof and lets a later run start from earlier ones:
 * `rowDual[i] + columnDual[j] <= cost[i][j]`, with equality where i holds j; `rowDual[i] <= waitingCost`, with equality
 * where i waits; `columnDual[j] <= 0`, with equality where j has a place left.
 */
export class ShortestPaths {
  /** Column of each row, or -1. */
  readonly columnOf: Int32Array;
  readonly rowDual: Float64Array;
  readonly columnDual: Float64Array;
  readonly load: Int32Array;

  // The rows that hold a column, as a doubly linked list per column: capacities may be large, places are not copied.
  private readonly firstRow: Int32Array;
  private readonly nextRow: Int32Array;
  private readonly previousRow: Int32Array;

  private readonly open: Int32Array;
  private readonly remaining: Int32Array;
  private remainingCount = 0;
  private readonly distance: Float64Array;
  private readonly cameFrom: Int32Array;
  // The nearest row that could wait instead, so far in this search.
  private waiter = NOBODY;
  private toWaiting = Infinity;
  private visitedRowCount = 0;
  private visitedColumnCount = 0;
  private readonly visitedColumns: Int32Array;
  private readonly visitedRows: Int32Array;
  private readonly rowDistance: Float64Array;

  constructor(
    private readonly cost: Int32Array,
    private readonly capacity: Int32Array,
    rows: number,
    private readonly waitingCost: number,
  ) {
    const columns = capacity.length;
    this.columnOf = new Int32Array(rows).fill(NOBODY);
    this.rowDual = new Float64Array(rows);
    this.columnDual = new Float64Array(columns);
    this.load = new Int32Array(columns);
    this.firstRow = new Int32Array(columns).fill(NOBODY);
    this.nextRow = new Int32Array(rows).fill(NOBODY);
    this.previousRow = new Int32Array(rows).fill(NOBODY);
    this.open = Int32Array.from(capacity.keys()).filter((j) => (capacity[j] as number) > 0);
    this.remaining = new Int32Array(this.open.length);
    this.distance = new Float64Array(columns);
    this.cameFrom = new Int32Array(columns);
    this.visitedColumns = new Int32Array(columns);
    this.visitedRows = new Int32Array(rows);
    this.rowDistance = new Float64Array(rows);
  }

  /**
   * Finds the row its place, moving others where that is cheaper; answers how many rows it looked at. On equal
   * distances waiting comes first, then a column with a place left, then the lower column; among rows that could wait,
   * the newcomer, then the one met first.
   */
  add(row: number): number {
    this.remaining.set(this.open);
    this.remainingCount = this.open.length;
    this.distance.fill(Infinity);
    this.visitedRowCount = 0;
    this.visitedColumnCount = 0;
    this.waiter = NOBODY;
    this.toWaiting = Infinity;
    let reached = this.visitRow(row, 0);
    for (;;) {
      const column = reached < 0 ? NOBODY : (this.remaining[reached] as number);
      const nearest = column < 0 ? Infinity : (this.distance[column] as number);
      if (this.toWaiting <= nearest) {
        this.raiseDuals(this.toWaiting);
        this.letWait(this.waiter, row);
        return this.visitedRowCount;
      }
      if ((this.load[column] as number) < (this.capacity[column] as number)) {
        this.raiseDuals(nearest);
        this.shiftTo(column, row);
        return this.visitedRowCount;
      }
      this.visitedColumns[this.visitedColumnCount++] = column;
      this.remaining[reached] = this.remaining[--this.remainingCount] as number;
      // A full column has at least one row: places of 0 are not open.
      for (let held = this.firstRow[column] as number; held >= 0; held = this.nextRow[held] as number) {
        reached = this.visitRow(held, nearest);
      }
    }
  }

  /** Reaches a row at a distance; answers where in `remaining` the nearest column is by now, or -1. */
  private visitRow(row: number, at: number): number {
    this.visitedRows[this.visitedRowCount++] = row;
    this.rowDistance[row] = at;
    const toWaiting = at + this.waitingCost - (this.rowDual[row] as number);
    if (toWaiting < this.toWaiting) {
      this.toWaiting = toWaiting;
      this.waiter = row;
    }
    return this.relaxFrom(row, at - (this.rowDual[row] as number));
  }

  private relaxFrom(row: number, offset: number): number {
    const { cost, columnDual, distance, cameFrom, remaining, remainingCount } = this;
    const start = row * columnDual.length;
    let nearest = Infinity;
    let found = NOBODY;
    for (let k = 0; k < remainingCount; k++) {
      const column = remaining[k] as number;
      const price = cost[start + column] as number;
      let here = distance[column] as number;
      if (price !== FORBIDDEN_COST) {
        const through = offset + price - (columnDual[column] as number);
        if (through < here) {
          here = through;
          distance[column] = through;
          cameFrom[column] = row;
        }
      }
      if (here < nearest || (here === nearest && found >= 0 && this.comesFirst(column, remaining[found] as number))) {
        nearest = here;
        found = k;
      }
    }
    return found;
  }

  private comesFirst(column: number, other: number): boolean {
    const hasPlace = (this.load[column] as number) < (this.capacity[column] as number);
    const otherHas = (this.load[other] as number) < (this.capacity[other] as number);
    return hasPlace === otherHas ? column < other : hasPlace;
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

  private hold(row: number, column: number): void {
    const first = this.firstRow[column] as number;
    this.nextRow[row] = first;
    this.previousRow[row] = NOBODY;
    if (first >= 0) this.previousRow[first] = row;
    this.firstRow[column] = row;
    this.columnOf[row] = column;
    this.load[column] = (this.load[column] as number) + 1;
  }

  private release(row: number, column: number): void {
    const next = this.nextRow[row] as number;
    const previous = this.previousRow[row] as number;
    if (previous >= 0) this.nextRow[previous] = next;
    else this.firstRow[column] = next;
    if (next >= 0) this.previousRow[next] = previous;
    this.load[column] = (this.load[column] as number) - 1;
  }
}
