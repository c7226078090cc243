'use client';

import type { InvoiceRow } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, formatCount, LinkButton, PageHead, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { ExportButtons } from '../export-buttons';
import type { PageOf } from '../page-of';
import { sortText } from '../sort-text';
import { InvoiceFilters } from './invoice-filters';
import { useInvoiceColumns } from './use-invoice-columns';

const pageSize = 50;

export function InvoiceList() {
  const t = useTranslations('billing.invoices');
  const filters = useUrlFilters({ key: 'number', down: true });
  const query = {
    q: filters.get('tim'), month: filters.get('thang'), state: filters.get('tinh-trang'), runId: filters.get('lan-chay'), payerId: filters.get('don-vi'), sort: sortText(filters.sort),
  };
  const list = useApiQuery<PageOf<InvoiceRow>>('/billing/invoices', { query: { ...query, page: filters.page, pageSize } });
  const columns = useInvoiceColumns();
  return (
    <>
      <PageHead title={t('title')} answer={list.data && t('answer', { count: formatCount(list.data.total) })} next={query.runId ? t('of_run') : t('next')} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/hoa-don/${row.id}`}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={<><InvoiceFilters filters={filters} /><ExportButtons path="/billing/invoices/export" query={query} /></>}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('none')} action={<LinkButton href="/ky-cuoc">{t('to_month')}</LinkButton>}>{t('none_next')}</EmptyState>}
      />
    </>
  );
}
