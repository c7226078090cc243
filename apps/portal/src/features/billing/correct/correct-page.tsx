'use client';

import type { InvoiceDetail } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { EmptyState, ErrorState, LinkButton, LoadingState, PageHead, RadioGroup } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { NoticeForm } from '../papers/notice-form';
import { printedNumber } from '../printed-number';
import { AdjustForm } from './adjust-form';
import { ReplaceForm } from './replace-form';

const WAYS = ['adjust', 'replace', 'notice'] as const;

/** An issued invoice is never changed: a wrong amount is adjusted by a document of its own, wrong buyer's data are replaced, wrong words are told by notice. */
export function CorrectPage({ id }: { id: string }) {
  const t = useTranslations('billing.correct');
  const say = useTranslations('papers.notice');
  const read = useApiQuery<InvoiceDetail>(`/billing/invoices/${id}`);
  const [way, setWay] = useState<'adjust' | 'replace' | 'notice'>('adjust');
  const invoice = read.data;
  const back = <Link href={`/hoa-don/${id}`}>{t('back')}</Link>;
  if (!invoice) {
    return (
      <>
        <PageHead title={t('title')} back={back} />
        {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={6} />}
      </>
    );
  }
  const number = `${invoice.series} ${printedNumber(invoice.number)}`;
  const isAdjusted = invoice.correctedBy.some(({ kind }) => kind === 'adjustment');
  if (invoice.isReplaced || invoice.kind === 'adjustment') {
    return (
      <>
        <PageHead title={t('title_of', { number })} back={back} />
        <EmptyState title={t(invoice.isReplaced ? 'is_replaced' : 'is_adjustment')} action={<LinkButton href={`/hoa-don/${id}`}>{t('see_invoice')}</LinkButton>} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t('title_of', { number })} answer={invoice.buyer.name} next={t('next')} back={back} />
      <div className="flex max-w-2xl flex-col gap-6">
        <RadioGroup legend={t('what')} value={way} onChange={(value) => setWay(WAYS.find((one) => one === value) ?? 'adjust')} options={[
          { value: 'adjust', label: t('adjust'), hint: t(invoice.kind === 'replacement' ? 'adjust_hint_replaced' : 'adjust_hint') },
          { value: 'replace', label: t('replace'), hint: t(isAdjusted ? 'replace_hint_adjusted' : 'replace_hint'), disabled: isAdjusted },
          { value: 'notice', label: say('title'), hint: say('hint') },
        ]} />
        {way === 'adjust' ? <AdjustForm invoice={invoice} /> : way === 'replace' ? <ReplaceForm invoice={invoice} /> : <NoticeForm invoice={invoice} />}
      </div>
    </>
  );
}
