'use client';

import type { MeetingSummaryView } from '@diem-cau/meetings/contracts';
import { useApiMutation, useApiQuery, useProblem } from '@diem-cau/portal/api-client';
import { Button, LinkButton, Section, useToast, WorkList } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { MeetingTime } from '../meeting-time';

/** Own meetings whose invited have not all answered: one press reminds those who have not; drafts wait to be sent. */
export function AnswersMissing() {
  const t = useTranslations('meetings.home');
  const toast = useToast();
  const say = useProblem();
  const query = useApiQuery<{ items: MeetingSummaryView[] }>('/meetings', { query: { state: 'upcoming', side: 'host', sort: 'startsAt', pageSize: 20 } });
  const remind = useApiMutation<string, { reminded: number }>({ path: (id) => `/meetings/${id}/remind`, body: () => ({}), refresh: ['/meetings'], onSuccess: ({ reminded }) => toast({ text: t('reminded', { count: reminded }) }) });
  if (!query.data) return null;
  const open = query.data.items.filter((meeting) => meeting.state === 'draft' || (meeting.state === 'announced' && meeting.answered < meeting.invited));
  const items = open.map((meeting) => ({
    id: meeting.id,
    kind: meeting.state === 'draft' ? ('draft' as const) : ('wait' as const),
    title: meeting.state === 'draft' ? t('draft_of', { title: meeting.title }) : <Link href={`/cuoc-hop/${meeting.id}?tra-loi=chua`}>{t('missing_of', { count: meeting.invited - meeting.answered, title: meeting.title })}</Link>,
    detail: <MeetingTime {...meeting} />,
    action: meeting.state === 'draft'
      ? <LinkButton size="small" href={`/cuoc-hop/${meeting.id}`}>{t('finish')}</LinkButton>
      : <Button size="small" pending={remind.isPending && remind.variables === meeting.id} onClick={() => remind.mutate(meeting.id, { onError: (error) => toast({ kind: 'bad', text: say(error) }) })}>{t('remind')}</Button>,
  }));
  return <Section title={t('missing')}><WorkList label={t('missing')} items={items} empty={t('none_missing')} /></Section>;
}
