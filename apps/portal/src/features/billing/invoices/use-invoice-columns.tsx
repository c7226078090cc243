'use client';

import type { InvoiceRow } from '@diem-cau/billing/contracts';
import { DateText, formatMonth, Money, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { InvoiceState } from '../invoice-state';
import { printedNumber } from '../printed-number';

export function useInvoiceColumns(): Column<InvoiceRow>[] {
  const t = useTranslations('billing.invoices');
  return [
    { key: 'number', head: t('number'), cell: (row) => <span className="dc-figures whitespace-nowrap">{row.series} {printedNumber(row.number)}</span>, sortable: true },
    { key: 'buyerName', head: t('buyer'), cell: (row) => row.buyerName, sortable: true, phone: 'title' },
    { key: 'month', head: t('month'), cell: (row) => <span className="dc-figures">{formatMonth(row.month)}</span> },
    { key: 'due', head: t('due'), cell: (row) => <DateText value={row.dueDay} /> },
    { key: 'state', head: t('state'), cell: (row) => <InvoiceState invoice={row} /> },
    { key: 'grossVnd', head: t('gross'), cell: (row) => <Money vnd={row.totals.grossVnd} />, align: 'end', sortable: true },
    { key: 'openVnd', head: t('open'), cell: (row) => <Money vnd={row.openVnd} className={row.openVnd > 0 ? 'font-medium' : 'text-ink-3'} />, align: 'end', sortable: true },
  ];
}
