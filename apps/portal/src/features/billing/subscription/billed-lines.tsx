'use client';

import type { SubscriptionDetail } from '@diem-cau/billing/contracts';
import { DataTable, EmptyState, formatDay, formatMonth, Money, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { printedNumber } from '../printed-number';

type Line = SubscriptionDetail['lines'][number];

/** Every line that an issued document has of the endpoint. */
export function BilledLines({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations('subscription');
  const columns: Column<Line>[] = [
    { key: 'month', head: t('month'), cell: (row) => <span className="dc-figures">{formatMonth(row.month)}</span>, phone: 'title' },
    { key: 'days', head: t('days'), cell: (row) => <span className="dc-figures">{t('days_of', { days: row.days, of: row.daysInMonth, from: formatDay(row.from) })}</span> },
    { key: 'kind', head: t('kind'), cell: (row) => t(`line_kind.${row.kind}`) },
    { key: 'payer', head: t('payer'), cell: (row) => row.payerName },
    { key: 'invoice', head: t('invoice'), cell: (row) => <Link href={`/hoa-don/${row.invoiceId}`} className="dc-figures whitespace-nowrap">{row.series} {printedNumber(row.number)}</Link> },
    { key: 'net', head: t('net'), cell: (row) => <Money vnd={row.netVnd} />, align: 'end' },
  ];
  return <DataTable caption={t('lines')} columns={columns} rows={lines} rowKey={(row) => `${row.invoiceId} ${row.month} ${row.from} ${row.kind} ${row.netVnd}`} empty={<EmptyState title={t('lines_none')}>{t('lines_none_next')}</EmptyState>} />;
}
