import { FORBIDDEN_COST } from './nearest-columns.js';

const NOBODY = -1;

/** Of a pair: it cannot be part of any of the best assignments, it may, it may although its level is settled. */
const OUT = 0;
const MAYBE = 1;
const KEPT = 2;

interface Start {
  readonly cost: Int32Array;
  readonly free: readonly number[];
  readonly places: Int32Array;
  /** Which mentees must be matched and which mentors full, for the number of pairs to be greatest. */
  readonly cover: { readonly mentees: Uint8Array; readonly mentors: Uint8Array };
  /** An assignment with the greatest number of pairs. */
  readonly columnOf: Int32Array;
}

/**
 * All assignments that are best so far (a face of the assignment polytope: pairs that are ruled out, rows that must be
 * matched, columns that must be full), and one of them. `settle` finds among them those with the fewest pairs of one cost.
 *
 * As a circulation: outside → row → column → outside. Nodes are rows, then columns, then the outside; a potential each.
 * Potentials keep every residual arc's reduced cost at 0 or more; the search is Dial's bucket form of Dijkstra, since
 * lengths are small whole numbers.
 */
export class LexicographicFace {
  readonly columnOf: Int32Array;
  private readonly cost: Int32Array;
  private readonly free: readonly number[];
  private readonly places: Int32Array;
  private readonly rows: number;
  private readonly columns: number;
  private readonly outside: number;
  private readonly pair: Uint8Array;
  private readonly mustRow: Uint8Array;
  private readonly mustColumn: Uint8Array;
  private readonly rowsOf: number[][];
  // During `settle`: places left by the pairs taken out, and rows that look for one.
  private readonly vacant: Int32Array;
  private readonly isSeeking: Uint8Array;
  private readonly potential: Int32Array;
  private readonly distance: Int32Array;
  private readonly cameFrom: Int32Array;
  private readonly touched: number[] = [];
  private readonly buckets: number[][] = [];
  private level = 0;

  constructor({ cost, free, places, cover, columnOf }: Start) {
    this.cost = cost;
    this.free = free;
    this.places = places;
    this.rows = columnOf.length;
    this.columns = places.length;
    this.outside = this.rows + this.columns;
    this.columnOf = new Int32Array(this.rows).fill(NOBODY);
    this.rowsOf = Array.from(places, () => []);
    this.mustRow = Uint8Array.from(cover.mentees);
    this.mustColumn = Uint8Array.from(cover.mentors);
    this.pair = new Uint8Array(cost.length);
    for (const row of free) {
      this.columnOf[row] = columnOf[row] as number;
      if ((columnOf[row] as number) >= 0) this.rowsOf[columnOf[row] as number]?.push(row);
      for (let column = 0; column < this.columns; column++) {
        const at = row * this.columns + column;
        // A pair covered twice would waste a place that the greatest number needs.
        const isCoveredOnce = this.mustRow[row] !== this.mustColumn[column];
        if (isCoveredOnce && (places[column] as number) > 0 && cost[at] !== FORBIDDEN_COST) this.pair[at] = MAYBE;
      }
    }
    this.vacant = new Int32Array(this.columns);
    this.isSeeking = new Uint8Array(this.rows);
    this.potential = new Int32Array(this.outside + 1);
    this.distance = new Int32Array(this.outside + 1).fill(-1);
    this.cameFrom = new Int32Array(this.outside + 1);
  }

  /** The highest cost among pairs whose level is not settled; null when there is none. */
  highestOpenCost(): number | null {
    let highest: number | null = null;
    for (const row of this.free) {
      const column = this.columnOf[row] as number;
      const at = row * this.columns + column;
      if (column < 0 || this.pair[at] === KEPT) continue;
      if (highest === null || (this.cost[at] as number) > highest) highest = this.cost[at] as number;
    }
    return highest;
  }

  settledCount(): number {
    return this.free.filter((row) => {
      const column = this.columnOf[row] as number;
      return column < 0 || this.pair[row * this.columns + column] === KEPT;
    }).length;
  }

  /**
   * As few pairs of this cost as possible, and none above it that is not settled; keeps, of all best assignments, those with
   * as few. Answers how many there are, and the duals that prove it; null when there need be none.
   */
  settle(level: number): { count: number; mentee: Int32Array; mentor: Int32Array } | null {
    this.level = level;
    this.potential.fill(0);
    const seeking = this.free.filter((row) => this.isOfLevel(row));
    for (const row of seeking) {
      const column = this.columnOf[row] as number;
      this.leave(row, column);
      this.columnOf[row] = NOBODY;
      this.vacant[column] = (this.vacant[column] as number) + 1;
      this.isSeeking[row] = 1;
    }
    for (const row of seeking) this.shift(row, this.search(row));
    const count = this.free.filter((row) => this.isOfLevel(row)).length;
    if (count === 0) return null;
    const duals = this.duals();
    this.narrow(duals.row, duals.column);
    return { count, mentee: sparse(duals.row), mentor: sparse(duals.column) };
  }

  private isOfLevel(row: number): boolean {
    const column = this.columnOf[row] as number;
    return column >= 0 && this.weight(row * this.columns + column) === 1;
  }

  /** 0 or 1; -1 for a pair that is ruled out. */
  private weight(at: number): number {
    const state = this.pair[at] as number;
    if (state !== MAYBE) return state === KEPT ? 0 : -1;
    const price = this.cost[at] as number;
    if (price === this.level) return 1;
    return price < this.level ? 0 : -1;
  }

  /** The nearest vacant place; raises the potentials on the way to it. */
  private search(start: number): number {
    for (const node of this.touched) this.distance[node] = -1;
    this.touched.length = 0;
    this.buckets.length = 0;
    this.reach(start, start, 0);
    for (let length = 0; ; length++) {
      const bucket = this.buckets[length] ?? [];
      // Grows while it is walked: arcs of length 0.
      for (let k = 0; k < bucket.length; k++) {
        const node = bucket[k] as number;
        if (this.distance[node] !== length) continue;
        const column = node - this.rows;
        if (column >= 0 && node < this.outside && (this.vacant[column] as number) > 0) {
          this.raisePotentials(length);
          return column;
        }
        this.visit(node, length);
      }
    }
  }

  private reach(node: number, from: number, length: number): void {
    const known = this.distance[node] as number;
    if (known >= 0 && known <= length) return;
    if (known < 0) this.touched.push(node);
    this.distance[node] = length;
    this.cameFrom[node] = from;
    (this.buckets[length] ??= []).push(node);
  }

  private visit(node: number, length: number): void {
    const base = length + (this.potential[node] as number);
    if (node === this.outside) this.visitOutside(base);
    else if (node >= this.rows) this.visitColumn(node - this.rows, base);
    else this.visitRow(node, base);
  }

  private visitRow(row: number, base: number): void {
    const { potential, rows, columns } = this;
    const held = this.columnOf[row] as number;
    for (let column = 0; column < columns; column++) {
      if (column === held) continue;
      const weight = this.weight(row * columns + column);
      if (weight >= 0) this.reach(rows + column, row, base + weight - (potential[rows + column] as number));
    }
    // Who need not be matched may wait instead.
    if (!this.mustRow[row]) this.reach(this.outside, row, base - (potential[this.outside] as number));
  }

  private visitColumn(column: number, base: number): void {
    const node = this.rows + column;
    const taken = this.rowsOf[column] as number[];
    for (const row of taken) {
      const weight = this.weight(row * this.columns + column);
      this.reach(row, node, base - weight - (this.potential[row] as number));
    }
    const flow = taken.length + (this.vacant[column] as number);
    if (!this.mustColumn[column] && flow < (this.places[column] as number))
      this.reach(this.outside, node, base - (this.potential[this.outside] as number));
  }

  private visitOutside(base: number): void {
    for (const row of this.free) {
      const isWaiting = this.columnOf[row] === NOBODY && !this.isSeeking[row];
      if (isWaiting && !this.mustRow[row]) this.reach(row, this.outside, base - (this.potential[row] as number));
    }
    for (let column = 0; column < this.columns; column++) {
      const flow = (this.rowsOf[column] as number[]).length + (this.vacant[column] as number);
      const node = this.rows + column;
      if (!this.mustColumn[column] && flow > 0) this.reach(node, this.outside, base - (this.potential[node] as number));
    }
  }

  private raisePotentials(length: number): void {
    for (const node of this.touched) {
      const distance = this.distance[node] as number;
      if (distance < length) this.potential[node] = (this.potential[node] as number) - (length - distance);
    }
  }

  /** Walks the path back from the vacant place. */
  private shift(start: number, target: number): void {
    this.vacant[target] = (this.vacant[target] as number) - 1;
    this.isSeeking[start] = 0;
    for (let node = this.rows + target; node !== start;) {
      const from = this.cameFrom[node] as number;
      if (from < this.rows) this.arrive(from, node);
      else if (node < this.rows && from < this.outside) this.leave(node, from - this.rows);
      node = from;
    }
  }

  private arrive(row: number, node: number): void {
    this.columnOf[row] = node === this.outside ? NOBODY : node - this.rows;
    if (node !== this.outside) this.rowsOf[node - this.rows]?.push(row);
  }

  private leave(row: number, column: number): void {
    const rows = this.rowsOf[column] as number[];
    rows.splice(rows.indexOf(row), 1);
  }

  /** Potentials seen from the outside; who waits or stands empty has none to give. */
  private duals(): { row: Int32Array; column: Int32Array } {
    const { potential, rows, outside } = this;
    const zero = potential[outside] as number;
    const row = new Int32Array(rows);
    const column = new Int32Array(this.columns);
    for (const i of this.free) {
      const dual = zero - (potential[i] as number);
      row[i] = this.columnOf[i] === NOBODY && !this.mustRow[i] ? Math.min(0, dual) : dual;
    }
    for (let j = 0; j < this.columns; j++) {
      const dual = (potential[rows + j] as number) - zero;
      const isEmpty = (this.rowsOf[j] as number[]).length === 0 && !this.mustColumn[j];
      if ((this.places[j] as number) > 0) column[j] = isEmpty ? Math.min(0, dual) : dual;
    }
    return { row, column };
  }

  /** Rules out the pairs that the duals do not meet exactly; rows and columns with a dual must be used in full. */
  private narrow(row: Int32Array, column: Int32Array): void {
    const priced = Int32Array.from(column.keys()).filter((j) => column[j] !== 0);
    const all = Int32Array.from(column.keys());
    for (const i of this.free) {
      for (const j of row[i] === 0 ? priced : all) {
        const at = i * this.columns + j;
        const weight = this.weight(at);
        if (weight < 0) continue;
        if (weight !== (row[i] as number) + (column[j] as number)) this.pair[at] = OUT;
        else if (weight === 1) this.pair[at] = KEPT;
      }
      if (row[i] !== 0) this.mustRow[i] = 1;
    }
    for (const j of priced) this.mustColumn[j] = 1;
  }
}

function sparse(values: Int32Array): Int32Array {
  const entries: number[] = [];
  values.forEach((value, index) => {
    if (value !== 0) entries.push(index, value);
  });
  return Int32Array.from(entries);
}
