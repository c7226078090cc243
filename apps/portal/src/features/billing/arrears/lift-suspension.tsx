'use client';

import type { LiftSuspensionInput, SuspensionView } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError, SidePanel, Textarea, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** The operator gives the service back although the debt is not paid. */
export function LiftSuspension({ suspension, onClose }: { suspension: SuspensionView; onClose: () => void }) {
  const t = useTranslations('arrears.suspension');
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isReason = reason.trim().length >= 3;
  const lift = useApiMutation<LiftSuspensionInput, SuspensionView>({
    path: `/billing/suspensions/${suspension.id}/lift`,
    refresh: ['/billing'],
    onSuccess: () => {
      toast({ text: t('lifted_now') });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (isReason) lift.mutate({ reason: reason.trim() });
  };
  return (
    <SidePanel title={t('lift_of', { payer: suspension.payerName })} onClose={onClose}>
      <Form label={t('lift')} onSubmit={submit} actions={<Button kind="primary" submit pending={lift.isPending}>{t('lift')}</Button>}>
        <FormError error={lift.error} />
        <Field label={t('reason')} hint={t('reason_hint')} error={tried && !isReason && t('reason_missing')}><Textarea rows={3} value={reason} onChange={setReason} /></Field>
      </Form>
    </SidePanel>
  );
}
