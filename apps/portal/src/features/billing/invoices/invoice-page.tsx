'use client';

import type { InvoiceDetail } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, formatDay, formatMonth, formatVnd, LoadingState, PageHead, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { InvoicePapers } from '../account/invoice-papers';
import { EInvoiceSection } from '../e-invoice/e-invoice-section';
import { NoticeList } from '../papers/notice-list';
import { printedNumber } from '../printed-number';
import { InvoiceActs } from './invoice-acts';
import { InvoiceDocument } from './invoice-document';
import { InvoiceFacts } from './invoice-facts';
import { InvoiceLife } from './invoice-life';
import { InvoiceLines } from './invoice-lines';
import { InvoiceRelations } from './invoice-relations';

/** The document on the left as printed; on the right its life, its money and what may be done. */
export function InvoicePage({ id }: { id: string }) {
  const t = useTranslations('billing.invoice');
  const read = useApiQuery<InvoiceDetail>(`/billing/invoices/${id}`);
  const invoice = read.data;
  const back = <Link href="/hoa-don">{t('back')}</Link>;
  if (!invoice) {
    return (
      <>
        <PageHead title={t('title')} back={back} />
        {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={10} />}
      </>
    );
  }
  const number = `${invoice.series} ${printedNumber(invoice.number)}`;
  const figures = { open: formatVnd(invoice.openVnd), due: formatDay(invoice.dueDay), gross: formatVnd(invoice.totals.grossVnd) };
  return (
    <>
      <PageHead title={t('title_of', { number, month: formatMonth(invoice.month) })} answer={invoice.buyer.name} next={t(invoice.isReplaced ? 'replaced' : invoice.totals.grossVnd < 0 ? 'gives_back' : invoice.openVnd === 0 ? 'paid' : invoice.isOverdue ? 'overdue' : 'open', figures)} back={back} />
      <InvoiceRelations invoice={invoice} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <InvoiceDocument path={`/billing/invoices/${id}/pdf`} number={number} />
        <div className="flex flex-col gap-6">
          <InvoiceActs invoice={invoice} />
          <Section title={t('facts')} sheet><InvoiceFacts invoice={invoice} /></Section>
          <EInvoiceSection invoiceId={id} reference={invoice.reference} />
          <InvoicePapers invoiceId={id} reference={invoice.reference} of="billing" />
          <NoticeList invoiceId={id} of="billing" />
          <Section title={t('life')} sheet><InvoiceLife invoice={invoice} /></Section>
          <Section title={t('lines')} sheet><InvoiceLines lines={invoice.lines} roomHref={(endpointId) => `/hop-dong/diem-cau/${endpointId}`} /></Section>
        </div>
      </div>
    </>
  );
}
