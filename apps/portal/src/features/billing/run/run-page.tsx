'use client';

import type { RunView } from '@diem-cau/billing/contracts';
import { useApiQuery, useLive, useRefresh } from '@diem-cau/portal/api-client';
import { ErrorState, formatCount, formatMonth, formatVnd, LinkButton, LoadingState, PageHead, Progress, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { printedNumber } from '../printed-number';
import { RunFailed } from './run-failed';
import { RunFacts } from './run-facts';
import { RunPayers } from './run-payers';

/** A run while it works and after; it goes on when this page is left. */
export function RunPage({ id }: { id: string }) {
  const t = useTranslations('billing.run');
  const refresh = useRefresh();
  const read = useApiQuery<RunView>(`/billing/runs/${id}`);
  const run = read.data;
  const isWorking = run?.state === 'queued' || run?.state === 'running';
  useLive(isWorking ? `run:${id}` : null, () => void refresh(`/billing/runs/${id}`));
  if (!run) {
    return (
      <>
        <PageHead title={t('title')} back={<Link href="/ky-cuoc">{t('back')}</Link>} />
        {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={6} />}
      </>
    );
  }
  const done = run.payers - run.waiting;
  const figures = { count: formatCount(run.issued), sum: formatVnd(run.totals.grossVnd), done: formatCount(done), total: formatCount(run.payers) };
  return (
    <>
      <PageHead
        title={t('title_of', { month: formatMonth(run.month) })}
        answer={t(`answer.${run.state}`, figures)}
        next={isWorking ? t('may_leave') : run.firstNumber !== null && run.lastNumber !== null && t('numbers', { first: printedNumber(run.firstNumber), last: printedNumber(run.lastNumber) })}
        back={<Link href={`/ky-cuoc?thang=${run.month}`}>{t('back')}</Link>}
        actions={run.issued > 0 && <LinkButton kind={isWorking ? 'quiet' : 'primary'} href={`/hoa-don?lan-chay=${run.id}`}>{t('see_invoices')}</LinkButton>}
      />
      <div className="flex flex-col gap-8">
        {isWorking && <Progress label={t(`state.${run.state}`)} done={done} total={Math.max(run.payers, 1)} left={t('left', { count: formatCount(run.waiting) })} />}
        {run.state === 'failed' && <RunFailed run={run} />}
        <RunFacts run={run} />
        <Section title={t('payers')}><RunPayers run={run} /></Section>
      </div>
    </>
  );
}
