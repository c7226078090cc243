'use client';

import type { BilledEndpoint } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, formatCount, PageHead, SearchFilter, SelectFilter, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { PageOf } from '../page-of';
import { sortText } from '../sort-text';
import { useEndpointColumns } from './use-endpoint-columns';

const pageSize = 50;
const states = ['active', 'suspended', 'none'] as const;

/** Endpoints that the operator supplies, with their subscription. */
export function BilledEndpoints() {
  const t = useTranslations('billing');
  const filters = useUrlFilters({ key: 'code', down: false });
  const list = useApiQuery<PageOf<BilledEndpoint>>('/billing/endpoints', {
    query: { q: filters.get('tim'), state: filters.get('tinh-trang'), contractId: filters.get('hop-dong'), payerId: filters.get('don-vi'), sort: sortText(filters.sort), page: filters.page, pageSize },
  });
  const columns = useEndpointColumns();
  return (
    <>
      <PageHead title={t('contract.endpoints_title')} answer={list.data && t('contract.endpoints_answer', { count: formatCount(list.data.total) })} next={t('contract.endpoints_next')} back={<Link href="/hop-dong">{t('contract.back')}</Link>} />
      <DataTable
        caption={t('contract.endpoints_title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.endpointId}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={<><SearchFilter filters={filters} label={t('contract.search_endpoint')} /><SelectFilter filters={filters} name="tinh-trang" label={t('contract.state')} options={states.map((value) => ({ value, label: t(`subscription.${value}`) }))} /></>}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('contract.endpoints_none')}>{t('contract.endpoints_none_next')}</EmptyState>}
      />
    </>
  );
}
