'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { classNames } from '../../class-names';
import type { Column } from './column';

type Props<Row> = { row: Row; index: number; columns: readonly Column<Row>[]; href: string | undefined; cut: boolean };

/** A press on a link, button or box inside the row is that one's, not the row's. */
function isOwnControl(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('a, button, input, select, label') !== null;
}

export function TableRow<Row>({ row, index, columns, href, cut }: Props<Row>) {
  const router = useRouter();
  return (
    <tr
      data-row={index}
      data-href={href}
      tabIndex={href ? (index === 0 ? 0 : -1) : undefined}
      aria-rowindex={index + 2}
      onClick={(event) => href && !isOwnControl(event) && router.push(href)}
      className={classNames('border-b border-line last:border-b-0 focus-visible:bg-accent-wash', href && 'cursor-pointer hover:bg-accent-wash/60')}
    >
      {columns.map((column) => (
        <td key={column.key} className={classNames('h-10 px-4 py-1.5', column.align === 'end' && 'text-right', cut && 'truncate')}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
