'use client';

import type { AddVatRateInput, CatalogueView } from '@diem-cau/billing/contracts';
import { isApiError, useApiMutation, useProblem } from '@diem-cau/portal/api-client';
import { Button, DateInput, DraftNotice, Field, Form, FormError, NumberInput, SidePanel, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

type Values = { vatClass: string; from: string | null; percent: number | null };

/** A VAT rate of a class from a day on. */
export function AddVatRate({ vatClasses, onClose }: { vatClasses: readonly string[]; onClose: () => void }) {
  const t = useTranslations('billing.catalogue');
  const toast = useToast();
  const say = useProblem();
  const [tried, setTried] = useState(false);
  const draft = useDraft<Values>('vat-rate:new', { vatClass: vatClasses[0] ?? '', from: null, percent: null });
  const { vatClass, from, percent } = draft.value;
  const save = useApiMutation<AddVatRateInput, CatalogueView>({
    path: '/billing/catalogue/vat-rates',
    refresh: ['/billing'],
    onSuccess: () => {
      draft.clear();
      toast({ text: t('rate_saved') });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (from && percent !== null && vatClass.trim()) save.mutate({ vatClass, from, percent });
  };
  const isTaken = isApiError(save.error) && save.error.code === 'billing.vat_rate_day_taken';
  return (
    <SidePanel title={t('add_rate')} onClose={onClose}>
      <Form label={t('add_rate')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('save_rate')}</Button>}>
        <DraftNotice draft={draft} />
        <FormError error={save.error} />
        <Field label={t('vat_class')} error={tried && !vatClass.trim() && t('class_missing')}><TextInput value={vatClass} onChange={(text) => draft.set({ vatClass: text })} /></Field>
        <Field label={t('percent')} error={tried && percent === null && t('percent_missing')}><NumberInput value={percent} onChange={(value) => draft.set({ percent: value })} /></Field>
        <Field label={t('from')} hint={t('from_hint')} error={isTaken ? say(save.error) : tried && !from && t('day_missing')}><DateInput value={from} onChange={(day) => draft.set({ from: day })} /></Field>
      </Form>
    </SidePanel>
  );
}
