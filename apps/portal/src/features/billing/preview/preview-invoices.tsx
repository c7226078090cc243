'use client';

import type { PreviewInvoice, PreviewView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DataTable, EmptyState, formatCount, formatMonth, Money, SearchFilter, StateBadge, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PageOf } from '../page-of';
import { PreviewLines } from './preview-lines';

const pageSize = 50;

/** Every invoice that the run would issue, with the totals of all of them. */
export function PreviewInvoices({ preview }: { preview: PreviewView }) {
  const t = useTranslations('billing.preview');
  const filters = useUrlFilters({ key: '', down: false });
  const [open, setOpen] = useState<PreviewInvoice | null>(null);
  const words = filters.get('tim');
  const list = useApiQuery<PageOf<PreviewInvoice>>(`/billing/months/${preview.month}/preview/invoices`, { query: { q: words, page: filters.page, pageSize } });
  const total = (vnd: number) => (words ? undefined : <Money vnd={vnd} />);
  const columns: Column<PreviewInvoice>[] = [
    { key: 'name', head: t('payer'), cell: (row) => <Button kind="plain" size="small" className="-ml-3 whitespace-normal text-left" onClick={() => setOpen(row)}>{row.payerName}</Button>, phone: 'title' },
    { key: 'state', head: '', cell: (row) => row.isParked && <StateBadge kind="stop">{t('parked')}</StateBadge> },
    { key: 'endpoints', head: t('endpoints'), cell: (row) => <span className="dc-figures">{formatCount(row.endpoints)}</span>, align: 'end' },
    { key: 'months', head: t('months'), cell: (row) => <span className="dc-figures">{monthsText(row.months)}</span> },
    { key: 'net', head: t('net'), cell: (row) => <Money vnd={row.totals.netVnd} />, align: 'end', total: total(preview.totals.netVnd) },
    { key: 'vat', head: t('vat'), cell: (row) => <Money vnd={row.totals.vatVnd} />, align: 'end', total: total(preview.totals.vatVnd) },
    { key: 'gross', head: t('gross'), cell: (row) => <Money vnd={row.totals.grossVnd} className="font-medium" />, align: 'end', total: total(preview.totals.grossVnd) },
  ];
  return (
    <>
      <DataTable
        caption={t('invoices')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.payerId}
        query={list}
        filters={<SearchFilter filters={filters} label={t('search')} />}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={words ? () => filters.set({ tim: '' }) : undefined}
        empty={<EmptyState title={t('nothing')}>{t('nothing_next')}</EmptyState>}
      />
      {open && <PreviewLines month={preview.month} payerId={open.payerId} payerName={open.payerName} onClose={() => setOpen(null)} />}
    </>
  );
}

function monthsText(months: readonly string[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return '';
  return first === last ? formatMonth(first) : `${formatMonth(first)}–${formatMonth(last)}`;
}
