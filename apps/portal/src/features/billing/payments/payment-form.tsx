'use client';

import type { PaymentView, RecordPaymentInput } from '@diem-cau/billing/contracts';
import { useApiMutation, wrongFields } from '@diem-cau/portal/api-client';
import { Button, Combobox, DateInput, DraftNotice, Field, Form, FormError, formatVnd, MoneyInput, MoreDetails, PageHead, Textarea, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { searchPayers } from '../search-payers';
import { dayOf } from '../today';
import { PaymentEffect } from './payment-effect';
import type { PaymentValues } from './payment-values';
import { useNamedInvoice } from './use-named-invoice';

/** Money that came in: the reference brings payer and sum, and what it will pay stands there before it is entered. */
export function PaymentForm() {
  const t = useTranslations('billing.payment');
  const router = useRouter();
  const toast = useToast();
  const asked = useSearchParams().get('ma') ?? '';
  const [initial] = useState<PaymentValues>(() => ({ reference: asked, payer: null, amountVnd: null, receivedOn: dayOf(), note: '' }));
  const draft = useDraft<PaymentValues>(asked ? `payment:${asked}` : 'payment:new', initial);
  const { reference, payer, amountVnd, receivedOn, note } = draft.value;
  const { set } = draft;
  const named = useNamedInvoice(reference);
  const invoice = named.invoice;
  const filledFor = useRef('');
  useEffect(() => {
    // Only a newly found invoice fills the form; what a person then changes stays.
    if (!invoice || filledFor.current === invoice.id) return;
    filledFor.current = invoice.id;
    set({ payer: { id: invoice.payerId, label: invoice.buyerName }, amountVnd: amountVnd ?? (invoice.openVnd > 0 ? invoice.openVnd : null) });
  }, [invoice, amountVnd, set]);
  const [tried, setTried] = useState(false);
  const save = useApiMutation<RecordPaymentInput, PaymentView>({
    path: '/billing/payments',
    refresh: ['/billing'],
    onSuccess: (payment) => {
      draft.clear();
      toast({ text: t('saved', { sum: formatVnd(payment.amountVnd), name: payment.payerName }) });
      router.push('/thanh-toan');
    },
  });
  const submit = (): void => {
    setTried(true);
    if (payer && amountVnd && receivedOn) save.mutate({ payerId: payer.id, amountVnd, receivedOn, note, ...(reference.trim() ? { reference: reference.trim() } : {}) });
  };
  const wrong = wrongFields(save.error);
  return (
    <>
      <PageHead title={t('new_title')} next={t('new_next')} back={<Link href="/thanh-toan">{t('back')}</Link>} />
      <Form label={t('new_title')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{amountVnd ? t('save_sum', { sum: formatVnd(amountVnd) }) : t('save')}</Button>}>
        <DraftNotice draft={draft} />
        <FormError error={save.error} />
        <Field label={t('reference')} optional hint={t('reference_hint')} error={named.state === 'unknown' && t('reference_unknown')}>
          <TextInput value={reference} onChange={(text) => set({ reference: text })} autoCapitalize="characters" spellCheck={false} className="dc-figures" />
        </Field>
        <Field label={t('payer')} error={tried && !payer && t('payer_missing')}><Combobox value={payer} onChange={(choice) => set({ payer: choice })} search={searchPayers} /></Field>
        <Field label={t('amount')} error={(tried && !amountVnd) || wrong.has('amountVnd') ? t('amount_missing') : undefined}><MoneyInput value={amountVnd} onChange={(value) => set({ amountVnd: value })} /></Field>
        <Field label={t('received_on')} error={tried && !receivedOn && t('day_missing')}><DateInput value={receivedOn} onChange={(day) => set({ receivedOn: day })} /></Field>
        <MoreDetails label={t('more')}><Field label={t('note')} optional hint={t('note_hint')}><Textarea rows={3} value={note} onChange={(text) => set({ note: text })} /></Field></MoreDetails>
        {payer && <PaymentEffect payerId={payer.id} amountVnd={amountVnd ?? 0} namedId={invoice?.payerId === payer.id ? invoice.id : null} />}
      </Form>
    </>
  );
}
