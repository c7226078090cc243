'use client';

import type { MeetingSummaryView } from '@diem-cau/meetings/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DateText, ErrorState, LinkButton, LoadingState, Section, WorkList, type WorkItem } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const shown = 4;
const running: ReadonlySet<MeetingSummaryView['state']> = new Set(['rehearsal', 'roll_call', 'in_session']);

/** The next meetings with how many have answered. */
export function NextMeetings() {
  const t = useTranslations('endpoints.home');
  const list = useApiQuery<{ items: MeetingSummaryView[]; total: number }>('/meetings', { query: { state: 'upcoming', sort: 'startsAt', pageSize: shown } });
  const item = (meeting: MeetingSummaryView): WorkItem => ({
    id: meeting.id,
    kind: running.has(meeting.state) ? 'live' : 'wait',
    title: meeting.title,
    detail: <><DateText value={meeting.startsAt} weekday time /> · {t('answered', { answered: meeting.answered, invited: meeting.invited })}</>,
    action: <LinkButton size="small" href={`/cuoc-hop/${meeting.id}`} aria-label={`${t('see')}: ${meeting.title}`}>{t('see')}</LinkButton>,
  });
  return (
    <Section title={t('meetings')}>
      {list.data ? <WorkList label={t('meetings')} items={list.data.items.map(item)} empty={t('no_meetings')} /> : list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : <LoadingState rows={3} />}
    </Section>
  );
}
