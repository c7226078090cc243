'use client';

import type { AdjustInvoiceInput, InvoiceDetail } from '@diem-cau/billing/contracts';
import { Button, Field, Form, FormError, formatMonth, formatVnd, MoneyInput, Select } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCorrection } from './use-correction';

/** Another amount for one endpoint's month; what it changes stands there before it is issued. */
export function AdjustForm({ invoice }: { invoice: InvoiceDetail }) {
  const t = useTranslations('billing.correct');
  const [position, setPosition] = useState(invoice.lines.length === 1 ? String(invoice.lines[0]?.position) : '');
  const [toVnd, setToVnd] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const line = invoice.lines.find((one) => String(one.position) === position);
  const issue = useCorrection<AdjustInvoiceInput>('/billing/adjustments', invoice);
  const submit = (): void => {
    setTried(true);
    if (line && toVnd !== null) issue.mutate({ invoiceId: invoice.id, position: line.position, toVnd });
  };
  const difference = line && toVnd !== null ? toVnd - line.standingVnd : null;
  return (
    <Form label={t('adjust')} onSubmit={submit} actions={<Button kind="primary" submit pending={issue.isPending}>{t('issue_adjustment')}</Button>}>
      <FormError error={issue.error} />
      <Field label={t('line')} error={tried && !line && t('line_missing')}>
        <Select value={position} onChange={setPosition} placeholder={t('line_choose')} options={invoice.lines.map((one) => ({
          value: String(one.position), label: t('line_of', { endpoint: one.endpointName, month: formatMonth(one.month), sum: formatVnd(one.standingVnd) }),
        }))} />
      </Field>
      <Field label={t('to')} hint={t('to_hint')} error={tried && toVnd === null && t('to_missing')}><MoneyInput value={toVnd} onChange={setToVnd} /></Field>
      {difference !== null && difference !== 0 && <p role="status">{t(difference < 0 ? 'takes' : 'adds', { sum: formatVnd(Math.abs(difference)) })}</p>}
    </Form>
  );
}
