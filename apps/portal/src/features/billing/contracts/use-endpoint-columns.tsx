'use client';

import type { BilledEndpoint } from '@diem-cau/billing/contracts';
import { DateText, formatMonth, Money, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { SubscriptionState } from './subscription-state';

export function useEndpointColumns<Row extends BilledEndpoint>(): Column<Row>[] {
  const t = useTranslations('billing.contract');
  return [
    { key: 'code', head: t('code'), cell: (row) => <span className="dc-figures whitespace-nowrap">{row.code}</span>, sortable: true },
    { key: 'name', head: t('endpoint'), cell: (row) => <Link href={`/hop-dong/diem-cau/${row.endpointId}`}>{row.name}</Link>, sortable: true, phone: 'title' },
    { key: 'state', head: t('state'), cell: (row) => <SubscriptionState state={row.subscriptionState} /> },
    { key: 'activeFrom', head: t('active_from'), cell: (row) => <DateText value={row.activeFrom} />, sortable: true },
    { key: 'payer', head: t('payer'), cell: (row) => (row.payerId ? <Link href={`/don-vi-thanh-toan/${row.payerId}`}>{row.payerName}</Link> : <span className="text-ink-3">–</span>) },
    { key: 'invoiced', head: t('invoiced'), cell: (row) => (row.invoicedThrough ? <span className="dc-figures">{formatMonth(row.invoicedThrough)}</span> : <span className="text-ink-3">–</span>) },
    { key: 'price', head: t('price'), cell: (row) => (row.monthlyVnd === null ? <span className="text-ink-3">–</span> : <Money vnd={row.monthlyVnd} />), align: 'end' },
  ];
}
