'use client';

import type { InstallationView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { EmptyState, ErrorState, LoadingState, NoPermissionState, PageHead, SearchFilter, Select, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../session/session-provider';
import { roadOrder } from './road-order';
import { SendLater } from './send-later';
import { useQueue } from './use-queue';
import { VisitCard } from './visit-card';

const statusOf = (word: string): 'open' | 'done' | 'all' => (word === 'done' || word === 'all' ? word : 'open');

/** What to install, in the order of the road, each with whom to call. */
export function VisitList() {
  const t = useTranslations('endpoints.visits');
  const allowed = useCan('endpoints.install');
  const filters = useUrlFilters({ key: 'road', down: false });
  const status = statusOf(filters.get('viec'));
  const list = useApiQuery<{ items: InstallationView[]; total: number }>('/installations', { query: { status, q: filters.get('tim'), pageSize: 200 }, enabled: allowed });
  const queue = useQueue();
  if (!allowed) return <NoPermissionState />;
  const visits = list.data && roadOrder(list.data.items);
  const waiting = new Set(queue.items.map(({ endpointId }) => endpointId));
  return (
    <>
      <PageHead title={t('title')} answer={list.data && t(`answer_${status}`, { count: list.data.total })} next={t('next')} />
      <div className="flex max-w-3xl flex-col gap-4">
        <SendLater queue={queue} />
        <div className="flex flex-wrap gap-3">
          <SearchFilter filters={filters} label={t('search')} />
          <span className="max-sm:flex-1"><Select aria-label={t('status')} value={status} onChange={(value) => filters.set({ viec: value === 'open' ? '' : value }, true)} options={(['open', 'done', 'all'] as const).map((value) => ({ value, label: t(`status_${value}`) }))} /></span>
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
