'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../layout/button';
import type { Column } from './column';

const drawnAtOnce = 60;

type Props<Row> = { caption: string; columns: readonly Column<Row>[]; rows: readonly Row[]; rowKey: (row: Row) => string; rowHref?: (row: Row) => string };

/** The phone's form of a table. */
export function RowCards<Row>({ caption, columns, rows, rowKey, rowHref }: Props<Row>) {
  const t = useTranslations('common.ui');
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const title = columns.find((column) => column.phone === 'title') ?? columns[0];
  const lines = columns.filter((column) => column !== title && column.phone !== 'hide');
  const totals = columns.filter((column) => column.total !== undefined);
  return (
    <>
      <ul aria-label={caption} className="divide-y divide-line">
        {rows.slice(0, drawn).map((row) => {
          const href = rowHref?.(row);
          const name = title?.cell(row);
          return (
            <li key={rowKey(row)} className="flex flex-col gap-0.5 px-4 py-3">
              {href ? <Link href={href} className="flex min-h-9 items-center font-semibold text-ink">{name}</Link> : <span className="font-semibold">{name}</span>}
              {lines.map((column) => (
                <span key={column.key} className="flex justify-between gap-4">
                  <span className="text-small text-ink-2">{column.head}</span>
                  <span className="text-right">{column.cell(row)}</span>
                </span>
              ))}
            </li>
          );
        })}
      </ul>
      {rows.length > drawn && <div className="p-3"><Button className="w-full" onClick={() => setDrawn(drawn + drawnAtOnce)}>{t('show_more', { count: rows.length - drawn })}</Button></div>}
      {totals.map((column) => <p key={column.key} className="flex justify-between border-t border-line px-4 py-2 font-semibold"><span>{column.head}</span><span>{column.total}</span></p>)}
    </>
  );
}
