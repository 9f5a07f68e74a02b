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
   * Finds the row its place, moving others where that is cheaper. On equal distances waiting comes first, then a column
   * with a place left, then the lower column; among rows that could wait, the one that came last.
   */
  add(row: number): void {
    this.remaining.set(this.open);
    this.remainingCount = this.open.length;
    this.distance.fill(Infinity);
    let visitedRowCount = 0;
    let visitedColumnCount = 0;
    let reached = this.visitRow(row, 0);
    this.visitedRows[visitedRowCount++] = row;
    let waiter = row;
    let toWaiting = this.waitingCost - (this.rowDual[row] as number);
    for (;;) {
      const column = reached < 0 ? NOBODY : (this.remaining[reached] as number);
      const nearest = column < 0 ? Infinity : (this.distance[column] as number);
      if (toWaiting <= nearest) {
        this.raiseDuals(visitedRowCount, visitedColumnCount, toWaiting);
        this.letWait(waiter, row);
        return;
      }
      if ((this.load[column] as number) < (this.capacity[column] as number)) {
        this.raiseDuals(visitedRowCount, visitedColumnCount, nearest);
        this.shiftTo(column, row);
        return;
      }
      this.visitedColumns[visitedColumnCount++] = column;
      this.remaining[reached] = this.remaining[--this.remainingCount] as number;
      for (let held = this.firstRow[column] as number; held >= 0; held = this.nextRow[held] as number) {
        this.visitedRows[visitedRowCount++] = held;
        reached = this.visitRow(held, nearest);
        const heldToWaiting = nearest + this.waitingCost - (this.rowDual[held] as number);
        if (heldToWaiting < toWaiting) {
          toWaiting = heldToWaiting;
          waiter = held;
        }
      }
    }
  }

  /** Relaxes every remaining column from this row; answers where in `remaining` the nearest one is, or -1. */
  private visitRow(row: number, at: number): number {
    const { cost, columnDual, distance, cameFrom, remaining, remainingCount, load, capacity } = this;
    const start = row * capacity.length;
    const offset = at - (this.rowDual[row] as number);
    this.rowDistance[row] = at;
    let nearest = Infinity;
    let nearestColumn = NOBODY;
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
      if (here > nearest || here === Infinity) continue;
      if (here === nearest) {
        const hasPlace = (load[column] as number) < (capacity[column] as number);
        const hadPlace = (load[nearestColumn] as number) < (capacity[nearestColumn] as number);
        if (hasPlace === hadPlace ? column > nearestColumn : hadPlace) continue;
      }
      nearest = here;
      nearestColumn = column;
      found = k;
    }
    return found;
  }

  private raiseDuals(rowCount: number, columnCount: number, length: number): void {
    const { visitedRows, visitedColumns, rowDual, columnDual, rowDistance, distance } = this;
    for (let k = 0; k < rowCount; k++) {
      const row = visitedRows[k] as number;
      rowDual[row] = (rowDual[row] as number) + length - (rowDistance[row] as number);
    }
    for (let k = 0; k < columnCount; k++) {
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
