'use client';

import type { OperatorSettingView } from '@diem-cau/billing/contracts';
import { isApiError, useApiMutation, useProblem, wrongFields } from '@diem-cau/portal/api-client';
import { Button, DraftNotice, Field, Form, FormError, NumberInput, RadioGroup, Textarea, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

type Texts = { legalName: string; address: string; taxCode: string; phone: string; series: string; formNumber: string; bankName: string; bankBin: string; bankAccount: string; taxOfficeCode: string; taxOfficeName: string };
type Values = Texts & { vatRateDay: OperatorSettingView['vatRateDay']; paymentTermDays: number | null };

const valuesOf = (setting: OperatorSettingView | null): Values => ({
  legalName: setting?.legalName ?? '', address: setting?.address ?? '', taxCode: setting?.taxCode ?? '', phone: setting?.phone ?? '', series: setting?.series ?? '', formNumber: setting?.formNumber ?? '1',
  bankName: setting?.bankName ?? '', bankBin: setting?.bankBin ?? '', bankAccount: setting?.bankAccount ?? '', vatRateDay: setting?.vatRateDay ?? 'invoice_day', paymentTermDays: setting?.paymentTermDays ?? 20,
  taxOfficeCode: setting?.taxOfficeCode ?? '', taxOfficeName: setting?.taxOfficeName ?? '',
});
const orNull = (text: string): string | null => text.trim() || null;

export function SettingForm({ setting }: { setting: OperatorSettingView | null }) {
  const t = useTranslations('billing.setting');
  const toast = useToast();
  const say = useProblem();
  const [initial] = useState(() => valuesOf(setting));
  const draft = useDraft<Values>('operator-setting', initial);
  const { vatRateDay, paymentTermDays, ...texts } = draft.value;
  const save = useApiMutation<OperatorSettingView>({
    method: 'PUT',
    path: '/billing/settings',
    refresh: ['/billing'],
    onSuccess: () => {
      draft.forget();
      toast({ text: t('saved') });
    },
  });
  const wrong = wrongFields(save.error);
  const text = (field: keyof Texts) => ({ value: texts[field], onChange: (value: string) => draft.set({ [field]: value }) });
  const submit = (): void => {
    const { phone, bankName, bankBin, bankAccount, taxOfficeCode, taxOfficeName, ...rest } = texts;
    const may = { phone: orNull(phone), bankName: orNull(bankName), bankBin: orNull(bankBin), bankAccount: orNull(bankAccount), taxOfficeCode: orNull(taxOfficeCode), taxOfficeName: orNull(taxOfficeName) };
    if (paymentTermDays !== null) save.mutate({ ...rest, ...may, vatRateDay, paymentTermDays });
  };
  const isTaxWrong = isApiError(save.error) && save.error.code === 'billing.seller_tax_code_invalid';
  return (
    <Form label={t('title')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
      <DraftNotice draft={draft} />
      <FormError error={save.error} />
      <Field label={t('legal_name')} error={wrong.has('legalName') && t('legal_name_wrong')}><TextInput {...text('legalName')} /></Field>
      <Field label={t('address')} error={wrong.has('address') && t('address_wrong')}><Textarea rows={2} {...text('address')} /></Field>
      <Field label={t('tax_code')} error={isTaxWrong ? say(save.error) : undefined}><TextInput {...text('taxCode')} className="dc-figures" /></Field>
      <Field label={t('phone')} optional><TextInput {...text('phone')} inputMode="tel" className="dc-figures" /></Field>
      <Field label={t('form_number')} error={wrong.has('formNumber') && t('form_number_wrong')}><TextInput {...text('formNumber')} className="dc-figures" /></Field>
      <Field label={t('series')} hint={t('series_hint')} error={wrong.has('series') && t('series_wrong')}><TextInput {...text('series')} className="dc-figures" /></Field>
      <Field label={t('term')} error={paymentTermDays === null && t('term_wrong')}><NumberInput value={paymentTermDays} onChange={(value) => draft.set({ paymentTermDays: value })} /></Field>
      <RadioGroup legend={t('rate_day')} value={vatRateDay} onChange={(value) => draft.set({ vatRateDay: value === 'last_service_day' ? 'last_service_day' : 'invoice_day' })} options={(['invoice_day', 'last_service_day'] as const).map((value) => ({ value, label: t(`rate_day_${value}`) }))} />
      <Field label={t('bank_name')} optional><TextInput {...text('bankName')} /></Field>
      <Field label={t('bank_bin')} optional hint={t('bank_bin_hint')} error={wrong.has('bankBin') && t('bank_bin_wrong')}><TextInput {...text('bankBin')} inputMode="numeric" className="dc-figures" /></Field>
      <Field label={t('bank_account')} optional error={wrong.has('bankAccount') && t('bank_account_wrong')}><TextInput {...text('bankAccount')} className="dc-figures" /></Field>
      <Field label={t('tax_office_name')} optional hint={t('tax_office_hint')} error={wrong.has('taxOfficeName') && t('tax_office_name_wrong')}><TextInput {...text('taxOfficeName')} /></Field>
      <Field label={t('tax_office_code')} optional error={wrong.has('taxOfficeCode') && t('tax_office_code_wrong')}><TextInput {...text('taxOfficeCode')} className="dc-figures" /></Field>
    </Form>
  );
}
