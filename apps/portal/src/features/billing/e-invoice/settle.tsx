'use client';

import type { SettleEInvoiceInput } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError, SidePanel, Textarea, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** A person saw to it at the provider itself, and says how. */
export function Settle({ invoiceId, onClose }: { invoiceId: string; onClose: () => void }) {
  const t = useTranslations('e_invoice');
  const toast = useToast();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const save = useApiMutation<SettleEInvoiceInput>({
    path: `/billing/invoices/${invoiceId}/e-invoice/settle`,
    refresh: ['/billing'],
    onSuccess: () => {
      toast({ text: t('settled_now') });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (note.trim()) save.mutate({ note: note.trim() });
  };
  return (
    <SidePanel title={t('settle')} onClose={onClose}>
      <Form label={t('settle')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('settle_do')}</Button>}>
        <FormError error={save.error} />
        <Field label={t('settle_note')} hint={t('settle_hint')} error={tried && !note.trim() && t('settle_note_missing')}><Textarea rows={4} value={note} onChange={setNote} /></Field>
      </Form>
    </SidePanel>
  );
}
