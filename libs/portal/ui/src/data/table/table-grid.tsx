'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { SortState } from '../../layout/use-url-filters';
import type { Column } from './column';
import { HeadCell } from './head-cell';
import { TableRow } from './table-row';
import { useRowKeys } from './use-row-keys';

const rowHeight = 40;
const virtualFrom = 200;

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string;
  sort?: SortState;
  onSort?: (sort: SortState) => void;
};

export function TableGrid<Row>({ caption, columns, rows, rowKey, rowHref, sort, onSort }: Props<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = rows.length > virtualFrom;
  const window = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => rowHeight, overscan: 12, enabled: virtual });
  const items = virtual ? window.getVirtualItems() : [];
  const [from, to] = virtual ? [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1] : [0, rows.length];
  const before = from * rowHeight;
  const after = (rows.length - to) * rowHeight;
  const onKeyDown = useRowKeys(frame, rows.length, (index) => virtual && window.scrollToIndex(index));
  return (
    <div ref={frame} onKeyDown={onKeyDown} className={virtual ? 'max-h-[70vh] overflow-auto' : 'overflow-x-auto'}>
      <table aria-rowcount={rows.length + 1} className={`w-full border-collapse ${virtual ? 'table-fixed' : ''}`}>
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10 bg-sheet">
          <tr>{columns.map((column) => <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />)}</tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {rows.slice(from, to).map((row, offset) => (
            <TableRow key={rowKey(row)} row={row} index={from + offset} columns={columns} href={rowHref?.(row)} cut={virtual} />
          ))}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
        {columns.some((column) => column.total !== undefined) && (
          <tfoot className="sticky bottom-0 bg-sheet">
            <tr>{columns.map((column) => <td key={column.key} className={`h-10 border-t border-line-strong px-4 font-semibold ${column.align === 'end' ? 'text-right' : ''}`}>{column.total}</td>)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
