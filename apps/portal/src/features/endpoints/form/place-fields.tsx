'use client';

import { wrongFields } from '@diem-cau/portal/api-client';
import { Field, NumberInput, RadioGroup, TextInput, type Draft } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { ENDPOINT_KINDS } from './asset-values';
import type { EndpointValues } from './endpoint-values';

/** What everybody fills in: name, where the room is, what stands in it, the line, whom to call. */
export function PlaceFields({ draft, error }: { draft: Draft<EndpointValues>; error: unknown }) {
  const t = useTranslations('endpoints');
  const wrong = wrongFields(error);
  const { value, set } = draft;
  const bad = (field: string): string | undefined => (wrong.has(field) ? t(`form.${field}_wrong`) : undefined);
  return (
    <>
      <Field label={t('form.name')} hint={t('form.name_hint')} error={bad('name')}><TextInput value={value.name} onChange={(name) => set({ name })} /></Field>
      <Field label={t('form.place')} hint={t('form.place_hint')} optional error={bad('place')}><TextInput value={value.place} onChange={(place) => set({ place })} /></Field>
      <RadioGroup legend={t('form.kind')} value={value.kind} onChange={(kind) => set({ kind: kind as EndpointValues['kind'] })} options={ENDPOINT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kind_hint.${kind}`) }))} />
      <Field label={t('form.line')} hint={t('form.line_hint')} optional error={bad('lineKbps')}><NumberInput value={value.lineKbps} onChange={(lineKbps) => set({ lineKbps })} /></Field>
      <Field label={t('form.custodian')} optional error={bad('custodianName')}><TextInput value={value.custodianName} onChange={(custodianName) => set({ custodianName })} /></Field>
      <Field label={t('form.phone')} hint={t('form.phone_hint')} optional error={bad('custodianPhone')}><TextInput type="tel" value={value.custodianPhone} onChange={(custodianPhone) => set({ custodianPhone })} /></Field>
    </>
  );
}
