'use client';

import type { PaymentView } from '@diem-cau/billing/contracts';
import { Button, DateText, Money, StateBadge, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { printedNumber } from '../printed-number';

/** @param onReverse null where the post may not enter payments */
export function usePaymentColumns(onReverse: ((payment: PaymentView) => void) | null): Column<PaymentView>[] {
  const t = useTranslations('billing.payment');
  return [
    { key: 'receivedOn', head: t('received_on'), cell: (row) => <DateText value={row.receivedOn} />, sortable: true },
    { key: 'payer', head: t('payer'), cell: (row) => <Link href={`/don-vi-thanh-toan/${row.payerId}`}>{row.payerName}</Link>, phone: 'title' },
    { key: 'pays', head: t('pays'), cell: (row) => <PaidInvoices payment={row} /> },
    { key: 'recordedAt', head: t('recorded'), cell: (row) => <span className="text-small"><DateText value={row.recordedAt} time /> · {row.recordedByName}</span>, sortable: true },
    { key: 'amountVnd', head: t('amount'), cell: (row) => <Money vnd={row.amountVnd} className={row.reversal ? 'text-ink-3 line-through' : 'font-medium'} />, align: 'end', sortable: true },
    { key: 'act', head: <span className="sr-only">{t('act')}</span>, cell: (row) => !row.reversal && onReverse && <Button size="small" onClick={() => onReverse(row)}>{t('reverse')}</Button>, align: 'end' },
  ];
}

function PaidInvoices({ payment }: { payment: PaymentView }) {
  const t = useTranslations('billing.payment');
  if (payment.reversal) {
    return (
      <span>
        <StateBadge kind="bad">{t('reversed')}</StateBadge>
        <span className="block text-small text-ink-2">{payment.reversal.reason} · {payment.reversal.byName}</span>
      </span>
    );
  }
  return (
    <span className="flex flex-wrap gap-x-3">
      {payment.allocations.map(({ invoiceId, series, number }) => <Link key={invoiceId} href={`/hoa-don/${invoiceId}`} className="text-accent hover:underline dc-figures whitespace-nowrap">{series} {printedNumber(number)}</Link>)}
      {payment.creditVnd > 0 && <span className="whitespace-nowrap text-ink-2">{t('credit')} <Money vnd={payment.creditVnd} /></span>}
    </span>
  );
}
