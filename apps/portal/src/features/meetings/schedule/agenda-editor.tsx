'use client';

import { Button, CloseIcon, NumberInput, PlusIcon, TextInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { AgendaDraft } from './schedule-draft';

type Props = { agenda: AgendaDraft[]; onChange: (agenda: AgendaDraft[]) => void };

/** The agenda, item by item, in order. */
export function AgendaEditor({ agenda, onChange }: Props) {
  const t = useTranslations('meetings.schedule');
  const change = (index: number, part: Partial<AgendaDraft>): void => onChange(agenda.map((item, at) => (at === index ? { ...item, ...part } : item)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('agenda')}</legend>
      {agenda.map((item, index) => (
        <div key={index} className="grid grid-cols-[1.5rem_1fr_10rem_4.5rem_2.75rem] items-center gap-2 max-sm:grid-cols-[1.5rem_1fr_2.75rem]">
          <span className="dc-figures text-ink-2">{index + 1}.</span>
          <TextInput aria-label={t('agenda_title', { number: index + 1 })} placeholder={t('agenda_title_hint')} value={item.title} onChange={(title) => change(index, { title })} maxLength={300} className="max-sm:col-span-1" />
          <TextInput aria-label={t('agenda_speaker', { number: index + 1 })} placeholder={t('agenda_speaker_hint')} value={item.speaker} onChange={(speaker) => change(index, { speaker })} maxLength={200} className="max-sm:col-start-2" />
          <span className="max-sm:col-start-2"><NumberInput aria-label={t('agenda_minutes', { number: index + 1 })} placeholder={t('minutes')} value={item.minutes} onChange={(minutes) => change(index, { minutes })} /></span>
          <button type="button" aria-label={t('agenda_remove', { number: index + 1 })} onClick={() => onChange(agenda.filter((_, at) => at !== index))} className="flex size-11 items-center justify-center rounded-base text-ink-2 hover:bg-wash max-sm:col-start-3 max-sm:row-start-1"><CloseIcon size={16} /></button>
        </div>
      ))}
      <span><Button size="small" icon={<PlusIcon size={16} />} onClick={() => onChange([...agenda, { title: '', speaker: '', minutes: null }])}>{t('agenda_add')}</Button></span>
    </fieldset>
  );
}
