'use client';

import type { MyInvoiceRow } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, formatMonth, Money, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { InvoiceState } from '../invoice-state';
import type { PageOf } from '../page-of';
import { printedNumber } from '../printed-number';
import { DownloadPdf } from './download-pdf';

const pageSize = 24;

export function MyInvoices() {
  const t = useTranslations('billing.payable');
  const filters = useUrlFilters({ key: 'issuedAt', down: true });
  const list = useApiQuery<PageOf<MyInvoiceRow>>('/my/invoices', { query: { page: filters.page, pageSize } });
  const columns: Column<MyInvoiceRow>[] = [
    { key: 'month', head: t('month'), cell: (row) => <span className="dc-figures">{formatMonth(row.month)}</span>, phone: 'title' },
    { key: 'number', head: t('invoice'), cell: (row) => <span className="dc-figures whitespace-nowrap">{row.series} {printedNumber(row.number)}</span> },
    { key: 'operator', head: t('operator'), cell: (row) => row.operatorName },
    { key: 'due', head: t('due'), cell: (row) => <DateText value={row.dueDay} /> },
    { key: 'state', head: t('state'), cell: (row) => <InvoiceState invoice={row} /> },
    { key: 'gross', head: t('gross'), cell: (row) => <Money vnd={row.totals.grossVnd} />, align: 'end' },
    { key: 'open', head: t('open'), cell: (row) => <Money vnd={row.openVnd} className={row.openVnd > 0 ? 'font-medium' : 'text-ink-3'} />, align: 'end' },
    { key: 'pdf', head: <span className="sr-only">{t('download')}</span>, cell: (row) => <DownloadPdf invoice={row} />, align: 'end' },
  ];
  return (
    <DataTable
      caption={t('months')}
      columns={columns}
      rows={list.data?.items}
      rowKey={(row) => row.id}
      rowHref={(row) => `/phai-tra/${row.id}`}
      query={list}
      paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
      empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
    />
  );
}
