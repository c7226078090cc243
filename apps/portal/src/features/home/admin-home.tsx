'use client';

import type { EndpointSummaryView } from '@diem-cau/endpoints/contracts';
import { useApiQuery, useLive, useRefresh } from '@diem-cau/portal/api-client';
import { ErrorState, LoadingState, PageHead } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useCan, useSession } from '../../session/session-provider';
import { BranchMap } from './branch-map';
import { NextMeetings } from './next-meetings';
import { NotReady } from './not-ready';
import { ToDo } from './to-do';

/** The home of who looks after endpoints: how many are ready, which are not and whom to call, what waits, where it is. */
export function AdminHome({ children }: { children?: ReactNode }) {
  const t = useTranslations('endpoints.home');
  const tenant = useSession().post?.tenant;
  const refresh = useRefresh();
  const seesMeetings = useCan('meetings.read');
  const summary = useApiQuery<EndpointSummaryView>('/endpoints/summary');
  useLive(tenant ? `endpoints:${tenant.id}` : null, () => void refresh('/endpoints'));
  if (summary.error && !summary.data) return <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />;
  if (!summary.data) return <LoadingState rows={10} />;
  const { ready, expected, total } = summary.data;
  const missing = expected - ready;
  const next = total === 0 ? t('next_none') : missing === 0 ? t('next_all') : t('next_some', { missing });
  return (
    <>
      <PageHead title={t('title')} answer={total === 0 ? t('answer_none') : t('answer', { ready, expected })} next={next} />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <NotReady summary={summary.data} />
          <ToDo summary={summary.data} />
          {seesMeetings && <NextMeetings />}
          {children}
        </div>
        <BranchMap />
      </div>
    </>
  );
}
