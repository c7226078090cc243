'use client';

import type { PreviewView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, formatCount, formatMonth, formatVnd, LinkButton, LoadingState, PageHead, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { printedNumber } from '../printed-number';
import { useMonth } from '../month/use-month';
import { ChangeTable } from './change-table';
import { IncompleteList } from './incomplete-list';
import { PreviewInvoices } from './preview-invoices';

export function PreviewPage() {
  const t = useTranslations('billing.preview');
  const { month, query: overview } = useMonth();
  const read = useApiQuery<PreviewView>(`/billing/months/${month}/preview`, { enabled: month !== 'last' });
  const preview = read.data?.month === month ? read.data : undefined;
  const error = overview.error ?? read.error;
  const back = <Link href={month === 'last' ? '/ky-cuoc' : `/ky-cuoc?thang=${month}`}>{t('back')}</Link>;
  if (!preview) {
    return (
      <>
        <PageHead title={t('title')} back={back} />
        {error ? <ErrorState error={error} onRetry={() => void (overview.error ? overview.refetch() : read.refetch())} /> : <LoadingState rows={10} />}
      </>
    );
  }
  const mayIssue = preview.invoices > 0 && overview.data?.isOver === true;
  return (
    <>
      <PageHead
        title={t('title_of', { month: formatMonth(month) })}
        answer={t('answer', { count: formatCount(preview.invoices), sum: formatVnd(preview.totals.grossVnd) })}
        next={t('next', { endpoints: formatCount(preview.endpoints), series: preview.series, number: printedNumber(preview.nextNumber) })}
        back={back}
        actions={mayIssue && <LinkButton kind="primary" href={`/ky-cuoc/phat-hanh?thang=${month}`}>{t('go_issue')}</LinkButton>}
      />
      <div className="flex flex-col gap-8">
        <Section title={t('changes')}><ChangeTable preview={preview} /></Section>
        {preview.incomplete.length > 0 && <Section title={t('incomplete_head', { count: preview.incomplete.length })}><IncompleteList payers={preview.incomplete} /></Section>}
        <Section title={t('invoices')}><PreviewInvoices preview={preview} /></Section>
      </div>
    </>
  );
}
