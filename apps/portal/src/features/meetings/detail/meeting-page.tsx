'use client';

import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import { useApiQuery, useLive, useRefresh } from '@diem-cau/portal/api-client';
import { Banner, ErrorState, LoadingState, PageHead } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { MeetingStateBadge } from '../meeting-state-badge';
import { MeetingTime } from '../meeting-time';
import { isRunning } from '../meeting-facts';
import { AttendanceSection } from './attendance-section';
import { InvitationTable } from './invitation-table';
import { MeetingActions } from './meeting-actions';
import { MeetingFacts } from './meeting-facts-list';
import { OwnInvitation } from './own-invitation';
import { ReadinessSection } from './readiness-section';

/** One meeting: who has answered, what is ready, and what can be done now. */
export function MeetingPage({ meetingId }: { meetingId: string }) {
  const t = useTranslations('meetings.detail');
  const refresh = useRefresh();
  const query = useApiQuery<MeetingDetailView>(`/meetings/${meetingId}`);
  useLive(`meeting:${meetingId}`, () => void refresh(`/meetings/${meetingId}`));
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const meeting = query.data;
  if (!meeting) return <LoadingState rows={10} />;
  const host = meeting.side === 'host';
  const held = isRunning(meeting.state) || meeting.state === 'concluded';
  return (
    <>
      <PageHead
        back={<Link href="/cuoc-hop">{t('back')}</Link>}
        title={<>{meeting.title} <MeetingStateBadge state={meeting.state} filled /></>}
        answer={host && meeting.state !== 'draft' && meeting.state !== 'concluded' ? t('answer', { answered: meeting.answered, invited: meeting.invited }) : undefined}
        next={<MeetingTime {...meeting} />}
        actions={<MeetingActions meeting={meeting} />}
      />
      {meeting.reason && <div className="pb-5"><Banner kind={meeting.state === 'cancelled' ? 'bad' : 'warn'} title={t(`reason_of.${meeting.state === 'cancelled' ? 'cancelled' : 'postponed'}`)}>{meeting.reason}</Banner></div>}
      <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-8">
          {held && <AttendanceSection meetingId={meeting.id} />}
          {host ? <InvitationTable meeting={meeting} /> : <OwnInvitation meeting={meeting} />}
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          {host && meeting.state !== 'concluded' && meeting.state !== 'cancelled' && <ReadinessSection meeting={meeting} />}
          <MeetingFacts meeting={meeting} />
        </div>
      </div>
    </>
  );
}
