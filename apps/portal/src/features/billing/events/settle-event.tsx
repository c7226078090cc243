'use client';

import type { ParkedEvent, SettleParkedEventInput } from '@diem-cau/billing/contracts';
import { useApiMutation, wrongFields } from '@diem-cau/portal/api-client';
import { Button, DateInput, DraftNotice, Field, Form, FormError, RadioGroup, SidePanel, Textarea, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Values = { act: SettleParkedEventInput['act']; onDay: string | null; note: string };
const acts = ['redate', 'retry', 'dismiss'] as const;

export function SettleEvent({ event, onClose }: { event: ParkedEvent; onClose: () => void }) {
  const t = useTranslations('billing.event');
  const toast = useToast();
  const draft = useDraft<Values>(`billing:event:${event.id}`, { act: 'redate', onDay: null, note: '' });
  const { act, onDay, note } = draft.value;
  const save = useApiMutation<SettleParkedEventInput, ParkedEvent>({
    path: `/billing/parked-events/${event.id}/settle`,
    refresh: ['/billing'],
    onSuccess: () => {
      draft.clear();
      toast({ text: t('settled') });
      onClose();
    },
  });
  const isWrong = wrongFields(save.error).has('note');
  return (
    <SidePanel title={event.endpointName} onClose={onClose}>
      <Form label={t('settle')} onSubmit={() => save.mutate({ act, note, ...(act === 'redate' && onDay ? { onDay } : {}) })} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
        <DraftNotice draft={draft} />
        <FormError error={save.error} />
        <RadioGroup legend={t('act')} value={act} onChange={(value) => draft.set({ act: acts.find((one) => one === value) ?? 'redate' })} options={acts.map((value) => ({ value, label: t(`act_${value}`), hint: t(`act_${value}_hint`) }))} />
        {act === 'redate' && <Field label={t('new_day')}><DateInput value={onDay} onChange={(day) => draft.set({ onDay: day })} /></Field>}
        <Field label={t('note')} hint={t('note_hint')} error={isWrong && t('note_wrong')}><Textarea rows={3} value={note} onChange={(text) => draft.set({ note: text })} /></Field>
      </Form>
    </SidePanel>
  );
}
