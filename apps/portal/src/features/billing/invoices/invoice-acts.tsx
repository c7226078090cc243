'use client';

import type { InvoiceDetail } from '@diem-cau/billing/contracts';
import { Button, LinkButton } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import { CopyButton } from '../copy-button';

/** Acts that are allowed now; the others stay, greyed, with the reason. */
export function InvoiceActs({ invoice }: { invoice: InvoiceDetail }) {
  const t = useTranslations('billing.invoice');
  const mayTakeMoney = useCan('billing.payments');
  const whyNoPayment = invoice.openVnd === 0 ? t('why_paid') : mayTakeMoney ? null : t('why_no_right');
  const mayCorrect = useCan('billing.correct');
  const whyNoCorrection = invoice.isReplaced ? t('why_replaced') : invoice.kind === 'adjustment' ? t('why_adjustment') : mayCorrect ? null : t('why_no_right_to_correct');
  return (
    <div className="flex flex-col gap-3">
      {whyNoPayment ? <Greyed label={t('enter_payment')} why={whyNoPayment} /> : <LinkButton kind="primary" href={`/thanh-toan/moi?ma=${invoice.reference}`}>{t('enter_payment')}</LinkButton>}
      <a href={`/api/billing/invoices/${invoice.id}/pdf`} download={`${invoice.reference}.pdf`} className="inline-flex min-h-10 items-center justify-center rounded-base border border-line bg-sheet px-4 font-medium text-accent no-underline hover:border-accent hover:bg-accent-wash max-sm:min-h-11">{t('download')}</a>
      <CopyButton text={invoice.reference} label={t('copy_reference')} />
      {whyNoCorrection ? <Greyed label={t('correct')} why={whyNoCorrection} /> : <LinkButton href={`/hoa-don/${invoice.id}/sua`}>{t('correct')}</LinkButton>}
    </div>
  );
}

function Greyed({ label, why }: { label: string; why: string }) {
  return (
    <div>
      <Button disabled className="w-full">{label}</Button>
      <p className="pt-1 text-small text-ink-2">{why}</p>
    </div>
  );
}
