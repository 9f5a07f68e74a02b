import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  /** Numbers stand on the right. */
  numeric?: boolean;
  /** The cell that names the row: on a phone it becomes the title of the card. */
  main?: boolean;
}

/** So many columns stand closer together. */
const MANY = 6;

/** Rows as a table; on a phone each becomes a card. Roles are explicit because the card layout takes away the native ones. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}): ReactNode {
  return (
    <div className="t-table-frame">
      <table className={columns.length >= MANY ? 't-table t-table-many' : 't-table'} role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" className={column.numeric ? 't-right' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <td key={column.key} role="cell" data-label={column.label} className={cellClass(column)}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass(column: { numeric?: boolean; main?: boolean }): string | undefined {
  const names = [column.numeric ? 't-right' : '', column.main ? 't-cell-main' : ''].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}

/** A few numbers, each with what it counts. Values come formatted. */
export function Figures({ items }: { items: readonly { label: string; value: ReactNode }[] }): ReactNode {
  return (
    <dl className="t-figures">
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Below a list that comes part by part: how much of it is shown, and the way to more, while there is more. */
export function ListFoot({
  shown,
  more,
  busy = false,
  onMore,
}: {
  shown: ReactNode;
  more?: string;
  busy?: boolean;
  onMore: () => void;
}): ReactNode {
  return (
    <div className="t-row" style={{ marginBlockStart: 16 }}>
      <span className="t-quiet t-num" role="status">
        {shown}
      </span>
      {more !== undefined && (
        <Button variant="default" loading={busy} onClick={onMore}>
          {more}
        </Button>
      )}
    </div>
  );
}
