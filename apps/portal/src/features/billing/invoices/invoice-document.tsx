'use client';

import { LinkButton } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** The document as printed, in the browser's own viewer; a phone opens it in its own. */
export function InvoiceDocument({ path, number }: { /** Of the api: `/billing/invoices/<id>/pdf`. */ path: string; number: string }) {
  const t = useTranslations('billing.invoice');
  return (
    <>
      <iframe title={t('document_of', { number })} src={`/api${path}#toolbar=0&navpanes=0&view=FitH`} className="h-[calc(100vh-12rem)] min-h-[36rem] w-full rounded-large border border-line bg-wash max-lg:hidden" />
      <div className="lg:hidden"><LinkButton kind="primary" prefetch={false} href={`/api${path}`} target="_blank" className="w-full">{t('open_pdf')}</LinkButton></div>
    </>
  );
}
