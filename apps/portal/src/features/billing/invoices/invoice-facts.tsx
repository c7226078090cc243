'use client';

import type { InvoiceDetail } from '@diem-cau/billing/contracts';
import { DateText, Money } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { InvoiceState } from '../invoice-state';

export function InvoiceFacts({ invoice }: { invoice: InvoiceDetail }) {
  const t = useTranslations('billing.invoice');
  const rows: [string, ReactNode][] = [
    [t('state'), <InvoiceState key="s" invoice={invoice} />],
    [t('due'), <DateText key="d" value={invoice.dueDay} />],
    [t('net'), <Money key="n" vnd={invoice.totals.netVnd} />],
    [t('vat'), <Money key="v" vnd={invoice.totals.vatVnd} />],
    [t('gross'), <Money key="g" vnd={invoice.totals.grossVnd} className="font-semibold" />],
    [t('collected'), <Link key="p" href={`/thanh-toan?hoa-don=${invoice.id}`}><Money vnd={invoice.paidVnd} /></Link>],
    [t('reference'), <span key="r" className="dc-figures select-all">{invoice.reference}</span>],
    [t('payer'), <Link key="u" href={`/don-vi-thanh-toan/${invoice.payerId}`}>{invoice.buyer.customerCode}</Link>],
    [t('tax_code'), <span key="t" className="dc-figures">{invoice.buyer.taxCode ?? '–'}</span>],
    [t('budget_code'), <span key="b" className="dc-figures">{invoice.buyer.budgetCode ?? '–'}</span>],
  ];
  return (
    <dl className="flex flex-col gap-2">
      {rows.map(([term, value]) => (
        <div key={term} className="flex justify-between gap-4">
          <dt className="text-ink-2">{term}</dt>
          <dd className="text-right">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
