'use client';

import type { AddPriceInput, CatalogueView, PlanView } from '@diem-cau/billing/contracts';
import { isApiError, useApiMutation, useProblem } from '@diem-cau/portal/api-client';
import { Button, Checkbox, DateInput, DraftNotice, Field, Form, FormError, MoneyInput, Select, SidePanel, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useClassName } from './use-class-name';

type Values = { from: string | null; monthlyVnd: number | null; vatClass: string; vatIncluded: boolean };
type Props = { plan: PlanView; vatClasses: readonly string[]; onClose: () => void };

/** A price from a day on; it holds until the next begins. */
export function AddPrice({ plan, vatClasses, onClose }: Props) {
  const t = useTranslations('billing.catalogue');
  const sayClass = useClassName();
  const toast = useToast();
  const say = useProblem();
  const [tried, setTried] = useState(false);
  const draft = useDraft<Values>(`price:${plan.id}`, { from: null, monthlyVnd: null, vatClass: vatClasses[0] ?? '', vatIncluded: false });
  const { from, monthlyVnd, vatClass, vatIncluded } = draft.value;
  const save = useApiMutation<AddPriceInput, CatalogueView>({
    path: '/billing/catalogue/prices',
    refresh: ['/billing'],
    onSuccess: () => {
      draft.clear();
      toast({ text: t('price_saved') });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (from && monthlyVnd && vatClass) save.mutate({ planId: plan.id, from, monthlyVnd, vatClass, vatIncluded });
  };
  const isTaken = isApiError(save.error) && save.error.code === 'billing.price_day_taken';
  return (
    <SidePanel title={t('add_price_of', { plan: plan.name })} onClose={onClose}>
      <Form label={t('add_price')} onSubmit={submit} actions={<Button kind="primary" submit pending={save.isPending}>{t('save_price')}</Button>}>
        <DraftNotice draft={draft} />
        <FormError error={save.error} />
        <Field label={t('monthly')} error={tried && !monthlyVnd && t('monthly_missing')}><MoneyInput value={monthlyVnd} onChange={(value) => draft.set({ monthlyVnd: value })} /></Field>
        <Field label={t('from')} hint={t('from_hint')} error={isTaken ? say(save.error) : tried && !from && t('day_missing')}><DateInput value={from} onChange={(day) => draft.set({ from: day })} /></Field>
        <Field label={t('vat_class')} error={tried && !vatClass && t('class_missing')}><Select value={vatClass} onChange={(value) => draft.set({ vatClass: value })} options={vatClasses.map((value) => ({ value, label: sayClass(value) }))} /></Field>
        <Checkbox checked={vatIncluded} onChange={(checked) => draft.set({ vatIncluded: checked })}>{t('vat_included_label')}</Checkbox>
      </Form>
    </SidePanel>
  );
}
