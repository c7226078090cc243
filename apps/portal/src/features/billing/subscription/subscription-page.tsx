'use client';

import type { SubscriptionDetail } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DefinitionList, ErrorState, formatVnd, LinkButton, LoadingState, PageHead, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useCan } from '../../../session/session-provider';
import { SubscriptionState } from '../contracts/subscription-state';
import { BilledLines } from './billed-lines';
import { EventTable } from './event-table';

/** One endpoint as billing sees it: what holds, why, and every line that was made of it. */
export function SubscriptionPage({ id }: { id: string }) {
  const t = useTranslations('subscription');
  const read = useApiQuery<SubscriptionDetail>(`/billing/endpoints/${id}`);
  const mayChange = useCan('billing.contracts');
  const one = read.data;
  const back = <Link href="/hop-dong/diem-cau">{t('back')}</Link>;
  if (!one) {
    return (
      <>
        <PageHead title={t('title')} back={back} />
        {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={8} />}
      </>
    );
  }
  const facts = [
    { term: t('state'), value: <SubscriptionState state={one.subscriptionState} /> },
    { term: t('payer'), value: one.payerId ? <Link href={`/don-vi-thanh-toan/${one.payerId}`}>{one.payerName}</Link> : t('none') },
    { term: t('plan'), value: one.planName ? t('plan_at', { plan: one.planName, sum: one.monthlyVnd === null ? t('no_price') : formatVnd(one.monthlyVnd) }) : t('none') },
    { term: t('contract'), value: one.contractId ? <Link href={`/hop-dong/${one.contractId}`}>{one.contractNumber}</Link> : t('none') },
  ];
  return (
    <>
      <PageHead title={one.name} answer={`${one.code} · ${one.unitName}`} next={t('next')} back={back} actions={mayChange && <LinkButton href={`/hop-dong/diem-cau/${id}/thay-doi`}>{t('change')}</LinkButton>} />
      <div className="flex flex-col gap-8">
        <DefinitionList items={facts} />
        <Section title={t('events')}><EventTable events={one.events} /></Section>
        <Section title={t('lines')}><BilledLines lines={one.lines} /></Section>
      </div>
    </>
  );
}
