'use client';

import type { CatalogueView, ChangeSubscriptionInput, SubscriptionDetail } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, Combobox, DateInput, Field, Form, FormError, NumberInput, RadioGroup, Select, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { searchPayers } from '../search-payers';
import { dayOf } from '../today';
import { ChangeEffect } from './change-effect';
import { changeKinds, changeOf, type ChangeKind, type ChangeValues } from './change-values';

export function ChangeForm({ subscription }: { subscription: SubscriptionDetail }) {
  const t = useTranslations('subscription.act');
  const router = useRouter();
  const toast = useToast();
  const plans = useApiQuery<CatalogueView>('/billing/catalogue');
  const possible = changeKinds.filter((kind) => isPossible(kind, subscription.subscriptionState));
  const [values, setValues] = useState<ChangeValues>(() => ({ kind: possible[0] ?? 'transfer', payer: null, planId: '', percent: null, onDay: dayOf() }));
  const [tried, setTried] = useState(false);
  const set = (part: Partial<ChangeValues>): void => setValues({ ...values, ...part });
  const { kind, payer, planId, percent, onDay } = values;
  const change = changeOf(subscription.endpointId, values);
  const save = useApiMutation<ChangeSubscriptionInput>({
    path: '/billing/subscriptions/changes',
    refresh: ['/billing'],
    onSuccess: () => {
      toast({ text: t('saved') });
      router.push(`/hop-dong/diem-cau/${subscription.endpointId}`);
    },
  });
  const submit = (): void => {
    setTried(true);
    if (change) save.mutate(change);
  };
  if (possible.length === 0) return <p>{t('not_active')}</p>;
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <Form label={t('title')} onSubmit={submit} actions={<Button kind={kind === 'cancel' ? 'danger' : 'primary'} submit pending={save.isPending}>{t(`do.${kind}`)}</Button>}>
        <FormError error={save.error} />
        <RadioGroup legend={t('what')} value={kind} onChange={(value) => set({ kind: value as ChangeKind })} options={possible.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`hint.${value}`) }))} />
        {(kind === 'transfer' || kind === 'subsidy') && (
          <Field label={t(kind === 'transfer' ? 'new_payer' : 'sponsor')} error={tried && !payer && t('payer_missing')}><Combobox value={payer} onChange={(choice) => set({ payer: choice })} search={searchPayers} /></Field>
        )}
        {(kind === 'discount' || kind === 'subsidy') && (
          <Field label={t('percent')} hint={t('percent_hint')} error={tried && percent === null && t('percent_missing')}><NumberInput value={percent} onChange={(value) => set({ percent: value })} /></Field>
        )}
        {kind === 'plan' && (
          <Field label={t('plan')} error={tried && !planId && t('plan_missing')}>
            <Select value={planId} onChange={(value) => set({ planId: value })} placeholder={t('plan_choose')} options={(plans.data?.plans ?? []).filter(({ id }) => id !== subscription.planId).map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
        )}
        <Field label={t('on_day')} hint={t('on_day_hint')} error={tried && !onDay && t('day_missing')}><DateInput value={onDay} onChange={(day) => set({ onDay: day })} /></Field>
      </Form>
      <ChangeEffect change={change} />
    </div>
  );
}

function isPossible(kind: ChangeKind, state: SubscriptionDetail['subscriptionState']): boolean {
  if (state === 'none') return false;
  if (kind === 'suspend') return state === 'active';
  return kind !== 'resume' || state === 'suspended';
}
