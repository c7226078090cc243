'use client';

import type { AssetInput } from '@diem-cau/endpoints/contracts';
import { Money } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { AssetFields } from './asset-fields';

/** The four parts of a kit: serial, price, warranty, owner and funding of each. */
export function KitFields({ kit, onChange }: { kit: readonly AssetInput[]; onChange: (kit: AssetInput[]) => void }) {
  const t = useTranslations('endpoints.form');
  const change = (index: number, part: Partial<AssetInput>): void => onChange(kit.map((asset, at) => (at === index ? { ...asset, ...part } : asset)));
  return (
    <div className="flex flex-col gap-4">
      {kit.map((asset, index) => <AssetFields key={asset.kind} asset={asset} onChange={(part) => change(index, part)} />)}
      <p className="flex justify-between border-t border-line pt-3 font-medium">
        <span>{t('kit_total')}</span>
        <Money vnd={kit.reduce((sum, { priceVnd }) => sum + priceVnd, 0)} />
      </p>
    </div>
  );
}
