'use client';

import { Button, CloseIcon, PlusIcon, StateShape, TextInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { AttendeeDraft } from './answer-draft';

type Props = { attendees: AttendeeDraft[]; onChange: (attendees: AttendeeDraft[]) => void; error?: string };

/** Names and posts of who will sit in the room. */
export function AttendeeEditor({ attendees, onChange, error }: Props) {
  const t = useTranslations('meetings.invitations');
  const change = (index: number, part: Partial<AttendeeDraft>): void => onChange(attendees.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('attendees')}</legend>
      {attendees.map((one, index) => (
        <div key={index} className="grid grid-cols-[1fr_1fr_2.75rem] items-center gap-2">
          <TextInput aria-label={t('name_of', { number: index + 1 })} placeholder={t('name')} value={one.name} onChange={(name) => change(index, { name })} maxLength={200} autoComplete="off" />
          <TextInput aria-label={t('title_of', { number: index + 1 })} placeholder={t('post')} value={one.title} onChange={(title) => change(index, { title })} maxLength={200} autoComplete="off" />
          <button type="button" aria-label={t('remove', { number: index + 1 })} disabled={attendees.length === 1} onClick={() => onChange(attendees.filter((_, at) => at !== index))} className="flex size-11 items-center justify-center rounded-base text-ink-2 hover:bg-wash disabled:invisible"><CloseIcon size={16} /></button>
        </div>
      ))}
      <span><Button size="small" icon={<PlusIcon size={16} />} onClick={() => onChange([...attendees, { name: '', title: '' }])}>{t('add')}</Button></span>
      {error && <p className="flex items-baseline gap-2 text-small text-bad"><StateShape kind="bad" size={10} />{error}</p>}
    </fieldset>
  );
}
