'use client';

import type { BillAheadInput, CorrectionsView, PayerDetail, PreviewInvoiceDetail } from '@diem-cau/billing/contracts';
import { isApiError, useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DateInput, Field, Form, FormError, formatMonth, formatVnd, MoneyInput, RadioGroup, Select, SidePanel, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { dayOf } from '../today';

const MONTHS = 36;

/** Invoices coming months at once, with the money that was collected for them (C8). */
export function BillAhead({ payer, onClose }: { payer: PayerDetail; onClose: () => void }) {
  const t = useTranslations('selling.ahead');
  const router = useRouter();
  const toast = useToast();
  const [months] = useState(() => monthsFrom(dayOf().slice(0, 7)));
  const [through, setThrough] = useState(months[11] ?? '');
  const [way, setWay] = useState<'paid' | 'unpaid'>('paid');
  const [amountVnd, setAmountVnd] = useState<number | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(dayOf());
  const [tried, setTried] = useState(false);
  const preview = useApiQuery<PreviewInvoiceDetail>(`/billing/months/${through}/preview/invoices/${payer.id}`);
  const isNothing = isApiError(preview.error) && preview.error.code === 'billing.not_found';
  const asked = preview.data?.totals.grossVnd ?? null;
  const paidVnd = amountVnd ?? asked;
  const save = useApiMutation<BillAheadInput, CorrectionsView>({
    path: '/billing/prepayments',
    refresh: ['/billing'],
    onSuccess: ({ invoiceIds }) => {
      toast({ text: t('issued') });
      router.push(`/hoa-don/${invoiceIds.at(-1) ?? ''}`);
    },
  });
  const submit = (): void => {
    setTried(true);
    if (way === 'unpaid') save.mutate({ payerId: payer.id, throughMonth: through });
    else if (paidVnd && receivedOn) save.mutate({ payerId: payer.id, throughMonth: through, payment: { amountVnd: paidVnd, receivedOn, note: t('note', { month: formatMonth(through) }) } });
  };
  return (
    <SidePanel title={t('title')} onClose={onClose}>
      <Form label={t('title')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('do')}</Button>}>
        <FormError error={save.error} />
        <Field label={t('through')} hint={t('through_hint')}><Select value={through} onChange={setThrough} options={months.map((value) => ({ value, label: formatMonth(value) }))} /></Field>
        <p role="status" className="dc-figures font-medium">{isNothing ? t('nothing') : asked === null ? t('reckoning') : t('makes', { sum: formatVnd(asked) })}</p>
        <RadioGroup legend={t('money')} value={way} onChange={(value) => setWay(value === 'unpaid' ? 'unpaid' : 'paid')} options={[{ value: 'paid', label: t('paid') }, { value: 'unpaid', label: t('unpaid') }]} />
        {way === 'paid' && (
          <>
            <Field label={t('amount')} error={tried && !paidVnd && t('amount_missing')}><MoneyInput value={paidVnd} onChange={setAmountVnd} /></Field>
            <Field label={t('received_on')} error={tried && !receivedOn && t('day_missing')}><DateInput value={receivedOn} onChange={setReceivedOn} /></Field>
          </>
        )}
      </Form>
    </SidePanel>
  );
}

function monthsFrom(first: string): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: MONTHS + 1 }, (_, index) => `${year + Math.floor((month - 1 + index) / 12)}-${String(((month - 1 + index) % 12) + 1).padStart(2, '0')}`);
}
