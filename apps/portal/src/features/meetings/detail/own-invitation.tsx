'use client';

import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import { LinkButton, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import { AnswerBadge } from '../answer-badge';

/** The invitations of the own unit to somebody else's meeting. */
export function OwnInvitation({ meeting }: { meeting: MeetingDetailView }) {
  const t = useTranslations('meetings.detail');
  const mayAnswer = useCan('meetings.answer');
  return (
    <Section title={t('own')}>
      <ul className="divide-y divide-line rounded-large border border-line bg-sheet">
        {meeting.invitations.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center gap-4 px-4 py-3">
            <span className="min-w-0 flex-1 font-medium">{line.unitName}<span className="block text-small font-normal text-ink-2">{line.endpointName ?? t('no_endpoint')}</span></span>
            <AnswerBadge line={line} />
            <LinkButton size="small" href={`/giay-moi/${line.id}`}>{t(mayAnswer && !line.answer ? 'answer_it' : 'see_answer')}</LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
