'use client';

import { useTranslations } from 'next-intl';
import { useCan } from '../../session/session-provider';
import { AnswersMissing } from './home/answers-missing';
import { InvitationsToAnswer } from './home/invitations-to-answer';
import { NextMeeting } from './home/next-meeting';

/** The meetings' part of "Hôm nay": the next meeting, invitations to answer, answers that are missing; each role sees what it can act on. */
export function MeetingsHome() {
  const t = useTranslations('meetings.home');
  const mayRead = useCan('meetings.read');
  const mayAnswer = useCan('meetings.answer');
  const maySchedule = useCan('meetings.schedule');
  if (!mayRead) return null;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-8">
      <NextMeeting />
      {mayAnswer && <InvitationsToAnswer />}
      {maySchedule && <AnswersMissing />}
    </section>
  );
}
