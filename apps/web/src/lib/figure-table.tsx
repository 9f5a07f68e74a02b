import type { FigureTablePartsFragment } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from './format.js';

export type FigureTable = FigureTablePartsFragment;
type Entry = FigureTable['rows']['entries'][number];
const TOTAL = '*';

/** A number of a table that went through the gate; null when it may not be shown. */
export function figureAt(table: FigureTable, row: string, column: string | null = null): number | null {
  return table.cells.find((cell) => cell.row === row && cell.column === column)?.count ?? null;
}

/** Why nothing of a table is shown; null when something is. */
export function whyHidden(table: FigureTable): FigureTable['hidden'] {
  return table.cells.every(({ count }) => count === null) ? table.hidden : null;
}

/** A column of figures: a number of people, or how many of how many. */
export interface FigureColumn {
  /** Null: a table without columns. */
  entry: string | null;
  label: string;
  /** The entry of which this one is a part: then a share is shown, where both are. */
  of?: string;
}

/**
 * Counts of people by group, as a table; a share has a bar beside it. A hidden number is said to be, in words, and never 0. Groups of
 * which nothing is shown stand together below, whether anyone is in them or not.
 */
export function FigureTableView({
  label,
  table,
  columns,
  rowsLabel,
  wordOf,
}: {
  label: string;
  table: FigureTable;
  /** Without: one column, of people. */
  columns?: readonly FigureColumn[];
  /** What the rows are; without it, groups. */
  rowsLabel?: string;
  /** Words for entries that are codes. */
  wordOf: (entry: Entry) => string;
}): ReactNode {
  const { t } = useTranslation('disclosure');
  const { language } = useFormats();
  const shownColumns = columns ?? [{ entry: null, label: t('table.people') }];
  const name = (entry: Entry): string => {
    if (entry.id === TOTAL) return t('table.all');
    return entry.label ? localized(entry.label, language) : wordOf(entry);
  };
  const isShown = (entry: Entry): boolean =>
    shownColumns.some((column) => figureAt(table, entry.id, column.entry) !== null);
  const { entries, addsUp } = table.rows;
  const hidden = entries.filter((entry) => !isShown(entry) && entry.id !== TOTAL);
  return (
    <div className="t-stack">
      <div className="t-table-frame">
        <table className="t-table" role="table" aria-label={label}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {rowsLabel ?? t('table.group')}
              </th>
              {shownColumns.map((column) => (
                <th key={column.label} role="columnheader" scope="col" className="t-right">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {entries.filter(isShown).map((entry) => (
              <tr key={entry.id} role="row">
                <td role="cell" data-label={rowsLabel ?? t('table.group')} className="t-cell-main">
                  <span className={entry.kind === 'CATEGORY' ? undefined : 't-strong'} dir="auto">
                    {name(entry)}
                  </span>
                </td>
                {shownColumns.map((column) => (
                  <td key={column.label} role="cell" data-label={column.label} className="t-right">
                    <Figure
                      count={figureAt(table, entry.id, column.entry)}
                      of={column.of === undefined ? undefined : figureAt(table, entry.id, column.of)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden.length > 0 && (
        <p className="t-quiet t-small t-prose" style={{ margin: 0 }}>
          {t('table.hiddenGroups', { groups: hidden.map(name).join(', ') })}
        </p>
      )}
      {!addsUp && (
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('table.severalAnswers')}
        </p>
      )}
    </div>
  );
}

function Figure({ count, of }: { count: number | null; of: number | null | undefined }): ReactNode {
  const { t } = useTranslation('disclosure');
  const formats = useFormats();
  if (count === null) return <span className="t-quiet t-small">{t('table.hidden')}</span>;
  if (!of) return <span className="t-num">{formats.number(count)}</span>;
  const share = Math.round((count / of) * 100);
  return (
    <span className="t-num">
      {t('table.share', { count: formats.number(count), of: formats.number(of), share })}
      <span aria-hidden className="t-share">
        <span style={{ inlineSize: `${share}%` }} />
      </span>
    </span>
  );
}
