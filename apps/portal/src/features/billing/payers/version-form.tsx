'use client';

import type { AddPayerVersionInput, PayerDetail } from '@diem-cau/billing/contracts';
import { isApiError, useApiMutation, useProblem } from '@diem-cau/portal/api-client';
import { Button, DateInput, DraftNotice, Field, Form, FormError, MoreDetails, Textarea, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { dayOf } from '../today';

type Values = { from: string | null; name: string; address: string; taxCode: string; budgetCode: string; treasuryAccount: string; treasuryOffice: string };

/** Mends a payer's details from a day on; what was issued before keeps what it was issued with. */
export function VersionForm({ payer }: { payer: PayerDetail }) {
  const t = useTranslations('billing.payer');
  const toast = useToast();
  const say = useProblem();
  const [initial] = useState<Values>(() => ({
    from: dayOf(), name: payer.name, address: payer.address, taxCode: payer.taxCode ?? '', budgetCode: payer.budgetCode ?? '', treasuryAccount: payer.treasuryAccount ?? '', treasuryOffice: payer.treasuryOffice ?? '',
  }));
  const draft = useDraft<Values>(`payer:${payer.id}`, initial);
  const { from, ...texts } = draft.value;
  const save = useApiMutation<AddPayerVersionInput, PayerDetail>({
    path: `/billing/payers/${payer.id}/versions`,
    refresh: ['/billing'],
    onSuccess: () => {
      draft.forget();
      toast({ text: t('saved') });
    },
  });
  const failed = (code: string) => isApiError(save.error) && save.error.code === code && say(save.error);
  const text = (field: keyof typeof texts) => ({ value: texts[field], onChange: (value: string) => draft.set({ [field]: value }) });
  return (
    <Form label={t('mend')} onSubmit={() => from && save.mutate({ from, ...texts })} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
      <DraftNotice draft={draft} />
      <FormError error={save.error} />
      <Field label={t('tax_code')} hint={t('tax_code_hint')} error={failed('billing.tax_code_invalid')}><TextInput {...text('taxCode')} inputMode="numeric" className="dc-figures" /></Field>
      <Field label={t('budget_code')} hint={t('budget_code_hint')} error={failed('billing.budget_code_invalid')}><TextInput {...text('budgetCode')} inputMode="numeric" className="dc-figures" /></Field>
      <Field label={t('name')}><TextInput {...text('name')} /></Field>
      <Field label={t('address')}><Textarea rows={2} {...text('address')} /></Field>
      <Field label={t('from')} hint={t('from_hint')} error={!from && t('day_missing')}><DateInput value={from} onChange={(day) => draft.set({ from: day })} /></Field>
      <MoreDetails label={t('treasury')}>
        <Field label={t('treasury_account')} optional><TextInput {...text('treasuryAccount')} className="dc-figures" /></Field>
        <Field label={t('treasury_office')} optional><TextInput {...text('treasuryOffice')} /></Field>
      </MoreDetails>
    </Form>
  );
}
