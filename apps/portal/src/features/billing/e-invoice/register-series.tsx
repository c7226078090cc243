'use client';

import type { EInvoiceSeriesView, EInvoicingView } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, DateInput, Field, Form, FormError, SidePanel, TextInput, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { dayOf } from '../today';

type Props = { next: EInvoicingView['nextSeries']; onClose: () => void };

/** A series as the operator declared it to the tax authority, with the provider's name of its template. */
export function RegisterSeries({ next, onClose }: Props) {
  const t = useTranslations('e_invoice.setting');
  const toast = useToast();
  const [values, setValues] = useState({ formNumber: next?.formNumber ?? '1', series: next?.series ?? '', templateCode: '1/001' });
  const [declaredOn, setDeclaredOn] = useState<string | null>(dayOf());
  const [tried, setTried] = useState(false);
  const { formNumber, series, templateCode } = values;
  const isSeries = /^[CK]\d{2}[TDLMNBGHXF][A-Z0-9]{2}$/.test(series);
  const isForm = /^[1-9]$/.test(formNumber);
  const save = useApiMutation<EInvoiceSeriesView, EInvoicingView>({
    method: 'PUT',
    path: '/billing/e-invoicing/series',
    refresh: ['/billing'],
    onSuccess: () => {
      toast({ text: t('series_saved') });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (isSeries && isForm && templateCode.trim() && declaredOn) save.mutate({ formNumber, series, templateCode, declaredOn });
  };
  return (
    <SidePanel title={t('register')} onClose={onClose}>
      <Form label={t('register')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('save_series')}</Button>}>
        <FormError error={save.error} />
        <Field label={t('form_number')} error={tried && !isForm && t('form_wrong')}><TextInput value={formNumber} onChange={(text) => setValues({ ...values, formNumber: text })} inputMode="numeric" /></Field>
        <Field label={t('series_name')} hint={t('series_hint')} error={tried && !isSeries && t('series_wrong')}><TextInput value={series} onChange={(text) => setValues({ ...values, series: text.toUpperCase() })} className="dc-figures" /></Field>
        <Field label={t('template')} hint={t('template_hint')} error={tried && !templateCode.trim() && t('template_missing')}><TextInput value={templateCode} onChange={(text) => setValues({ ...values, templateCode: text })} className="dc-figures" /></Field>
        <Field label={t('declared_on')} error={tried && !declaredOn && t('day_missing')}><DateInput value={declaredOn} onChange={setDeclaredOn} /></Field>
      </Form>
    </SidePanel>
  );
}
