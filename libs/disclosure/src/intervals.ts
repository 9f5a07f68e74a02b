import { CellSystem } from './cell-system.js';
import { type CountTable, refuseImpossible } from './count-table.js';
import { addTable } from './link-tables.js';
import { MoveSearch } from './move-search.js';
import { HIDDEN, OPEN } from './status.js';

/** What a reader can be sure of: a hidden number is at least and at most this. */
export interface Interval {
  readonly least: number;
  /** Infinity where nothing bounds it. */
  readonly most: number;
}

/**
 * What a reader of one table who can solve linear programmes derives about the cells that are hidden, by their place in
 * the table's counts. A table of two dimensions is a network, so that these bounds of the relaxation are reached by whole
 * numbers. (The audit of a suppression pattern, as in Fischetti and Salazar-González 2001.)
 */
export function intervalsLeft(table: CountTable, hidden: ReadonlySet<number>): Map<number, Interval> {
  refuseImpossible(table);
  const system = new CellSystem();
  const numbers = addTable(system, '', table);
  const status = Uint8Array.from(system.roles, (role) => (role === 'cell' ? OPEN : HIDDEN));
  for (const place of hidden) status[numbers[place] as number] = HIDDEN;
  const search = new MoveSearch(system, status);
  const reach = (cell: number, direction: 1 | -1) => {
    const found = search.findAny({ cell, direction, limit: Infinity, through: 'hidden' });
    if (found === 'unsolved') throw new Error('the bounds of a cell were not found');
    return found === 'endless' ? Infinity : (system.counts[cell] as number) + (found[cell] as number);
  };
  return new Map(
    [...hidden].map((place) => {
      const cell = numbers[place] as number;
      return [place, { least: reach(cell, -1), most: reach(cell, 1) }];
    }),
  );
}
