import { DisclosureInputError } from './disclosure-input-error.js';

/**
 * What a number of the system is to a reader:
 * - `cell`: could be shown, and is protected when it is not;
 * - `remainder`: stands in no table but follows by subtraction, so it is protected like a cell;
 * - `slack`: only ties others together (who answered twice, who came since); nobody reads it and nobody protects it.
 */
export type Role = 'cell' | 'remainder' | 'slack';

/** Σ signs·numbers is the same constant, whatever the hidden numbers are. */
export interface Equation {
  readonly cells: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/**
 * All numbers of linked tables, and how they hang together: what a reader who can subtract knows without being told.
 * This is the general form of the cell suppression problem, tables as numbers a ≥ 0 with M·a = b, after M. Fischetti and
 * J. J. Salazar-González, "Solving the cell suppression problem on tabular data with linear constraints", Management
 * Science 47 (2001), 1008–1027. The same people counted in two tables are one number here.
 */
export class CellSystem {
  readonly counts: number[] = [];
  readonly roles: Role[] = [];
  readonly equations: Equation[] = [];
  private readonly byKey = new Map<string, number>();

  get size(): number {
    return this.counts.length;
  }

  /**
   * The number called `key`, added when it is new.
   * @throws DisclosureInputError `counts_disagree` when it is there with another count.
   */
  number(key: string, count: number, role: Role): number {
    const there = this.byKey.get(key);
    if (there === undefined) {
      if (count < 0) throw new DisclosureInputError('counts_disagree', { key });
      this.byKey.set(key, this.size);
      this.counts.push(count);
      this.roles.push(role);
      return this.size - 1;
    }
    if (this.counts[there] !== count) throw new DisclosureInputError('counts_disagree', { key });
    return there;
  }

  /** Σ plus − Σ minus is known. */
  relate(plus: readonly number[], minus: readonly number[]): void {
    this.equations.push({
      cells: [...plus, ...minus],
      signs: [...plus.map(() => 1 as const), ...minus.map(() => -1 as const)],
    });
  }

  sum(cells: readonly number[]): number {
    return cells.reduce((sum, cell) => sum + (this.counts[cell] as number), 0);
  }
}
