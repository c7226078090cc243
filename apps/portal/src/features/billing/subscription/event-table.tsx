'use client';

import type { SubscriptionDetail } from '@diem-cau/billing/contracts';
import { DataTable, DateText, EmptyState, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useEventText } from './use-event-text';

type Story = SubscriptionDetail['events'][number];

/** What happened to a subscription, since when it holds, and who entered it when. */
export function EventTable({ events }: { events: readonly Story[] }) {
  const t = useTranslations('subscription');
  const say = useEventText();
  const columns: Column<Story>[] = [
    { key: 'what', head: t('what'), cell: say, phone: 'title' },
    { key: 'effective', head: t('effective'), cell: (row) => <DateText value={row.effectiveAt} time /> },
    { key: 'recorded', head: t('recorded'), cell: (row) => <DateText value={row.recordedAt} time /> },
    { key: 'by', head: t('by'), cell: (row) => row.byName ?? t('by_life') },
  ];
  return <DataTable caption={t('events')} columns={columns} rows={events} rowKey={(row) => `${row.kind} ${row.effectiveAt} ${row.recordedAt}`} empty={<EmptyState title={t('events_none')}>{t('events_none_next')}</EmptyState>} />;
}
