'use client';

import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import { DateText, PhoneIcon, ScrollBox, Section, SkeletonBar, WorkList } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import { useBranchEndpoints } from '../use-branch';
import { readinessOf } from './readiness';

/** "21 / 24 điểm cầu sẵn sàng", and for the rest whom to call. */
export function ReadinessSection({ meeting }: { meeting: MeetingDetailView }) {
  const t = useTranslations('meetings.detail');
  const maySee = useCan('endpoints.read');
  const endpoints = useBranchEndpoints(maySee);
  if (!maySee || endpoints.error) return null;
  if (!endpoints.data) return <Section title={t('readiness')}><SkeletonBar className="h-10 w-full" /></Section>;
  const { ready, total, unready } = readinessOf(meeting.invitations, endpoints.data);
  const items = unready.map(({ line, endpoint }) => ({
    id: line.id,
    kind: endpoint.connection === 'degraded' ? ('warn' as const) : ('off' as const),
    title: endpoint.name,
    detail: <>{t(endpoint.connection === 'degraded' ? 'poor' : 'offline')}{endpoint.connectionSince && <> {t('since')} <DateText value={endpoint.connectionSince} time /></>}{endpoint.custodianName && <> · {endpoint.custodianName}</>}</>,
    action: endpoint.custodianPhone && <a href={`tel:${endpoint.custodianPhone.replace(/[^0-9+]/g, '')}`} className="inline-flex min-h-8 items-center gap-2 whitespace-nowrap max-sm:min-h-11"><PhoneIcon size={16} />{endpoint.custodianPhone}</a>,
  }));
  return (
    <Section title={t('ready_of', { ready, total })}>
      <ScrollBox label={t('readiness')} className="max-h-96 overflow-y-auto"><WorkList label={t('readiness')} items={items} empty={t(total > 0 ? 'all_ready' : 'none_to_check')} /></ScrollBox>
    </Section>
  );
}
