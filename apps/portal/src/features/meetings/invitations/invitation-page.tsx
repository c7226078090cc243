'use client';

import type { InvitationView } from '@diem-cau/meetings/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { Banner, DateText, DefinitionList, ErrorState, LinkButton, LoadingState, PageHead, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useCan } from '../../../session/session-provider';
import { useNow } from '../../conference/use-now';
import { AnswerBadge } from '../answer-badge';
import { doorsAreOpen } from '../meeting-facts';
import { MeetingTime } from '../meeting-time';
import { AnswerForm } from './answer-form';

/** One invitation: what it is to, and the unit's answer. */
export function InvitationPage({ invitationId }: { invitationId: string }) {
  const t = useTranslations('meetings.invitations');
  const words = useTranslations('meetings');
  const mayAnswer = useCan('meetings.answer');
  const now = useNow();
  const query = useApiQuery<InvitationView>(`/invitations/${invitationId}`);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const invitation = query.data;
  if (!invitation) return <LoadingState />;
  const closed = invitation.meetingState === 'concluded' || invitation.meetingState === 'cancelled';
  const open = doorsAreOpen({ state: invitation.meetingState, startsAt: invitation.startsAt }, now);
  return (
    <>
      <PageHead back={<Link href="/giay-moi">{t('title')}</Link>} title={<>{t('one')} <AnswerBadge line={invitation} /></>} answer={invitation.title} next={<MeetingTime {...invitation} />} actions={<>{open && <LinkButton href={`/phong-hop/${invitation.meetingId}`} kind="primary">{words('detail.join')}</LinkButton>}<LinkButton href={`/cuoc-hop/${invitation.meetingId}`}>{t('see_meeting')}</LinkButton></>} />
      {invitation.state === 'requested' && <div className="pb-5"><Banner kind="wait" title={t('request_title', { host: invitation.hostName })}>{t('request_next')}</Banner></div>}
      {invitation.reason && <div className="pb-5"><Banner kind="warn" title={words(`states.${invitation.meetingState}`)}>{invitation.reason}</Banner></div>}
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-2">
        <Section title={t('your_answer')} sheet>
          {closed ? <p className="text-ink-2">{t('closed')}</p> : mayAnswer ? <AnswerForm key={invitation.id} invitation={invitation} /> : <p className="text-ink-2">{t('no_right')}</p>}
          {invitation.answer && <p className="pt-4 text-small text-ink-2">{t('answered_by', { name: invitation.answer.answeredBy })} <DateText value={invitation.answer.answeredAt} time /></p>}
        </Section>
        <Section title={t('about')} sheet>
          <DefinitionList items={[
            { term: words('schedule.kind'), value: words(`kinds.${invitation.kind}`) },
            { term: t('host'), value: invitation.hostName },
            { term: words('schedule.chair'), value: invitation.chairName },
            { term: t('room'), value: invitation.endpointName },
            { term: words('schedule.note'), value: invitation.note && <span className="whitespace-pre-line">{invitation.note}</span> },
          ]} />
        </Section>
      </div>
    </>
  );
}
