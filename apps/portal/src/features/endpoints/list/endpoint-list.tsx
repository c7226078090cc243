'use client';

import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, LinkButton, PageHead, PlusIcon, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import { FileButtons } from '../file-buttons';
import { useEndpointsLive } from '../use-endpoints-live';
import { useSummary } from '../use-summary';
import { EndpointStats } from './endpoint-stats';
import { ListEmpty } from './list-empty';
import { ListFilters } from './list-filters';
import { listQuery } from './list-query';
import { useColumns } from './use-columns';

const pageSize = 50;

export function EndpointList() {
  const t = useTranslations('endpoints.list');
  const filters = useUrlFilters({ key: 'unit', down: false });
  const query = listQuery(filters);
  const list = useApiQuery<{ items: EndpointRowView[]; total: number }>('/endpoints', { query: { ...query, page: filters.page, pageSize } });
  const summary = useSummary();
  const columns = useColumns();
  const [mayRegister, mayImport, mayTest] = [useCan('endpoints.register'), useCan('endpoints.import'), useCan('endpoints.test')];
  useEndpointsLive();
  return (
    <>
      <PageHead
        title={t('title')}
        answer={summary.data && t('answer', { ready: summary.data.ready, expected: summary.data.expected })}
        next={summary.data && t('next', { total: summary.data.total })}
        actions={
          <>
            {mayTest && <LinkButton href="/diem-cau/kiem-tra">{t('test')}</LinkButton>}
            {mayImport && <LinkButton href="/diem-cau/nhap">{t('import')}</LinkButton>}
            {mayRegister && <LinkButton href="/diem-cau/moi" kind="primary" icon={<PlusIcon />}>{t('add')}</LinkButton>}
          </>
        }
      />
      {summary.data && <div className="pb-6"><EndpointStats summary={summary.data} /></div>}
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/diem-cau/${row.id}`}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={<><ListFilters filters={filters} /><span className="ml-auto"><FileButtons path="/endpoints/export" query={query} label={t('export')} short /></span></>}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<ListEmpty mayRegister={mayRegister} />}
      />
    </>
  );
}
