import { type Dimension, entriesOf, TOTAL } from '@trellis/disclosure';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { Localized } from '@trellis/contracts';
import type { FigureDimension, FigureEntry, FigureTable } from './disclosure.types.js';
import type { ReleasedTable } from './gate-deciding.policy.js';

/** Words for a dimension, or for one of its entries; null where the reader's side has them. */
export type FigureWords = (dimension: string, entry?: string) => Localized | null;

/** A table that went through the gate, as the schema shows it. */
export function toFigureTable(
  { table, asOf }: ReleasedTable,
  dimensions: readonly Dimension[],
  words: FigureWords,
): FigureTable {
  const [rows, columns] = dimensions.map((dimension, d) => toDimension(dimension, table.addsUp[d] ?? true, words));
  if (!rows) throw new Error('A table of the gate has a dimension.');
  const hidden = table.cells.find((cell) => !cell.shown);
  return {
    id: table.id,
    state: table.state,
    asOf,
    hidden: hidden && !hidden.shown ? hidden.reason : null,
    rows,
    columns: columns ?? null,
    cells: table.cells.flatMap(({ at: [row = '', column = null], ...cell }) =>
      // A former table may be about groups that are not asked for any more.
      isIn(rows, row) && (column === null || (columns !== undefined && isIn(columns, column)))
        ? [{ row, column, count: cell.shown ? cell.count : null }]
        : [],
    ),
  };
}

/**
 * The same for readers who know from elsewhere how many there are in all (how many were written to, say): what is hidden would be what is
 * left of it.
 */
export const withKnownTotal = (table: FigureTable): FigureTable =>
  table.cells.every(({ count }) => count !== null)
    ? table
    : { ...table, cells: table.cells.map((cell) => ({ ...cell, count: null })) };

const isIn = ({ entries }: FigureDimension, entry: string): boolean => entries.some(({ id }) => id === entry);

function toDimension(dimension: Dimension, addsUp: boolean, words: FigureWords): FigureDimension {
  const text = (entry?: string): FigureEntry['label'] => {
    const found = words(dimension.id, entry);
    return found && localizedText(found);
  };
  const kindOf = (entry: string): FigureEntry['kind'] => {
    if (entry === TOTAL) return 'total';
    return dimension.categories.includes(entry) ? 'category' : 'roll_up';
  };
  return {
    id: dimension.id,
    label: text(),
    addsUp,
    entries: entriesOf(dimension).map((id) => ({ id, kind: kindOf(id), label: id === TOTAL ? null : text(id) })),
  };
}
