'use client';

import type { AddChargeItemInput, CatalogueView, ChargeItemView } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, Checkbox, DateInput, DraftNotice, Field, Form, FormError, formatVnd, MoneyInput, NumberInput, Select, SidePanel, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useClassName } from '../catalogue/use-class-name';
import { dayOf } from '../today';

type Values = { name: string; unit: string; quantity: number | null; unitVnd: number | null; vatClass: string; vatIncluded: boolean; dueOn: string | null };

/** Set-up, equipment: sold once, on the invoice of the month in which it was delivered. */
export function AddChargeItem({ payerId, onClose }: { payerId: string; onClose: () => void }) {
  const t = useTranslations('selling');
  const sayClass = useClassName();
  const toast = useToast();
  const catalogue = useApiQuery<CatalogueView>('/billing/catalogue');
  const classes = [...new Set(catalogue.data?.vatRates.map(({ vatClass }) => vatClass))];
  const [initial] = useState<Values>(() => ({ name: '', unit: t('unit_default'), quantity: 1, unitVnd: null, vatClass: '', vatIncluded: false, dueOn: dayOf() }));
  const draft = useDraft<Values>(`charge-item:${payerId}`, initial);
  const [tried, setTried] = useState(false);
  const { name, unit, quantity, unitVnd, vatIncluded, dueOn } = draft.value;
  const vatClass = draft.value.vatClass || (classes[0] ?? '');
  const save = useApiMutation<AddChargeItemInput, ChargeItemView>({
    path: '/billing/charge-items',
    refresh: ['/billing'],
    onSuccess: () => {
      draft.clear();
      toast({ text: t('saved') });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (name.trim() && unit.trim() && quantity && unitVnd && vatClass && dueOn) save.mutate({ payerId, name, unit, quantity, unitVnd, vatClass, vatIncluded, dueOn });
  };
  return (
    <SidePanel title={t('add')} onClose={onClose}>
      <Form label={t('add')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
        <DraftNotice draft={draft} />
        <FormError error={save.error} />
        <Field label={t('name')} hint={t('name_hint')} error={tried && !name.trim() && t('name_missing')}><TextInput value={name} onChange={(text) => draft.set({ name: text })} /></Field>
        <Field label={t('unit')} error={tried && !unit.trim() && t('unit_missing')}><TextInput value={unit} onChange={(text) => draft.set({ unit: text })} /></Field>
        <Field label={t('quantity')} error={tried && !quantity && t('quantity_missing')}><NumberInput value={quantity} onChange={(value) => draft.set({ quantity: value })} /></Field>
        <Field label={t('unit_price')} hint={quantity && unitVnd ? t('makes', { sum: formatVnd(quantity * unitVnd) }) : undefined} error={tried && !unitVnd && t('price_missing')}><MoneyInput value={unitVnd} onChange={(value) => draft.set({ unitVnd: value })} /></Field>
        <Field label={t('vat_class')}><Select value={vatClass} onChange={(value) => draft.set({ vatClass: value })} options={classes.map((value) => ({ value, label: sayClass(value) }))} /></Field>
        <Checkbox checked={vatIncluded} onChange={(checked) => draft.set({ vatIncluded: checked })}>{t('vat_included')}</Checkbox>
        <Field label={t('due_on')} hint={t('due_on_hint')} error={tried && !dueOn && t('day_missing')}><DateInput value={dueOn} onChange={(day) => draft.set({ dueOn: day })} /></Field>
      </Form>
    </SidePanel>
  );
}
