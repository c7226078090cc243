'use client';

import type { PayerDetail, PayerVersionView } from '@diem-cau/billing/contracts';
import { DataTable, DateText, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Dated details, newest first; an issued invoice keeps those it was issued with. */
export function PayerVersions({ payer }: { payer: PayerDetail }) {
  const t = useTranslations('billing.payer');
  const figures = (text: string | null) => <span className="dc-figures">{text ?? '–'}</span>;
  const columns: Column<PayerVersionView>[] = [
    { key: 'from', head: t('from'), cell: (row) => <DateText value={row.from} />, phone: 'title' },
    { key: 'name', head: t('name'), cell: (row) => row.name },
    { key: 'address', head: t('address'), cell: (row) => row.address },
    { key: 'tax', head: t('tax_code'), cell: (row) => figures(row.taxCode) },
    { key: 'budget', head: t('budget_code'), cell: (row) => figures(row.budgetCode) },
    { key: 'treasury', head: t('treasury'), cell: (row) => [row.treasuryAccount, row.treasuryOffice].filter(Boolean).join(' · ') || '–' },
    { key: 'recorded', head: t('recorded'), cell: (row) => <DateText value={row.recordedAt} time /> },
  ];
  return <DataTable caption={t('versions')} columns={columns} rows={payer.versions} rowKey={(row) => row.id} />;
}
