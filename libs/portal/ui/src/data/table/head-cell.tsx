'use client';

import { classNames } from '../../class-names';
import type { SortState } from '../../layout/use-url-filters';
import type { Column } from './column';

type Props<Row> = { column: Column<Row>; sort?: SortState; onSort?: (sort: SortState) => void };

export function HeadCell<Row>({ column, sort, onSort }: Props<Row>) {
  const sorted = sort?.key === column.key;
  const order = !sorted ? undefined : sort.down ? 'descending' : 'ascending';
  const look = classNames('h-10 border-b border-line px-4 text-small font-medium text-ink-2 whitespace-nowrap', column.align === 'end' ? 'text-right' : 'text-left');
  if (!column.sortable || !onSort) return <th scope="col" style={{ width: column.width }} className={look}>{column.head}</th>;
  return (
    <th scope="col" aria-sort={order} style={{ width: column.width }} className={look}>
      <button type="button" onClick={() => onSort({ key: column.key, down: sorted ? !sort.down : false })} className="inline-flex min-h-8 items-center gap-1 hover:text-ink">
        {column.head}
        <span aria-hidden="true" className={sorted ? 'text-accent' : 'opacity-40'}>{sorted ? (sort.down ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>
  );
}
