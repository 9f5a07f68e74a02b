import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Column } from './data.js';

export interface SortColumn<Row> extends Column<Row> {
  /** The name by which the list is sorted when the head of this column is pressed. */
  sort?: string;
}

export interface SelectTableProps<Row> {
  label: string;
  columns: readonly SortColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** How many there are with those that are not loaded. */
  total: number;
  selected: (row: Row) => boolean;
  onSelect: (row: Row, selected: boolean) => void;
  selectLabel: (row: Row) => string;
  all: { label: string; state: 'all' | 'some' | 'none'; onChange: (selected: boolean) => void };
  sort: { by: string; descending: boolean; onChange: (by: string) => void; label: (column: string) => string };
  /** Called once each time the last rows come into view. */
  onEnd?: () => void;
}

/** Of a list of more than this many only the rows in view are in the page, from the first ones on. */
const VIRTUAL_FROM = 200;
const ROW_HEIGHT = 72;
const CARD_HEIGHT = 280;
const PHONE = '(max-width: 48em)';

/**
 * Rows to pick from, sorted by their heads; on a phone each row is a card. Of a long list only the rows in view are there,
 * and assistive technology is told of how many.
 */
export function SelectTable<Row>(props: SelectTableProps<Row>): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const { rows } = props;
  const virtual = props.total > VIRTUAL_FROM;
  // Where the list begins moves with what stands above it: the page's height changes with it.
  useLayoutEffect(() => {
    const look = (): void => setTop(frame.current ? frame.current.getBoundingClientRect().top + window.scrollY : 0);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (window.matchMedia(PHONE).matches ? CARD_HEIGHT : ROW_HEIGHT),
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => props.rowKey(rows[index] as Row),
    measureElement: heightOf,
    enabled: virtual,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const atEnd = virtual && last !== undefined && last.index >= rows.length - 20;
  const onEnd = useRef(props.onEnd);
  useEffect(() => {
    onEnd.current = props.onEnd;
  });
  // Only coming to the end counts: rows that were added while someone stands there are looked at first.
  useEffect(() => {
    if (atEnd) onEnd.current?.();
  }, [atEnd]);
  const before = first ? first.start - top : 0;
  const after = last ? virtualizer.getTotalSize() - (last.end - top) : 0;
  return (
    <div className="t-table-frame t-select-table" ref={frame}>
      <table
        className="t-table"
        role="table"
        aria-label={props.label}
        aria-rowcount={virtual ? props.total + 1 : undefined}
      >
        <Head {...props} />
        <tbody role="rowgroup">
          {virtual && before > 0 && <Gap height={before} />}
          {virtual
            ? items.map((item) => (
                <BodyRow
                  key={item.key}
                  table={props}
                  row={rows[item.index] as Row}
                  index={item.index}
                  measure={virtualizer.measureElement}
                />
              ))
            : rows.map((row, index) => <BodyRow key={props.rowKey(row)} table={props} row={row} index={index} />)}
          {virtual && after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  );
}

/** With what keeps cards apart. */
function heightOf(row: Element): number {
  return row.getBoundingClientRect().height + (Number.parseFloat(getComputedStyle(row).marginBlockEnd) || 0);
}

function Gap({ height }: { height: number }): ReactNode {
  return (
    <tr aria-hidden="true" className="t-table-gap">
      <td style={{ blockSize: height }} />
    </tr>
  );
}

function Head<Row>({ columns, all, sort }: SelectTableProps<Row>): ReactNode {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" className="t-cell-pick">
          <Checkbox
            aria-label={all.label}
            checked={all.state === 'all'}
            indeterminate={all.state === 'some'}
            onChange={(event) => all.onChange(event.currentTarget.checked)}
          />
        </th>
        {columns.map((column) => (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            className={column.numeric ? 't-right' : undefined}
            aria-sort={column.sort === sort.by ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            {column.sort ? <SortButton column={column} sort={sort} /> : column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortButton<Row>({
  column,
  sort,
}: {
  column: SortColumn<Row>;
  sort: SelectTableProps<Row>['sort'];
}): ReactNode {
  const active = column.sort === sort.by;
  const Icon = active ? (sort.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  return (
    <button
      type="button"
      className="t-sort"
      data-active={active || undefined}
      aria-label={sort.label(column.label)}
      onClick={() => sort.onChange(column.sort ?? '')}
    >
      {column.label}
      <Icon size={15} aria-hidden="true" />
    </button>
  );
}

function BodyRow<Row>({
  table,
  row,
  index,
  measure,
}: {
  table: SelectTableProps<Row>;
  row: Row;
  index: number;
  measure?: (element: Element | null) => void;
}): ReactNode {
  const selected = table.selected(row);
  return (
    <tr
      role="row"
      ref={measure}
      data-index={index}
      data-selected={selected || undefined}
      aria-rowindex={measure ? index + 2 : undefined}
    >
      <td role="cell" className="t-cell-pick">
        <Checkbox
          aria-label={table.selectLabel(row)}
          checked={selected}
          onChange={(event) => table.onSelect(row, event.currentTarget.checked)}
        />
      </td>
      {table.columns.map((column) => (
        <td
          key={column.key}
          role="cell"
          data-label={column.label}
          className={[column.numeric ? 't-right' : '', column.main ? 't-cell-main' : ''].join(' ').trim() || undefined}
        >
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}
