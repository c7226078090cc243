'use client';

import type { InvoiceDetail, ReplaceInvoiceInput } from '@diem-cau/billing/contracts';
import { Button, Field, Form, FormError, Textarea, TextInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCorrection } from './use-correction';

/** The buyer's data as they should have been; amounts stay, payments follow. */
export function ReplaceForm({ invoice }: { invoice: InvoiceDetail }) {
  const t = useTranslations('billing.correct');
  const { buyer, lines } = invoice;
  const [values, setValues] = useState({ name: buyer.name, address: buyer.address, taxCode: buyer.taxCode ?? '', budgetCode: buyer.budgetCode ?? '' });
  const set = (field: keyof typeof values) => (text: string) => setValues({ ...values, [field]: text });
  const issue = useCorrection<ReplaceInvoiceInput>('/billing/replacements', invoice);
  const submit = (): void => {
    const { name, address, taxCode, budgetCode } = values;
    const payerPatch = { ...(name !== buyer.name && { name }), ...(address !== buyer.address && { address }), ...(taxCode !== (buyer.taxCode ?? '') && { taxCode }), ...(budgetCode !== (buyer.budgetCode ?? '') && { budgetCode }) };
    issue.mutate({ payerId: invoice.payerId, month: lines[0]?.month ?? invoice.month, invoiceId: invoice.id, payerPatch });
  };
  return (
    <Form label={t('replace')} onSubmit={submit} actions={<Button kind="primary" submit pending={issue.isPending}>{t('issue_replacement')}</Button>}>
      <FormError error={issue.error} />
      <Field label={t('name')}><TextInput value={values.name} onChange={set('name')} /></Field>
      <Field label={t('address')}><Textarea rows={2} value={values.address} onChange={set('address')} /></Field>
      <Field label={t('tax_code')}><TextInput value={values.taxCode} onChange={set('taxCode')} inputMode="numeric" className="dc-figures" /></Field>
      <Field label={t('budget_code')} hint={t('kept')}><TextInput value={values.budgetCode} onChange={set('budgetCode')} inputMode="numeric" className="dc-figures" /></Field>
    </Form>
  );
}
