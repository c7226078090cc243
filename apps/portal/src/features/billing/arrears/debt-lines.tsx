'use client';

import type { SuspensionProposalDetail } from '@diem-cau/billing/contracts';
import { DataTable, DateText, Money, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { printedNumber } from '../printed-number';

type Owed = SuspensionProposalDetail['invoices'][number];

/** The invoices that make up a debt. */
export function DebtLines({ invoices }: { invoices: readonly Owed[] }) {
  const t = useTranslations('arrears.proposal');
  const columns: Column<Owed>[] = [
    { key: 'number', head: t('invoice'), cell: (row) => <span className="dc-figures whitespace-nowrap">{row.series} {printedNumber(row.number)}</span>, phone: 'title' },
    { key: 'due', head: t('due'), cell: (row) => <DateText value={row.dueDay} /> },
    { key: 'open', head: t('open'), cell: (row) => <Money vnd={row.openVnd} />, align: 'end' },
  ];
  return <DataTable caption={t('debt')} columns={columns} rows={invoices} rowKey={(row) => row.invoiceId} rowHref={(row) => `/hoa-don/${row.invoiceId}`} />;
}
