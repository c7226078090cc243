'use client';

import type { MyInvoiceRow, MyInvoicesSummary } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, formatDay, formatVnd, LinkButton, LoadingState, PageHead, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { PageOf } from '../page-of';
import { MyQuotations } from '../quotation/my-quotations';
import { MyReminders } from '../arrears/my-reminders';
import { MyInvoices } from './my-invoices';
import { PayNow } from './pay-now';

/** What the unit still owes, how to pay it, the document; beneath, months as rows. Nothing else. */
export function PayablePage() {
  const t = useTranslations('billing.payable');
  const sayAccount = useTranslations('account');
  const summary = useApiQuery<MyInvoicesSummary>('/my/invoices/summary');
  const open = useApiQuery<PageOf<MyInvoiceRow>>('/my/invoices', { query: { state: 'open', sort: 'issuedAt', pageSize: 20 } });
  const sums = summary.data;
  if (!sums || !open.data) {
    const error = summary.error ?? open.error;
    return (
      <>
        <PageHead title={t('title')} />
        {error ? <ErrorState error={error} onRetry={() => void Promise.all([summary.refetch(), open.refetch()])} /> : <LoadingState rows={8} />}
      </>
    );
  }
  const answer = sums.openVnd > 0 ? t('owes', { sum: formatVnd(sums.openVnd), due: sums.nextDueDay ? formatDay(sums.nextDueDay) : '' }) : t('owes_nothing');
  return (
    <>
      <PageHead title={t('title')} answer={answer} next={sums.creditVnd > 0 && t('credit', { sum: formatVnd(sums.creditVnd) })} actions={<LinkButton href="/phai-tra/so-cong-no">{sayAccount('title')}</LinkButton>} />
      <div className="flex flex-col gap-8">
        {open.data.items.map((invoice) => <PayNow key={invoice.id} invoice={invoice} />)}
        <MyQuotations />
        <MyReminders />
        <Section title={t('months')}><MyInvoices /></Section>
      </div>
    </>
  );
}
