/** Cost of a pair that may never be matched. */
export const FORBIDDEN_COST = 0x7fffffff;

/** Columns kept for a row at first, and at most once a search has asked for more. */
const FIRST_ROOM = 24;
const LARGEST_ROOM = 96;

/**
 * Making a list costs as much as some ten visits without one. One that keeps proving too short is no help: the row goes
 * without for a while, for twice as long each time.
 */
const VISITS_TO_PAY = 10;
const TOO_OFTEN = 2 * VISITS_TO_PAY;
const FEWEST_WITHOUT = 30;
const MOST_WITHOUT = 240;

/**
 * For each row its nearest columns by reduced cost, nearest first (the lower column first among equals), as they were when
 * the row was last looked at in full. Column duals only fall during a run, so what was kept then as `key` is a lower bound
 * from then on, and every column that is not listed is at least as far as the last one listed. A search that goes no
 * further than that never looks at the others (the idea of a core of promising pairs: Volgenant 1996, "Linear and
 * semi-assignment problems: a core oriented approach"; here the core only saves looking, the result is that of all pairs).
 *
 * Where duals have risen since (a rerun), `noteRise` keeps the bounds honest.
 */
export class NearestColumns {
  /** Where a row's list starts, and how many it has; -1: not looked at yet. */
  readonly start: Int32Array;
  readonly count: Int32Array;
  /** 1 where the list has every column the row may take. */
  readonly isWhole: Uint8Array;
  columns: Int32Array;
  costs: Int32Array;
  keys: Float64Array;

  private readonly tooShort: Uint8Array;
  private readonly visitsWithout: Uint8Array;
  private readonly nextWithout: Uint8Array;
  private readonly room: Int32Array;
  private readonly risenWhenListed: Float64Array;
  private risen = 0;
  private used: number;

  constructor(
    private readonly cost: Int32Array,
    private readonly columnDual: Float64Array,
    rows: number,
  ) {
    const room = Math.min(FIRST_ROOM, columnDual.length + 1);
    this.start = Int32Array.from({ length: rows }, (_, row) => row * room);
    this.count = new Int32Array(rows).fill(-1);
    this.isWhole = new Uint8Array(rows);
    this.room = new Int32Array(rows).fill(room);
    this.tooShort = new Uint8Array(rows);
    this.visitsWithout = new Uint8Array(rows);
    this.nextWithout = new Uint8Array(rows).fill(FEWEST_WITHOUT);
    this.risenWhenListed = new Float64Array(rows);
    this.used = rows * room;
    this.columns = new Int32Array(this.used);
    this.costs = new Int32Array(this.used);
    this.keys = new Float64Array(this.used);
  }

  /** How much nearer than its key says a listed or unlisted column of this row may be by now. */
  riseSince(row: number): number {
    return this.risen - (this.risenWhenListed[row] as number);
  }

  /** Tells that some column dual has risen, by at most this much. */
  noteRise(by: number): void {
    this.risen += by;
  }

  /** The row's costs have changed. */
  forget(row: number): void {
    this.count[row] = -1;
  }

  /** A column is there that was not. */
  forgetAll(): void {
    this.count.fill(-1);
  }

  /** Asked at each visit of a row. When so, its list is there; else all its columns are to be looked at. */
  isWorthListing(row: number): boolean {
    const without = this.visitsWithout[row] as number;
    if (without > 0) {
      this.visitsWithout[row] = without - 1;
      return false;
    }
    if ((this.count[row] as number) < 0) this.list(row);
    else if ((this.tooShort[row] as number) > 0) this.tooShort[row] = (this.tooShort[row] as number) - 1;
    return true;
  }

  /** All columns had to be looked at, since the list ended before the search did. */
  noteTooShort(row: number): void {
    const often = (this.tooShort[row] as number) + VISITS_TO_PAY;
    if (often <= TOO_OFTEN) {
      this.tooShort[row] = often;
      this.widen(row);
      this.list(row);
    } else {
      const without = this.nextWithout[row] as number;
      this.visitsWithout[row] = without;
      this.nextWithout[row] = Math.min(MOST_WITHOUT, 2 * without);
      this.tooShort[row] = TOO_OFTEN - VISITS_TO_PAY + 1;
      this.count[row] = -1;
    }
  }

  /** Makes room for twice as many, up to a limit; the list is to be made anew. */
  private widen(row: number): void {
    const room = Math.min((this.room[row] as number) * 2, LARGEST_ROOM, this.columnDual.length + 1);
    if (room <= (this.room[row] as number)) return;
    if (this.used + room > this.keys.length) this.enlarge(Math.max(this.keys.length * 2, this.used + room));
    this.start[row] = this.used;
    this.room[row] = room;
    this.used += room;
  }

  /** Looks at the whole row and lists its nearest columns as of now. Columns without places have a dual of -Infinity. */
  private list(row: number): void {
    const { cost, columnDual, columns, costs, keys } = this;
    const width = columnDual.length;
    const base = row * width;
    const start = this.start[row] as number;
    const room = this.room[row] as number;
    let count = 0;
    let furthest = Infinity;
    for (let column = 0; column < width; column++) {
      const price = cost[base + column] as number;
      const key = price - (columnDual[column] as number);
      // Equally far and listed later in the row: it would come after the last one.
      if (key >= furthest || price === FORBIDDEN_COST) continue;
      if (count < room) {
        columns[start + count] = column;
        costs[start + count] = price;
        keys[start + count] = key;
        count++;
        if (count === room) furthest = this.heapify(start, room);
      } else {
        furthest = this.sink(start, 0, room, column, price, key);
      }
    }
    this.order(start, count, count === room);
    this.count[row] = count;
    this.isWhole[row] = count < room ? 1 : 0;
    this.risenWhenListed[row] = this.risen;
  }

  /** Makes a heap, furthest on top; answers how far that is. */
  private heapify(start: number, count: number): number {
    for (let at = (count >> 1) - 1; at >= 0; at--) this.sinkEntry(start, at, count, start + at);
    return this.keys[start] as number;
  }

  /** Puts an entry in the place of the one at `from` and lets it sink; answers how far the furthest is. */
  private sink(start: number, from: number, count: number, column: number, price: number, key: number): number {
    const { columns, costs, keys } = this;
    let at = from;
    for (let below = 2 * at + 1; below < count; below = 2 * at + 1) {
      let child = start + below;
      if (below + 1 < count && this.isFurther(child + 1, child)) child++;
      const theirs = keys[child] as number;
      if (theirs < key || (theirs === key && (columns[child] as number) < column)) break;
      columns[start + at] = columns[child] as number;
      costs[start + at] = costs[child] as number;
      keys[start + at] = theirs;
      at = child - start;
    }
    columns[start + at] = column;
    costs[start + at] = price;
    keys[start + at] = key;
    return keys[start] as number;
  }

  private sinkEntry(start: number, from: number, count: number, entry: number): void {
    const { columns, costs, keys } = this;
    this.sink(start, from, count, columns[entry] as number, costs[entry] as number, keys[entry] as number);
  }

  private isFurther(a: number, b: number): boolean {
    const { columns, keys } = this;
    const difference = (keys[a] as number) - (keys[b] as number);
    return difference > 0 || (difference === 0 && (columns[a] as number) > (columns[b] as number));
  }

  /** Heap sort: nearest first. */
  private order(start: number, count: number, isHeap: boolean): void {
    const { columns, costs, keys } = this;
    if (!isHeap) this.heapify(start, count);
    for (let last = count - 1; last > 0; last--) {
      const [column, price, key] = [columns[start + last], costs[start + last], keys[start + last]] as [
        number,
        number,
        number,
      ];
      columns[start + last] = columns[start] as number;
      costs[start + last] = costs[start] as number;
      keys[start + last] = keys[start] as number;
      this.sink(start, 0, last, column, price, key);
    }
  }

  private enlarge(length: number): void {
    const [columns, costs, keys] = [this.columns, this.costs, this.keys];
    this.columns = new Int32Array(length);
    this.costs = new Int32Array(length);
    this.keys = new Float64Array(length);
    this.columns.set(columns);
    this.costs.set(costs);
    this.keys.set(keys);
  }
}
