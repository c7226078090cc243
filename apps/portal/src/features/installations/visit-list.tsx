'use client';

import type { InstallationView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { EmptyState, ErrorState, LoadingState, NoPermissionState, PageHead, SearchFilter, SelectFilter, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../session/session-provider';
import { roadOrder } from './road-order';
import { SendLater } from './send-later';
import { useQueue } from './use-queue';
import { VisitCard } from './visit-card';

/** What to install, in the order of the road, each with whom to call. */
export function VisitList() {
  const t = useTranslations('endpoints.visits');
  const allowed = useCan('endpoints.install');
  const filters = useUrlFilters({ key: 'road', down: false });
  const status = filters.get('viec') || 'open';
  const list = useApiQuery<{ items: InstallationView[]; total: number }>('/installations', { query: { status, q: filters.get('tim'), pageSize: 200 }, enabled: allowed });
  const queue = useQueue();
  if (!allowed) return <NoPermissionState />;
  const visits = list.data && roadOrder(list.data.items);
  const waiting = new Set(queue.items.map(({ endpointId }) => endpointId));
  return (
    <>
      <PageHead title={t('title')} answer={list.data && t(status === 'done' ? 'answer_done' : 'answer', { count: list.data.total })} next={t('next')} />
      <div className="flex max-w-3xl flex-col gap-4">
        <SendLater queue={queue} />
        <div className="flex flex-wrap gap-3">
          <SearchFilter filters={filters} label={t('search')} />
          <SelectFilter filters={filters} name="viec" label={t('status')} options={(['done', 'all'] as const).map((value) => ({ value, label: t(`status_${value}`) }))} />
        </div>
        {visits ? (
          visits.length > 0 ? <ol className="flex flex-col gap-3">{visits.map((visit, index) => <VisitCard key={visit.endpointId} visit={visit} number={index + 1} waiting={waiting.has(visit.endpointId)} />)}</ol> : <EmptyState title={t('empty')}>{t('empty_next')}</EmptyState>
        ) : list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <LoadingState rows={6} />
        )}
      </div>
    </>
  );
}
