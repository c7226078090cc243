'use client';

import type { MeetingKind } from '@diem-cau/meetings/contracts';
import { DateInput, Field, MoreDetails, NumberInput, RadioGroup, Select, Textarea, TextInput, TimeInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { meetingKinds } from '../kinds';
import { AgendaEditor } from './agenda-editor';
import { ConductFields } from './conduct-fields';
import { kindPart, type ScheduleDraft } from './schedule-draft';
import type { Missing } from './schedule-input';

type Props = { draft: ScheduleDraft; onChange: (part: Partial<ScheduleDraft>) => void; missing: ReadonlySet<Missing>; /** The kind of an existing meeting stays. */ fixedKind: boolean };

/** The meeting itself: kind, title, day, hour, length, agenda, who conducts. */
export function MeetingFields({ draft, onChange, missing, fixedKind }: Props) {
  const t = useTranslations('meetings');
  const wrong = (field: Missing): string | undefined => (missing.has(field) ? t(`schedule.missing.${field}`) : undefined);
  const setKind = (kind: string): void => onChange({ kind: kind as MeetingKind, ...kindPart(kind as MeetingKind) });
  return (
    <div className="flex flex-col gap-5">
      <Field label={t('schedule.kind')}><Select value={draft.kind} onChange={setKind} disabled={fixedKind} options={meetingKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} /></Field>
      <Field label={t('schedule.title_field')} error={wrong('title')}><TextInput value={draft.title} onChange={(title) => onChange({ title })} maxLength={300} /></Field>
      <div className="grid grid-cols-[1fr_7rem_8rem] gap-3 max-sm:grid-cols-2">
        <div className="max-sm:col-span-2"><Field label={t('schedule.day')} error={wrong('day')}><DateInput value={draft.day} onChange={(day) => onChange({ day })} /></Field></div>
        <Field label={t('schedule.clock')} error={wrong('clock')}><TimeInput value={draft.clock} onChange={(clock) => onChange({ clock })} /></Field>
        <Field label={t('schedule.length')} error={wrong('durationMinutes')}><NumberInput value={draft.durationMinutes} onChange={(durationMinutes) => onChange({ durationMinutes })} /></Field>
      </div>
      <ConductFields draft={draft} onChange={onChange} chairError={wrong('chairPostId')} />
      <AgendaEditor agenda={draft.agenda} onChange={(agenda) => onChange({ agenda })} />
      <MoreDetails label={t('schedule.more')}>
        <Field label={t('schedule.note')} hint={t('schedule.note_hint')} optional><Textarea value={draft.note} onChange={(note) => onChange({ note })} maxLength={4000} /></Field>
        <Field label={t('schedule.speech')} hint={t('schedule.speech_hint')}><NumberInput value={draft.speechMinutes} onChange={(speechMinutes) => onChange({ speechMinutes })} /></Field>
        <RadioGroup legend={t('schedule.microphones')} value={draft.microphones} onChange={(value) => onChange({ microphones: value === 'open' ? 'open' : 'called' })} options={(['called', 'open'] as const).map((value) => ({ value, label: t(`schedule.microphone_rules.${value}`) }))} />
      </MoreDetails>
    </div>
  );
}
