'use client';

import type { EndpointSummaryView } from '@diem-cau/endpoints/contracts';
import { formatCount, Stat, StatRow } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** The counts of the branch; each opens what it counts. */
export function EndpointStats({ summary }: { summary: EndpointSummaryView }) {
  const t = useTranslations('endpoints.stats');
  const planned = summary.byState.planned + summary.byState.installing;
  return (
    <StatRow>
      <Stat label={t('not_ready')} value={formatCount(summary.expected - summary.ready)} href="/diem-cau?san-sang=chua" />
      <Stat label={t('in_meeting')} value={formatCount(summary.byConnection.in_meeting)} href="/diem-cau?ket-noi=in_meeting" />
      <Stat label={t('to_accept')} value={formatCount(summary.toAccept)} href="/diem-cau?tinh-trang=installed" />
      <Stat label={t('planned')} value={formatCount(planned)} href="/diem-cau?tinh-trang=planned,installing" note={summary.late > 0 ? t('late', { count: summary.late }) : undefined} />
      <Stat label={t('suspended')} value={formatCount(summary.byState.suspended)} href="/diem-cau?tinh-trang=suspended" />
    </StatRow>
  );
}
