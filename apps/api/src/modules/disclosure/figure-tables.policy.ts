import { type Dimension, entriesOf, type Gated, type ServedTable, TOTAL } from '@trellis/disclosure';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { Localized } from '@trellis/contracts';
import type { FigureDimension, FigureEntry, FigureTable } from './disclosure.types.js';
import type { ReleasedTable } from './disclosure.service.js';

/** Words for a dimension, or for one of its entries; null where the reader's side has them. */
export type FigureWords = (dimension: string, entry?: string) => Localized | null;

/** A table that went through the gate, as the schema shows it. */
export function toFigureTable(
  { table, asOf }: ReleasedTable,
  dimensions: readonly Dimension[],
  words: FigureWords,
): FigureTable {
  return {
    id: table.id,
    state: table.state,
    asOf,
    dimensions: dimensions.map((dimension, d) => toDimension(dimension, table.addsUp[d] ?? true, words)),
    cells: cellsOf(table),
  };
}

const cellsOf = (table: Gated<ServedTable>): FigureTable['cells'] =>
  table.cells.map((cell) =>
    cell.shown
      ? { at: [...cell.at], count: cell.count, hidden: null }
      : { at: [...cell.at], count: null, hidden: cell.reason },
  );

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
