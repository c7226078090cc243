'use client';

import type { MyInvoiceDetail } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, formatDay, formatMonth, formatVnd, LoadingState, PageHead, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { InvoicePapers } from '../account/invoice-papers';
import { InvoiceDocument } from '../invoices/invoice-document';
import { InvoiceLife } from '../invoices/invoice-life';
import { InvoiceLines } from '../invoices/invoice-lines';
import { LineOriginPanel } from '../papers/line-origin';
import { MyQuestions } from '../papers/my-questions';
import { NoticeList } from '../papers/notice-list';
import { printedNumber } from '../printed-number';
import { DownloadPdf, DownloadXml } from './download-pdf';
import { PayQr } from './pay-qr';

/** One invoice of the unit: the document, the code to pay it, and why it is this much. */
export function MyInvoicePage({ id }: { id: string }) {
  const t = useTranslations('billing.payable');
  const read = useApiQuery<MyInvoiceDetail>(`/my/invoices/${id}`);
  const [why, setWhy] = useState<number | null>(null);
  const invoice = read.data;
  const back = <Link href="/phai-tra">{t('back')}</Link>;
  if (!invoice) {
    return (
      <>
        <PageHead title={t('one')} back={back} />
        {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={10} />}
      </>
    );
  }
  const number = `${invoice.series} ${printedNumber(invoice.number)}`;
  return (
    <>
      <PageHead
        title={t('title_of', { number, month: formatMonth(invoice.month) })}
        answer={invoice.openVnd > 0 ? t('owes', { sum: formatVnd(invoice.openVnd), due: formatDay(invoice.dueDay) }) : t('paid', { sum: formatVnd(invoice.totals.grossVnd) })}
        next={invoice.operatorName}
        back={back}
        actions={<><DownloadPdf invoice={invoice} primary /><DownloadXml invoice={invoice} /></>}
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <InvoiceDocument path={`/my/invoices/${id}/pdf`} number={number} />
        <div className="flex flex-col gap-6">
          {invoice.openVnd > 0 && <PayQr invoice={invoice} openVnd={invoice.openVnd} />}
          <InvoicePapers invoiceId={id} reference={invoice.reference} of="my" />
          <NoticeList invoiceId={id} of="my" />
          <MyQuestions invoice={invoice} />
          <Section title={t('life')} sheet><InvoiceLife invoice={invoice} /></Section>
          <Section title={t('lines')} sheet><InvoiceLines lines={invoice.lines} onWhy={setWhy} /></Section>
        </div>
      </div>
      {why !== null && <LineOriginPanel invoiceId={id} position={why} onClose={() => setWhy(null)} />}
    </>
  );
}
