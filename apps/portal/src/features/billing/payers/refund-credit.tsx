'use client';

import type { PayerDetail, RefundInput, RefundView } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, DateInput, DefinitionList, Field, Form, FormError, formatVnd, Money, MoneyInput, SidePanel, Textarea, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { dayOf } from '../today';

/** Gives a payer credit back: at most what there is. */
export function RefundCredit({ payer, onClose }: { payer: PayerDetail; onClose: () => void }) {
  const t = useTranslations('money_in.refund');
  const toast = useToast();
  const [tried, setTried] = useState(false);
  const draft = useDraft<{ amountVnd: number | null; paidOn: string | null; reason: string }>(`refund:${payer.id}`, { amountVnd: payer.creditVnd, paidOn: dayOf(), reason: '' });
  const { amountVnd, paidOn, reason } = draft.value;
  const isAmount = amountVnd !== null && amountVnd >= 1 && amountVnd <= payer.creditVnd;
  const isShort = reason.trim().length < 3;
  const give = useApiMutation<RefundInput, RefundView>({
    path: `/billing/payers/${payer.id}/refunds`,
    refresh: ['/billing'],
    onSuccess: (refund) => {
      draft.clear();
      toast({ text: t('done', { sum: formatVnd(refund.amountVnd) }) });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (isAmount && paidOn && !isShort) give.mutate({ amountVnd, paidOn, reason: reason.trim() });
  };
  return (
    <SidePanel title={t('title')} onClose={onClose}>
      <Form label={t('title')} onSubmit={submit} actions={<><Button kind="danger" submit pending={give.isPending}>{t('submit', { sum: formatVnd(amountVnd ?? 0) })}</Button><Button onClick={onClose}>{t('keep')}</Button></>}>
        <DefinitionList items={[{ term: t('credit'), value: <Money vnd={payer.creditVnd} /> }]} />
        <FormError error={give.error} />
        <Field label={t('amount')} error={tried && !isAmount && t('amount_wrong', { sum: formatVnd(payer.creditVnd) })}><MoneyInput value={amountVnd} onChange={(value) => draft.set({ amountVnd: value })} /></Field>
        <Field label={t('paid_on')} error={tried && !paidOn && t('day_missing')}><DateInput value={paidOn} onChange={(day) => draft.set({ paidOn: day })} /></Field>
        <Field label={t('reason')} hint={t('reason_hint')} error={tried && isShort && t('reason_missing')}><Textarea rows={3} value={reason} onChange={(text) => draft.set({ reason: text })} /></Field>
      </Form>
    </SidePanel>
  );
}
