import type { CellSystem } from './cell-system.js';
import { HIDDEN, KNOWN, OPEN } from './status.js';
import { Tableau, tidy } from './tableau.js';

/** How far one number can be moved while all shown ones stay, or at what price if shown ones may be hidden too. */
export interface Push {
  readonly cell: number;
  readonly direction: 1 | -1;
  /** Far enough. */
  readonly limit: number;
  /** Through what is hidden already, or also through what is open, at the price of hiding it. */
  readonly through: 'hidden' | 'open';
}

/** Changes of all numbers at once, whole ones; `endless` when nothing bounds it, `unsolved` when the search gave up. */
export type Found = Float64Array | 'endless' | 'unsolved';

const NO_GAIN = 1e-6;
const NO_STEP = 1e-9;
/** Steps of length zero before Bland's rule takes over, which can't go in circles. */
const PATIENCE = 60;
const MOST_ROUNDS = 20_000;
const MOST_DIVES = 60;

interface Entering {
  readonly cell: number;
  readonly direction: 1 | -1;
}

/**
 * Looks for the cheapest move: changes d of the true numbers a with M·d = 0 and a + d ≥ 0, which push one number as far as
 * asked and cost, for each open number, its weight times its change. Its support is what has to be hidden together. This
 * is the linear programme of J. P. Kelly, B. L. Golden and A. A. Assad, "Cell suppression: disclosure protection for
 * sensitive tabular data", Networks 22 (1992), 397–417, for one cell at a time, solved by the simplex method with bounds.
 * The price of a number has a kink at 0 (moving either way costs): a number of the basis that comes to 0 leaves it.
 */
export class MoveSearch {
  private readonly tableau: Tableau;
  private readonly value: Float64Array;
  private readonly side: Int8Array;
  private readonly cost: Float64Array;
  private readonly reward: number;
  /** No number changes by more. */
  private readonly cap: Float64Array;
  private push: Push = { cell: 0, direction: 1, limit: 0, through: 'hidden' };

  /** `status` is read at each search: what is hidden in between is free from then on. */
  constructor(
    private readonly system: CellSystem,
    private readonly status: Uint8Array,
  ) {
    const size = system.size;
    this.tableau = new Tableau(size, system.equations, (cell) => status[cell] === KNOWN);
    this.value = new Float64Array(size);
    this.side = new Int8Array(size);
    this.cap = new Float64Array(size);
    // What hiding loses is counted in people; what stands in no table loses nothing.
    this.cost = Float64Array.from(system.counts, (count, at) => (system.roles[at] === 'cell' ? Math.max(1, count) : 0));
    this.reward = 8 * (1 + this.cost.reduce((sum, cost) => sum + cost, 0));
  }

  /** The cheapest whole move; where the relaxation has a fraction, what it asks for is capped, towards staying. */
  findWhole(push: Push): Found {
    this.cap.fill(Infinity);
    for (let dive = 0; dive < MOST_DIVES; dive++) {
      const found = this.find(push);
      if (typeof found === 'string') return found;
      const broken = found.findIndex((change) => !Number.isInteger(change));
      if (broken < 0) return found;
      this.cap[broken] = Math.floor(Math.abs(found[broken] as number));
    }
    return 'unsolved';
  }

  /** The bound of the relaxation. */
  findAny(push: Push): Found {
    this.cap.fill(Infinity);
    return this.find(push);
  }

  private find(push: Push): Found {
    this.push = push;
    this.value.fill(0);
    this.side.fill(1);
    let standing = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const entering = this.entering(standing > PATIENCE);
      if (!entering) return this.value.slice();
      const { length, row } = this.step(entering);
      if (length === Infinity) return 'endless';
      standing = length > NO_STEP ? 0 : standing + 1;
      this.take(entering, length, row);
    }
    return 'unsolved';
  }

  /** The number outside the basis whose change gains most; by Bland's rule the first that gains. */
  private entering(byBland: boolean): Entering | undefined {
    const inside = this.gainInside();
    let best: Entering | undefined;
    let most = NO_GAIN;
    for (let cell = 0; cell < this.value.length; cell++) {
      if ((this.tableau.rowOf[cell] as number) >= 0 || this.isFixed(cell)) continue;
      for (const direction of [1, -1] as const) {
        const side = this.sideOf(cell, direction);
        const gain = direction * ((inside[cell] as number) + this.gradient(cell, side));
        if (gain <= most || this.room(cell, side, direction) <= 0) continue;
        best = { cell, direction };
        if (byBland) return best;
        most = gain;
      }
    }
    return best;
  }

  /** What changing each number by one gains through those of the basis, which have to follow. */
  private gainInside(): Float64Array {
    const gain = new Float64Array(this.value.length);
    this.tableau.rows.forEach((row, r) => {
      const cell = this.tableau.basis[r] as number;
      const gradient = this.gradient(cell, this.side[cell] as number);
      if (gradient === 0) return;
      for (let j = 0; j < row.length; j++) gain[j] = (gain[j] as number) - gradient * (row[j] as number);
    });
    return gain;
  }

  /** How far the entering number goes, and the row that stops it (-1: its own bound). */
  private step({ cell, direction }: Entering): { length: number; row: number } {
    let length = this.room(cell, this.sideOf(cell, direction), direction);
    let stopping = -1;
    this.tableau.rows.forEach((row, r) => {
      const rate = -(row[cell] as number) * direction;
      if (Math.abs(rate) < NO_STEP) return;
      const basic = this.tableau.basis[r] as number;
      const room = this.room(basic, this.side[basic] as number, rate > 0 ? 1 : -1) / Math.abs(rate);
      const first = stopping >= 0 && basic < (this.tableau.basis[stopping] as number);
      if (room < length - NO_STEP || (room <= length + NO_STEP && first)) {
        length = Math.max(0, room);
        stopping = r;
      }
    });
    return { length, row: stopping };
  }

  private take({ cell, direction }: Entering, length: number, row: number): void {
    this.side[cell] = this.sideOf(cell, direction);
    this.value[cell] = tidy((this.value[cell] as number) + direction * length);
    this.tableau.rows.forEach((other, r) => {
      const basic = this.tableau.basis[r] as number;
      const change = -(other[cell] as number) * direction * length;
      if (change !== 0) this.value[basic] = tidy((this.value[basic] as number) + change);
    });
    if (row >= 0) this.tableau.pivot(row, cell);
  }

  private isFixed(cell: number): boolean {
    return this.status[cell] === KNOWN || (this.push.through === 'hidden' && this.status[cell] !== HIDDEN);
  }

  private hasPrice(cell: number): boolean {
    return this.status[cell] === OPEN && (this.cost[cell] as number) > 0 && cell !== this.push.cell;
  }

  /** Above or below its true value: on which side of the kink. */
  private sideOf(cell: number, direction: 1 | -1): 1 | -1 {
    return (this.value[cell] as number) < 0 ? -1 : direction;
  }

  private gradient(cell: number, side: number): number {
    if (cell === this.push.cell) return this.reward * this.push.direction;
    return this.hasPrice(cell) && !this.isFixed(cell) ? -(this.cost[cell] as number) * side : 0;
  }

  /** How far a number may still go in a direction, up to a bound or to the kink. */
  private room(cell: number, side: number, direction: 1 | -1): number {
    if (this.isFixed(cell)) return 0;
    const value = this.value[cell] as number;
    const count = this.system.counts[cell] as number;
    const pushed = cell === this.push.cell && direction === this.push.direction;
    if (direction === 1) {
      if (this.hasPrice(cell) && side < 0) return -value;
      return Math.min(this.cap[cell] as number, pushed ? this.push.limit : Infinity) - value;
    }
    if (this.hasPrice(cell) && side > 0) return value;
    return Math.min(this.cap[cell] as number, pushed ? this.push.limit : Infinity, count) + value;
  }
}
