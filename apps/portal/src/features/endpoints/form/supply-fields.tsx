'use client';

import { useApiQuery, wrongFields } from '@diem-cau/portal/api-client';
import { Combobox, DateInput, Field, Select, TextInput, type Draft } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { searchUnits } from '../search-units';
import type { EndpointValues } from './endpoint-values';

type Props = { draft: Draft<EndpointValues>; error: unknown; /** A code is given once, at registering. */ withCode: boolean; /** Supplier and payer are fixed once installation begins. */ fixed?: boolean };

/** What few fill in: who supplies, who pays, the planned day, a code of one's own. */
export function SupplyFields({ draft, error, withCode, fixed = false }: Props) {
  const t = useTranslations('endpoints.form');
  const operators = useApiQuery<{ items: { id: string; name: string }[] }>('/endpoints/operators');
  const search = useCallback((words: string) => searchUnits(undefined, words), []);
  const { value, set } = draft;
  return (
    <>
      {!fixed && (
        <>
          <Field label={t('operator')} hint={t('operator_hint')} optional>
            <Select value={value.supplierOperatorId} onChange={(supplierOperatorId) => set({ supplierOperatorId })} placeholder={t('operator_none')} options={(operators.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
          <Field label={t('payer')} hint={t('payer_hint')} optional><Combobox value={value.payer} onChange={(payer) => set({ payer })} search={search} /></Field>
        </>
      )}
      <Field label={t('planned')} optional><DateInput value={value.plannedOn} onChange={(plannedOn) => set({ plannedOn })} /></Field>
      {withCode && (
        <Field label={t('code')} hint={t('code_hint')} optional error={wrongFields(error).has('code') ? t('code_wrong') : undefined}>
          <TextInput value={value.code} onChange={(code) => set({ code })} />
        </Field>
      )}
    </>
  );
}
