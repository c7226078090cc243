'use client';

import type { MonthOverview } from '@diem-cau/billing/contracts';
import { useLive, useRefresh } from '@diem-cau/portal/api-client';
import { ErrorState, formatCount, formatDay, formatMonth, formatVnd, LoadingState, PageHead, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { MonthPapers } from '../account/month-papers';
import { MonthActions } from './month-actions';
import { MonthNeeds } from './month-needs';
import { MonthPicker } from './month-picker';
import { MonthRuns } from './month-runs';
import { MonthStations } from './month-stations';
import { useMonth } from './use-month';

export function MonthPage() {
  const t = useTranslations('billing.month');
  const { query } = useMonth();
  const refresh = useRefresh();
  const overview = query.data;
  const working = overview?.runs.find(({ state }) => state === 'queued' || state === 'running');
  useLive(working ? `run:${working.id}` : null, () => void refresh('/billing/months'));
  if (!overview) {
    return (
      <>
        <PageHead title={t('title')} />
        {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <LoadingState rows={6} />}
      </>
    );
  }
  const isIssued = overview.stations.find(({ key }) => key === 'issue')?.isDone;
  return (
    <>
      <PageHead title={t('title_of', { month: formatMonth(overview.month) })} answer={<Answer overview={overview} />} next={isIssued ? undefined : t('final_by', { day: formatDay(overview.finalBy) })} actions={<><MonthPicker month={overview.month} months={overview.months} /><MonthActions overview={overview} /></>} />
      <div className="flex flex-col gap-8">
        <MonthStations overview={overview} />
        <Section title={t('needs')}><MonthNeeds overview={overview} /></Section>
        <p className="text-ink-2">
          <Link href="/hop-dong/diem-cau?tinh-trang=active">{t('in_service', { count: formatCount(overview.endpointsInService) })}</Link>
        </p>
        {overview.runs.length > 0 && <MonthPapers month={overview.month} />}
        {overview.runs.length > 0 && <Section title={t('runs')}><MonthRuns runs={overview.runs} /></Section>}
      </div>
    </>
  );
}

/** The month in one sentence, by the station at which it stands. */
function Answer({ overview }: { overview: MonthOverview }) {
  const t = useTranslations('billing.month');
  if (!overview.isOver) return t('answer.not_over');
  const at = (key: string) => overview.stations.find((station) => station.key === key);
  const [preview, issue, collect] = [at('preview'), at('issue'), at('collect')];
  if (preview && preview.count > 0) return t('answer.to_issue', { count: formatCount(preview.count), sum: formatVnd(preview.totalVnd) });
  if (issue && issue.count > 0) return t('answer.issued', { count: formatCount(issue.count), sum: formatVnd(issue.totalVnd), paid: formatCount(collect?.count ?? 0) });
  return t('answer.nothing');
}
