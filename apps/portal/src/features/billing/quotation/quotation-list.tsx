'use client';

import type { QuotationRow } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, formatCount, LinkButton, Money, PageHead, SearchFilter, SelectFilter, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import { ExportButtons } from '../export-buttons';
import type { PageOf } from '../page-of';
import { sortText } from '../sort-text';
import { QuotationState } from './quotation-state';

const pageSize = 50;
const STATES = ['draft', 'sent', 'accepted', 'declined', 'expired', 'withdrawn'];

/** What was offered to whom, and what became of it. */
export function QuotationList() {
  const t = useTranslations('quotation');
  const may = useCan('billing.contracts');
  const filters = useUrlFilters({ key: 'createdAt', down: true });
  const query = { q: filters.get('tim'), state: filters.get('tinh-trang'), payerId: filters.get('don-vi'), sort: sortText(filters.sort) };
  const list = useApiQuery<PageOf<QuotationRow>>('/billing/quotations', { query: { ...query, page: filters.page, pageSize } });
  const columns: Column<QuotationRow>[] = [
    { key: 'title', head: t('title_head'), cell: (row) => row.title, phone: 'title' },
    { key: 'number', head: t('number'), cell: (row) => <span className="dc-figures whitespace-nowrap">{row.number ?? '—'}</span>, sortable: true },
    { key: 'payerName', head: t('payer'), cell: (row) => row.payerName, sortable: true },
    { key: 'state', head: t('state_head'), cell: (row) => <QuotationState state={row.state} /> },
    { key: 'validUntil', head: t('valid_until'), cell: (row) => <DateText value={row.validUntil} />, sortable: true },
    { key: 'grossVnd', head: t('gross'), cell: (row) => <Money vnd={row.grossVnd} className="font-medium" />, align: 'end', sortable: true },
  ];
  return (
    <>
      <PageHead title={t('title')} answer={list.data && t('answer', { count: formatCount(list.data.total) })} next={t('next')} actions={may && <LinkButton kind="primary" href="/bao-gia/moi">{t('new')}</LinkButton>} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/bao-gia/${id}`}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={<><SearchFilter filters={filters} label={t('search')} /><SelectFilter filters={filters} name="tinh-trang" label={t('state_head')} options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))} /><ExportButtons path="/billing/quotations/export" query={query} /></>}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('none')} action={may && <LinkButton href="/bao-gia/moi">{t('new')}</LinkButton>}>{t('none_next')}</EmptyState>}
      />
    </>
  );
}
