import type { Equation } from './cell-system.js';

const NOTHING = 1e-9;

/** Whole numbers that floating point has nudged become whole again: the tables of this lib are mostly 0 and ±1. */
export function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < NOTHING ? whole : value;
}

/**
 * The equations M·d = 0 that every move keeps, solved for some of its numbers (the basis) in terms of the others: the
 * dense tableau of the simplex method (G. B. Dantzig, "Linear Programming and Extensions", 1963). Since the right side is
 * zero, staying where one is (d = 0) is allowed in every basis, so one tableau serves one search after the other.
 */
export class Tableau {
  readonly rows: Float64Array[] = [];
  /** The number that a row is solved for. */
  readonly basis: number[] = [];
  /** The row that is solved for a number, or -1. */
  readonly rowOf: Int32Array;

  constructor(size: number, equations: readonly Equation[], isFixed: (cell: number) => boolean) {
    this.rowOf = new Int32Array(size).fill(-1);
    for (const { cells, signs } of equations) {
      const row = new Float64Array(size);
      cells.forEach((cell, at) => {
        if (!isFixed(cell)) row[cell] = (row[cell] as number) + (signs[at] as number);
      });
      this.add(row);
    }
  }

  /** Solves row `r` for number `q` and takes it out of all other rows. */
  pivot(r: number, q: number): void {
    const row = this.rows[r] as Float64Array;
    const by = row[q] as number;
    const filled: number[] = [];
    for (let j = 0; j < row.length; j++) {
      if (row[j] === 0) continue;
      row[j] = tidy((row[j] as number) / by);
      filled.push(j);
    }
    this.rows.forEach((other, i) => {
      if (i !== r && other[q] !== 0) subtract(other, other[q] as number, row, filled);
    });
    this.rowOf[this.basis[r] as number] = -1;
    this.basis[r] = q;
    this.rowOf[q] = r;
  }

  private add(row: Float64Array): void {
    const all = Array.from(row.keys());
    this.rows.forEach((known, r) => {
      const factor = row[this.basis[r] as number] as number;
      if (factor !== 0) subtract(row, factor, known, all);
    });
    const first = row.findIndex((value) => value !== 0);
    // An equation that follows from the others says nothing new.
    if (first < 0) return;
    this.rows.push(row);
    this.basis.push(first);
    this.pivot(this.rows.length - 1, first);
  }
}

function subtract(from: Float64Array, factor: number, row: Float64Array, filled: readonly number[]): void {
  for (const j of filled) from[j] = tidy((from[j] as number) - factor * (row[j] as number));
}
