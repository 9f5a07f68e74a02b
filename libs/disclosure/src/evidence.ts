import type { CellSystem } from './cell-system.js';

/**
 * Other tables that a reader must hold possible, each given by its difference from the true one. A hidden number is as
 * uncertain as they show, and they are whole numbers checked without rounding: evidence can't be wrong where the search
 * for it was. (Whole tables, so that a reader who knows that people come in ones is no better off.)
 */
export class Evidence {
  private readonly moves: Int32Array[] = [];
  private readonly below: Int32Array;
  private readonly above: Int32Array;

  constructor(private readonly system: CellSystem) {
    this.below = new Int32Array(system.size);
    this.above = new Int32Array(system.size);
  }

  /** Between the least and the greatest value that the evidence shows possible. */
  width(cell: number): number {
    return (this.above[cell] as number) - (this.below[cell] as number);
  }

  /** How far below its true value a number may be. */
  depth(cell: number): number {
    return -(this.below[cell] as number);
  }

  /** How far above its true value a number may be. */
  height(cell: number): number {
    return this.above[cell] as number;
  }

  /** Takes a move as evidence, or leaves it when it is not whole or keeps not to the equations. */
  add(found: Float64Array): Int32Array | undefined {
    const move = Int32Array.from(found, Math.round);
    if (!this.isPossible(move)) return undefined;
    this.keep(move);
    return move;
  }

  /** What remains when a number becomes known. */
  without(cell: number): Evidence {
    const rest = new Evidence(this.system);
    for (const move of this.moves) if (move[cell] === 0) rest.keep(move);
    return rest;
  }

  private keep(move: Int32Array): void {
    this.moves.push(move);
    for (let at = 0; at < move.length; at++) {
      const change = move[at] as number;
      if (change < (this.below[at] as number)) this.below[at] = change;
      else if (change > (this.above[at] as number)) this.above[at] = change;
    }
  }

  private isPossible(move: Int32Array): boolean {
    return (
      this.system.counts.every((count, at) => count + (move[at] as number) >= 0) &&
      this.system.equations.every(({ cells, signs }) => {
        let sum = 0;
        for (let at = 0; at < cells.length; at++) {
          sum += (signs[at] as number) * (move[cells[at] as number] as number);
        }
        return sum === 0;
      })
    );
  }
}
