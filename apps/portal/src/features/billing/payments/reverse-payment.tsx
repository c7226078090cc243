'use client';

import type { PaymentView, ReversePaymentInput } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, DateText, DefinitionList, Field, Form, FormError, formatVnd, Money, SidePanel, Textarea, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { printedNumber } from '../printed-number';

const shortest = 3;

/** Takes a mistyped payment back; it stays in the list, struck out, with the reason. */
export function ReversePayment({ payment, onClose }: { payment: PaymentView; onClose: () => void }) {
  const t = useTranslations('billing.payment');
  const toast = useToast();
  const [tried, setTried] = useState(false);
  const draft = useDraft(`payment:reverse:${payment.id}`, { reason: '' });
  const { reason } = draft.value;
  const isShort = reason.trim().length < shortest;
  const reverse = useApiMutation<ReversePaymentInput, PaymentView>({
    path: `/billing/payments/${payment.id}/reverse`,
    refresh: ['/billing'],
    onSuccess: () => {
      draft.clear();
      toast({ text: t('reverse_done', { sum: formatVnd(payment.amountVnd) }) });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (!isShort) reverse.mutate({ reason: reason.trim() });
  };
  return (
    <SidePanel title={t('reverse_title')} onClose={onClose}>
      <Form label={t('reverse_title')} onSubmit={submit} actions={<><Button kind="danger" submit pending={reverse.isPending}>{t('reverse_sum', { sum: formatVnd(payment.amountVnd) })}</Button><Button onClick={onClose}>{t('keep')}</Button></>}>
        <DefinitionList
          items={[
            { term: t('payer'), value: payment.payerName },
            { term: t('amount'), value: <Money vnd={payment.amountVnd} /> },
            { term: t('received_on'), value: <DateText value={payment.receivedOn} /> },
            { term: t('opens_again'), value: payment.allocations.map(({ series, number }) => `${series} ${printedNumber(number)}`).join(', ') || t('no_invoice') },
          ]}
        />
        <FormError error={reverse.error} />
        <Field label={t('reason')} hint={t('reason_hint')} error={tried && isShort && t('reason_missing')}><Textarea rows={3} value={reason} onChange={(text) => draft.set({ reason: text })} /></Field>
      </Form>
    </SidePanel>
  );
}
