'use client';

import type { MonthOverview } from '@diem-cau/billing/contracts';
import { formatCount, LinkButton } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** The one thing to do next: watch a run that works, else see what the next run would do, else take money in. */
export function MonthActions({ overview }: { overview: MonthOverview }) {
  const t = useTranslations('billing.month');
  const working = overview.runs.find(({ state }) => state === 'queued' || state === 'running');
  if (working) return <LinkButton kind="primary" href={`/ky-cuoc/chay/${working.id}`}>{t('watch')}</LinkButton>;
  const ready = overview.stations.find(({ key }) => key === 'preview')?.count ?? 0;
  if (overview.isOver && ready > 0) return <LinkButton kind="primary" href={`/ky-cuoc/xem-truoc?thang=${overview.month}`}>{t('preview', { count: formatCount(ready) })}</LinkButton>;
  return <LinkButton kind="primary" href="/thanh-toan/moi">{t('enter_payment')}</LinkButton>;
}
