'use client';

import type { CatalogueView, QuotationView, SaveQuotationInput } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, Combobox, DateInput, Field, Form, FormError, Textarea, TextInput, useToast, type Choice } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { searchPayers } from '../search-payers';
import { dayOf } from '../today';
import { LineFields, type LineValues } from './line-fields';

type Values = { payer: Choice | null; title: string; validUntil: string | null; deliverOn: string | null; note: string; lines: LineValues[] };
type Props = { quotation?: QuotationView; payer?: Choice | null; onSaved: (quotation: QuotationView) => void };

const DAY = 86_400_000;

/** A draft: to whom, until when, and what it offers. */
export function QuotationForm({ quotation, payer: given = null, onSaved }: Props) {
  const t = useTranslations('quotation');
  const toast = useToast();
  const catalogue = useApiQuery<CatalogueView>('/billing/catalogue');
  const classes = [...new Set(catalogue.data?.vatRates.map(({ vatClass }) => vatClass))];
  const [fresh] = useState<LineValues>(() => ({ name: '', unit: t('line.unit_default'), quantity: 1, unitVnd: null, vatClass: '', vatIncluded: false }));
  const [values, setValues] = useState<Values>(() =>
    quotation
      ? { payer: { id: quotation.payerId, label: quotation.payerName }, title: quotation.title, validUntil: quotation.validUntil, deliverOn: quotation.deliverOn, note: quotation.note, lines: quotation.lines }
      : { payer: given, title: '', validUntil: dayOf(Date.now() + 30 * DAY), deliverOn: dayOf(Date.now() + 30 * DAY), note: '', lines: [fresh] },
  );
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Values>): void => setValues({ ...values, ...change });
  const save = useApiMutation<SaveQuotationInput, QuotationView>({
    method: quotation ? 'PUT' : 'POST',
    path: quotation ? `/billing/quotations/${quotation.id}` : '/billing/quotations',
    refresh: ['/billing/quotations'],
    onSuccess: (saved) => {
      toast({ text: t('saved') });
      onSaved(saved);
    },
  });
  const submit = (): void => {
    setTried(true);
    const { payer, title, validUntil, deliverOn, note } = values;
    const lines = values.lines.flatMap(({ quantity, unitVnd, ...line }) => (quantity && unitVnd && line.name.trim() && line.unit.trim() ? [{ ...line, quantity, unitVnd, vatClass: line.vatClass || (classes[0] ?? '') }] : []));
    if (payer && title.trim() && validUntil && deliverOn && lines.length === values.lines.length) save.mutate({ payerId: payer.id, title, validUntil, deliverOn, note, lines });
  };
  const change = (index: number) => (part: Partial<LineValues>): void => set({ lines: values.lines.map((line, at) => (at === index ? { ...line, ...part } : line)) });
  return (
    <Form label={t('form')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
      <FormError error={save.error} />
      <Field label={t('payer')} error={tried && !values.payer && t('payer_missing')}><Combobox value={values.payer} onChange={(payer) => set({ payer })} search={searchPayers} /></Field>
      <Field label={t('title_head')} error={tried && !values.title.trim() && t('title_missing')}><TextInput value={values.title} onChange={(title) => set({ title })} /></Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('valid_until')} error={tried && !values.validUntil && t('day_missing')}><DateInput value={values.validUntil} onChange={(validUntil) => set({ validUntil })} /></Field>
        <Field label={t('deliver_on')} hint={t('deliver_hint')} error={tried && !values.deliverOn && t('day_missing')}><DateInput value={values.deliverOn} onChange={(deliverOn) => set({ deliverOn })} /></Field>
      </div>
      {values.lines.map((line, index) => (
        <LineFields key={index} index={index} line={{ ...line, vatClass: line.vatClass || (classes[0] ?? '') }} classes={classes} tried={tried} onChange={change(index)} onRemove={values.lines.length > 1 ? () => set({ lines: values.lines.filter((_, at) => at !== index) }) : null} />
      ))}
      <Button onClick={() => set({ lines: [...values.lines, fresh] })}>{t('line.add')}</Button>
      <Field label={t('note')} optional><Textarea rows={2} value={values.note} onChange={(note) => set({ note })} /></Field>
    </Form>
  );
}
