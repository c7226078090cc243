'use client';

import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import { DefinitionList, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Who conducts, where, by which rules, and the agenda. */
export function MeetingFacts({ meeting }: { meeting: MeetingDetailView }) {
  const t = useTranslations('meetings');
  return (
    <>
      <Section title={t('detail.facts')} sheet>
        <DefinitionList
          items={[
            { term: t('schedule.kind'), value: t(`kinds.${meeting.kind}`) },
            { term: t('list.host'), value: meeting.hostName },
            { term: t('schedule.chair'), value: `${meeting.chair.name}, ${meeting.chair.title}` },
            { term: t('schedule.secretaries'), value: meeting.secretaries.map(({ name }) => name).join(', ') },
            { term: t('schedule.central'), value: meeting.centralEndpoint?.name },
            { term: t('schedule.speech'), value: t('detail.minutes', { minutes: Math.round(meeting.speechLimitSeconds / 60) }) },
            { term: t('schedule.microphones'), value: t(`schedule.microphone_rules.${meeting.microphones}`) },
            { term: t('schedule.note'), value: meeting.note && <span className="whitespace-pre-line">{meeting.note}</span> },
          ]}
        />
      </Section>
      {meeting.agenda.length > 0 && (
        <Section title={t('schedule.agenda')} sheet>
          <ol className="flex flex-col gap-2">
            {meeting.agenda.map((item, index) => (
              <li key={item.id} className="flex gap-3">
                <span className="dc-figures text-ink-2">{index + 1}.</span>
                <span className="min-w-0 flex-1">{item.title}{item.speaker && <span className="block text-small text-ink-2">{item.speaker}</span>}</span>
                {item.minutes !== null && <span className="dc-figures text-ink-2">{t('detail.minutes', { minutes: item.minutes })}</span>}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
