'use client';

import type { ContractRow } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, formatCount, LinkButton, PageHead, SearchFilter, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { PageOf } from '../page-of';
import { sortText } from '../sort-text';

const pageSize = 50;

export function ContractList() {
  const t = useTranslations('billing.contract');
  const filters = useUrlFilters({ key: 'signedOn', down: true });
  const list = useApiQuery<PageOf<ContractRow>>('/billing/contracts', { query: { q: filters.get('tim'), sort: sortText(filters.sort), page: filters.page, pageSize } });
  const columns: Column<ContractRow>[] = [
    { key: 'number', head: t('number'), cell: (row) => row.number, sortable: true },
    { key: 'customerName', head: t('customer'), cell: (row) => row.customerName, sortable: true, phone: 'title' },
    { key: 'signedOn', head: t('signed_on'), cell: (row) => <DateText value={row.signedOn} />, sortable: true },
    { key: 'active', head: t('active'), cell: (row) => <Link href={`/hop-dong/diem-cau?hop-dong=${row.id}&tinh-trang=active`} className="text-accent hover:underline dc-figures">{formatCount(row.activeEndpoints)}</Link>, align: 'end' },
    { key: 'endpoints', head: t('endpoints'), cell: (row) => <Link href={`/hop-dong/diem-cau?hop-dong=${row.id}`} className="text-accent hover:underline dc-figures">{formatCount(row.endpoints)}</Link>, align: 'end', sortable: true },
  ];
  return (
    <>
      <PageHead title={t('title')} answer={list.data && t('answer', { count: formatCount(list.data.total) })} next={t('next')} actions={<LinkButton href="/hop-dong/diem-cau">{t('all_endpoints')}</LinkButton>} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/hop-dong/${row.id}`}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={<SearchFilter filters={filters} label={t('search')} />}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
    </>
  );
}
