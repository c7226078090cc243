'use client';

import type { MyInvoiceDetail, MyInvoiceRow } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { formatDay, formatMonth, Money, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { CopyButton } from '../copy-button';
import { InvoiceState } from '../invoice-state';
import { printedNumber } from '../printed-number';
import { DownloadPdf } from './download-pdf';
import { PayQr } from './pay-qr';

/** One invoice that is still open: how much, until when, to which account, with the code a bank's app reads. */
export function PayNow({ invoice }: { invoice: MyInvoiceRow }) {
  const t = useTranslations('billing.payable');
  const detail = useApiQuery<MyInvoiceDetail>(`/my/invoices/${invoice.id}`);
  const bank = detail.data?.bank;
  return (
    <Section sheet>
      <div className="flex flex-wrap items-start gap-6">
        <PayQr invoice={detail.data} openVnd={invoice.openVnd} />
        <div className="flex min-w-0 flex-1 basis-72 flex-col gap-3">
          <div>
            <p className="text-lead font-semibold"><Money vnd={invoice.openVnd} /></p>
            <p className="text-ink-2">{t('for_month', { month: formatMonth(invoice.month), due: formatDay(invoice.dueDay) })}</p>
          </div>
          <InvoiceState invoice={invoice} />
          <p>{invoice.operatorName}<span className="dc-figures block text-small text-ink-2">{t('number', { number: `${invoice.series} ${printedNumber(invoice.number)}` })}</span></p>
          {bank && <p>{bank.holder}<span className="dc-figures block">{bank.account} · {bank.name}</span></p>}
          <p>{t('reference')} <strong className="dc-figures select-all">{invoice.reference}</strong></p>
          <div className="flex flex-wrap gap-2">
            <DownloadPdf invoice={invoice} primary />
            <CopyButton text={invoice.reference} label={t('copy')} />
          </div>
        </div>
      </div>
    </Section>
  );
}
