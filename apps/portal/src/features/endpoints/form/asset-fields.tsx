'use client';

import type { AssetInput } from '@diem-cau/endpoints/contracts';
import { DateInput, Field, MoneyInput, Select, TextInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { ASSET_FUNDINGS, ASSET_OWNERS } from './asset-values';

export function AssetFields({ asset, onChange }: { asset: AssetInput; onChange: (part: Partial<AssetInput>) => void }) {
  const t = useTranslations('endpoints');
  const owners = ASSET_OWNERS.map((value) => ({ value, label: t(`owner.${value}`) }));
  const fundings = ASSET_FUNDINGS.map((value) => ({ value, label: t(`funding.${value}`) }));
  return (
    <fieldset className="rounded-large border border-line bg-sheet p-4">
      <legend className="px-1 font-semibold">{t(`asset.${asset.kind}`)}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('form.model')} optional><TextInput value={asset.model} onChange={(model) => onChange({ model })} /></Field>
        <Field label={t('form.serial')} optional><TextInput value={asset.serial} autoCapitalize="characters" onChange={(serial) => onChange({ serial })} /></Field>
        <Field label={t('form.price')}><MoneyInput value={asset.priceVnd} onChange={(price) => onChange({ priceVnd: price ?? 0 })} /></Field>
        <Field label={t('form.warranty')} optional><DateInput value={asset.warrantyUntil} onChange={(warrantyUntil) => onChange({ warrantyUntil })} /></Field>
        <Field label={t('form.owner')}><Select value={asset.owner} onChange={(owner) => onChange({ owner: owner as AssetInput['owner'] })} options={owners} /></Field>
        <Field label={t('form.funding')}><Select value={asset.funding} onChange={(funding) => onChange({ funding: funding as AssetInput['funding'] })} options={fundings} /></Field>
      </div>
    </fieldset>
  );
}
