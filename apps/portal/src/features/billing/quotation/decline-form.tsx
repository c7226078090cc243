'use client';

import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError, Textarea, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** A no, with a reason where there is one. */
export function DeclineForm({ path, refresh, onDone }: { path: string; refresh: readonly string[]; onDone: () => void }) {
  const t = useTranslations('quotation.act');
  const toast = useToast();
  const [reason, setReason] = useState('');
  const decline = useApiMutation<{ reason: string }>({
    path,
    refresh,
    onSuccess: () => {
      toast({ text: t('decline_done') });
      onDone();
    },
  });
  return (
    <Form label={t('decline')} onSubmit={() => decline.mutate({ reason })} actions={<Button kind="primary" submit pending={decline.isPending}>{t('decline')}</Button>}>
      <FormError error={decline.error} />
      <Field label={t('reason')} optional><Textarea rows={3} value={reason} onChange={setReason} /></Field>
    </Form>
  );
}
