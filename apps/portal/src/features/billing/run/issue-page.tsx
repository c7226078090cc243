'use client';

import type { PreviewView, RunView, StartRunInput } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, ErrorState, formatCount, formatMonth, FormError, LinkButton, LoadingState, PageHead } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMonth } from '../month/use-month';
import { IssueFacts } from './issue-facts';

/** What cannot be undone stands here with its figures, and one button named after the act. */
export function IssuePage() {
  const t = useTranslations('billing.issue');
  const router = useRouter();
  const { month, query: overview } = useMonth();
  const read = useApiQuery<PreviewView>(`/billing/months/${month}/preview`, { enabled: month !== 'last' });
  const start = useApiMutation<StartRunInput, RunView>({ path: '/billing/runs', refresh: ['/billing'], onSuccess: (run) => router.push(`/ky-cuoc/chay/${run.id}`) });
  const preview = read.data?.month === month ? read.data : undefined;
  const error = overview.error ?? read.error;
  const back = <Link href={`/ky-cuoc/xem-truoc?thang=${month}`}>{t('back')}</Link>;
  if (!preview || !overview.data) {
    return (
      <>
        <PageHead title={t('title')} back={back} />
        {error ? <ErrorState error={error} onRetry={() => void (overview.error ? overview.refetch() : read.refetch())} /> : <LoadingState rows={8} />}
      </>
    );
  }
  const button = t('button', { count: formatCount(preview.invoices) });
  return (
    <div className="max-w-2xl">
      <PageHead title={t('title_of', { month: formatMonth(month) })} answer={t('answer', { count: formatCount(preview.invoices) })} next={t('cannot_undo')} back={back} />
      <div className="flex flex-col gap-5">
        <IssueFacts preview={preview} />
        <FormError error={start.error} kept={false} />
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" size="large" disabled={preview.invoices === 0 || !overview.data.isOver} pending={start.isPending || start.isSuccess} onClick={() => start.mutate({ month })}>{button}</Button>
          <LinkButton size="large" href={`/ky-cuoc/xem-truoc?thang=${month}`}>{t('not_yet')}</LinkButton>
        </div>
        {preview.invoices === 0 && <p className="text-ink-2">{t('nothing')}</p>}
      </div>
    </div>
  );
}
