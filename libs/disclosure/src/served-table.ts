import { type CountTable, placesOf } from './count-table.js';
import { DisclosureInputError } from './disclosure-input-error.js';
import { type Gated, pass } from './gated.js';
import type { KeptTable } from './view.js';

/**
 * Why a number is hidden.
 * - `few_people`: it counts few people, or it would give away a number that does. One code for both, and for none at all:
 *   a reader who could tell them apart would know that the one is below the threshold.
 * - `too_few_changes`: the people counted differ from those of an earlier release, or of another table, in too few.
 * - `withdrawal`: somebody who was counted, here or beside, took their consent back; the table returns once enough others changed.
 */
export type HiddenReason = 'few_people' | 'too_few_changes' | 'withdrawal';

/** A number as it may be shown. */
export type ServedCell =
  | { readonly at: readonly string[]; readonly shown: true; readonly count: number }
  | { readonly at: readonly string[]; readonly shown: false; readonly reason: HiddenReason };

/** A table as it may be shown; its cells in the order of its entries, never of its counts. */
export interface ServedTable {
  readonly id: string;
  /** `former`: as of an earlier release, since too little has changed; `hidden`: no cell of it is shown. */
  readonly state: 'current' | 'former' | 'hidden';
  readonly cells: readonly ServedCell[];
  /** For each dimension: false where people could choose several, so that the parts count more than the total. */
  readonly addsUp: readonly boolean[];
}

export function serveTable({ table, hidden }: KeptTable, state: 'current' | 'former'): Gated<ServedTable> {
  const cells = placesOf(table).map((at, place): ServedCell => {
    if (hidden[place]) return { at, shown: false, reason: 'few_people' };
    return { at, shown: true, count: table.counts[place] as number };
  });
  return pass({ id: table.id, state, cells, addsUp: addsUp(table) });
}

export function serveHidden(table: Pick<CountTable, 'id' | 'dimensions'>, reason: HiddenReason): Gated<ServedTable> {
  const cells = placesOf(table).map((at): ServedCell => ({ at, shown: false, reason }));
  return pass({ id: table.id, state: 'hidden', cells, addsUp: addsUp(table) });
}

const addsUp = ({ dimensions }: Pick<CountTable, 'dimensions'>) => dimensions.map(({ multiple }) => !multiple);

/** Some out of all of a group, or why that is not said. */
export type ServedRate =
  | { readonly shown: true; readonly numerator: number; readonly denominator: number }
  | { readonly shown: false; readonly reason: HiddenReason };

/**
 * A rate, from two cells of one table that may be shown: `rateOf(table, ['Inuit', 'met'], ['Inuit', '*'])`. It is hidden
 * with either of them. A rate of 0 % or 100 % says something about every single person of the group (group disclosure:
 * L. Willenborg and T. de Waal, "Elements of Statistical Disclosure Control", 2001): it is never shown, because then the
 * numerator or what is left counts nobody, which is fewer than the threshold.
 * @throws DisclosureInputError `cell_unknown`
 */
export function rateOf(
  table: Gated<ServedTable>,
  numerator: readonly string[],
  denominator: readonly string[],
): Gated<ServedRate> {
  const some = cellOf(table, numerator);
  const all = cellOf(table, denominator);
  if (!some.shown) return pass({ shown: false, reason: some.reason });
  if (!all.shown) return pass({ shown: false, reason: all.reason });
  return pass({ shown: true, numerator: some.count, denominator: all.count });
}

/** @throws DisclosureInputError `cell_unknown` */
export function cellOf(table: ServedTable, at: readonly string[]): ServedCell {
  const found = table.cells.find(
    (cell) => cell.at.length === at.length && cell.at.every((entry, d) => entry === at[d]),
  );
  if (!found) throw new DisclosureInputError('cell_unknown', { table: table.id, at: at.join() });
  return found;
}
