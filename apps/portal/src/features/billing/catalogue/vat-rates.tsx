'use client';

import type { CatalogueView, VatRateView } from '@diem-cau/billing/contracts';
import { Button, DataTable, DateText, EmptyState, Section, StateBadge, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { dayOf } from '../today';
import { AddVatRate } from './add-vat-rate';
import { inForce } from './in-force';
import { useClassName } from './use-class-name';

export function VatRates({ catalogue }: { catalogue: CatalogueView }) {
  const t = useTranslations('billing.catalogue');
  const sayClass = useClassName();
  const [isAdding, setAdding] = useState(false);
  const mayEdit = useCan('billing.contracts');
  const today = dayOf();
  const isNow = (row: VatRateView) => inForce(catalogue.vatRates.filter(({ vatClass }) => vatClass === row.vatClass), today) === row;
  const columns: Column<VatRateView>[] = [
    { key: 'class', head: t('vat_class'), cell: (row) => sayClass(row.vatClass), phone: 'title' },
    { key: 'from', head: t('from'), cell: (row) => <DateText value={row.from} /> },
    { key: 'state', head: t('state'), cell: (row) => (isNow(row) ? <StateBadge kind="ok">{t('now')}</StateBadge> : <StateBadge kind={row.from > today ? 'draft' : 'off'}>{t(row.from > today ? 'later' : 'past')}</StateBadge>) },
    { key: 'percent', head: t('percent'), cell: (row) => <span className="dc-figures font-medium">{row.percent} %</span>, align: 'end' },
  ];
  return (
    <Section title={t('vat_rates')} actions={mayEdit && <Button onClick={() => setAdding(true)}>{t('add_rate')}</Button>}>
      <DataTable caption={t('vat_rates')} columns={columns} rows={catalogue.vatRates} rowKey={(row) => `${row.vatClass} ${row.from}`} empty={<EmptyState title={t('no_rate')}>{t('no_rate_next')}</EmptyState>} />
      {isAdding && <AddVatRate vatClasses={[...new Set(catalogue.vatRates.map(({ vatClass }) => vatClass))]} onClose={() => setAdding(false)} />}
    </Section>
  );
}
