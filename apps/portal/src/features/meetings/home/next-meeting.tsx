'use client';

import type { MeetingSummaryView } from '@diem-cau/meetings/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, LinkButton, PageHead, SkeletonBar } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useNow } from '../../conference/use-now';
import { useCan } from '../../../session/session-provider';
import { doorsAreOpen, endOf } from '../meeting-facts';
import { MeetingTime } from '../meeting-time';
import { untilWords } from './until-words';

type Page = { items: MeetingSummaryView[]; total: number };

/** The next meeting with how long it is until then, and the way in. */
export function NextMeeting() {
  const t = useTranslations('meetings.home');
  const words = useTranslations('meetings.detail');
  const now = useNow();
  const maySchedule = useCan('meetings.schedule');
  const query = useApiQuery<Page>('/meetings', { query: { state: 'upcoming', sort: 'startsAt', pageSize: 5 }, everyMs: 60_000 });
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonBar className="h-24 w-full max-w-xl" />;
  const next = query.data.items.find((one) => one.state !== 'draft' && Date.parse(endOf(one.startsAt, one.durationMinutes)) > now);
  if (!next) return <PageHead title={t('next')} answer={t('no_meeting')} next={t(maySchedule ? 'no_meeting_next' : 'no_meeting_wait')} actions={maySchedule && <LinkButton href="/cuoc-hop/moi" kind="primary">{t('schedule')}</LinkButton>} />;
  const { unit, count } = untilWords(Date.parse(next.startsAt) - now);
  return (
    <PageHead
      title={t('next')}
      answer={next.title}
      next={<><strong className="text-ink">{t(`until.${unit}`, { count })}</strong> · <MeetingTime {...next} /> · {next.hostName}</>}
      actions={
        <>
          <LinkButton href={`/cuoc-hop/${next.id}`}>{t('see')}</LinkButton>
          {doorsAreOpen(next, now) && <LinkButton href={`/phong-hop/${next.id}`} kind="primary">{words(next.conducts ? 'conduct' : 'join')}</LinkButton>}
        </>
      }
    />
  );
}
