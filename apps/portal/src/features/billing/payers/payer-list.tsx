'use client';

import type { PayerRow } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, formatCount, PageHead, SearchFilter, SelectFilter, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { PageOf } from '../page-of';
import { sortText } from '../sort-text';
import { usePayerColumns } from './use-payer-columns';

const pageSize = 50;

export function PayerList() {
  const t = useTranslations('billing.payer');
  const filters = useUrlFilters({ key: 'name', down: false });
  const list = useApiQuery<PageOf<PayerRow>>('/billing/payers', { query: { q: filters.get('tim'), state: filters.get('tinh-trang'), sort: sortText(filters.sort), page: filters.page, pageSize } });
  const incomplete = useApiQuery<PageOf<PayerRow>>('/billing/payers', { query: { state: 'incomplete', pageSize: 1 } });
  const columns = usePayerColumns();
  const lacking = incomplete.data?.total;
  return (
    <>
      <PageHead title={t('title')} answer={lacking !== undefined && (lacking > 0 ? t('answer_lacking', { count: formatCount(lacking) }) : t('answer_complete'))} next={lacking !== undefined && (lacking > 0 ? t('next_lacking') : t('next'))} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/don-vi-thanh-toan/${row.id}`}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={<><SearchFilter filters={filters} label={t('search')} /><SelectFilter filters={filters} name="tinh-trang" label={t('papers')} options={[{ value: 'incomplete', label: t('incomplete') }]} /></>}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
    </>
  );
}
