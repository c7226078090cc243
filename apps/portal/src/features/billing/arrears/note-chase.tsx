'use client';

import { CHASE_KINDS, type ChaseLog, type NoteChaseInput } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, DateInput, Field, Form, FormError, Select, SidePanel, Textarea, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

type Kind = NoteChaseInput['kind'];

/** A call, a promise to pay by a day, a dispute: a promise and a dispute hold letters and suspensions. */
export function NoteChase({ payerId, onClose }: { payerId: string; onClose: () => void }) {
  const t = useTranslations('arrears.chase');
  const toast = useToast();
  const [kind, setKind] = useState<Kind>('call');
  const [text, setText] = useState('');
  const [promisedUntil, setPromisedUntil] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const isText = text.trim().length >= 2;
  const save = useApiMutation<NoteChaseInput, ChaseLog>({
    path: `/billing/payers/${payerId}/chase`,
    refresh: ['/billing'],
    onSuccess: () => {
      toast({ text: t('noted') });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (kind === 'promise') {
      if (promisedUntil) save.mutate({ kind, text: text.trim(), promisedUntil });
    } else if (isText) save.mutate({ kind, text: text.trim() });
  };
  return (
    <SidePanel title={t('note')} onClose={onClose}>
      <Form label={t('note')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
        <FormError error={save.error} />
        <Field label={t('what')}><Select value={kind} onChange={(value) => setKind(CHASE_KINDS.find((known) => known === value) ?? 'call')} options={CHASE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} /></Field>
        {kind === 'promise' && <Field label={t('until')} hint={t('until_hint')} error={tried && !promisedUntil && t('until_missing')}><DateInput value={promisedUntil} onChange={setPromisedUntil} /></Field>}
        <Field label={t('text')} optional={kind === 'promise'} error={tried && kind !== 'promise' && !isText && t('text_missing')}><Textarea rows={4} value={text} onChange={setText} /></Field>
      </Form>
    </SidePanel>
  );
}
