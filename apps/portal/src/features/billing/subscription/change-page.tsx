'use client';

import type { SubscriptionDetail } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, LoadingState, PageHead } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ChangeForm } from './change-form';

/** A change of a subscription: what it does to the next invoices stands beside it before it is made. */
export function ChangePage({ id }: { id: string }) {
  const t = useTranslations('subscription.act');
  const read = useApiQuery<SubscriptionDetail>(`/billing/endpoints/${id}`);
  const one = read.data;
  return (
    <>
      <PageHead title={t('title')} answer={one && `${one.name} · ${one.unitName}`} next={t('next')} back={<Link href={`/hop-dong/diem-cau/${id}`}>{t('back')}</Link>} />
      {one ? <ChangeForm subscription={one} /> : read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={6} />}
    </>
  );
}
