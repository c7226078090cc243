'use client';

import type { AssetView, EndpointDetailView } from '@diem-cau/endpoints/contracts';
import { DataTable, DateText, EmptyState, LinkButton, Money, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';

/** The equipment with serial, price, warranty, owner and funding. */
export function KitPart({ endpoint }: { endpoint: EndpointDetailView }) {
  const t = useTranslations('endpoints');
  const mayEdit = useCan('endpoints.register');
  const total = endpoint.kit.reduce((sum, { priceVnd }) => sum + priceVnd, 0);
  const columns: Column<AssetView>[] = [
    { key: 'kind', head: t('form.asset'), cell: (asset) => t(`asset.${asset.kind}`), phone: 'title' },
    { key: 'model', head: t('form.model'), cell: (asset) => asset.model || '–' },
    { key: 'serial', head: t('form.serial'), cell: (asset) => <span className="dc-figures">{asset.serial || '–'}</span> },
    { key: 'warranty', head: t('form.warranty'), cell: (asset) => <DateText value={asset.warrantyUntil} /> },
    { key: 'owner', head: t('form.owner'), cell: (asset) => t(`owner.${asset.owner}`) },
    { key: 'funding', head: t('form.funding'), cell: (asset) => t(`funding.${asset.funding}`) },
    { key: 'price', head: t('form.price'), cell: (asset) => <Money vnd={asset.priceVnd} />, align: 'end', total: <Money vnd={total} /> },
  ];
  const change = mayEdit && endpoint.state !== 'retired' ? <LinkButton href={`/diem-cau/${endpoint.id}/sua`}>{t('detail.edit_kit')}</LinkButton> : null;
  return (
    <div className="flex flex-col items-start gap-3">
      <div className="w-full"><DataTable caption={t('detail.kit')} columns={columns} rows={endpoint.kit} rowKey={(asset) => asset.id} empty={<EmptyState title={t('detail.kit_empty')} />} /></div>
      {endpoint.kit.length > 0 && change}
    </div>
  );
}
