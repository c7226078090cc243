'use client';

import type { KeyboardEvent, RefObject } from 'react';
import { ScrollBox } from '../../layout/scroll-box';
import type { SortState } from '../../layout/use-url-filters';
import type { Column } from './column';
import { HeadCell } from './head-cell';
import { TableRow } from './table-row';

export const rowHeight = 40;

export type GridProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string;
  sort?: SortState;
  onSort?: (sort: SortState) => void;
};

type Props<Row> = GridProps<Row> & {
  frame: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Draws only the rows from `from` to before `to`, in a frame that scrolls. */
  part?: { from: number; to: number };
};

export function TableFrame<Row>({ caption, columns, rows, rowKey, rowHref, sort, onSort, frame, onKeyDown, part }: Props<Row>) {
  const { from, to } = part ?? { from: 0, to: rows.length };
  const after = rows.length - to;
  return (
    <ScrollBox label={caption} box={frame} onKeyDown={onKeyDown} className={part ? 'max-h-[70vh] overflow-auto' : 'overflow-x-auto'}>
      <table aria-rowcount={rows.length + 1} className={`w-full border-collapse ${part ? 'table-fixed' : ''}`}>
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10 bg-sheet">
          <tr>{columns.map((column) => <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />)}</tr>
        </thead>
        <tbody>
          {from > 0 && <tr aria-hidden="true" style={{ height: from * rowHeight }} />}
          {rows.slice(from, to).map((row, offset) => (
            <TableRow key={rowKey(row)} row={row} index={from + offset} columns={columns} href={rowHref?.(row)} cut={part !== undefined} />
          ))}
          {after > 0 && <tr aria-hidden="true" style={{ height: after * rowHeight }} />}
        </tbody>
        {columns.some((column) => column.total !== undefined) && (
          <tfoot className="sticky bottom-0 bg-sheet">
            <tr>{columns.map((column) => <td key={column.key} className={`h-10 border-t border-line-strong px-4 font-semibold ${column.align === 'end' ? 'text-right' : ''}`}>{column.total}</td>)}</tr>
          </tfoot>
        )}
      </table>
    </ScrollBox>
  );
}
