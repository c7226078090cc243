'use client';

import type { MyInvoiceRow } from '@diem-cau/billing/contracts';
import { classNames } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const look = 'inline-flex min-h-10 items-center justify-center rounded-base border px-4 font-medium whitespace-nowrap no-underline max-sm:min-h-11';
const kinds = { primary: 'border-accent bg-accent text-on-accent hover:bg-accent-strong', quiet: 'border-line bg-sheet text-accent hover:border-accent hover:bg-accent-wash' };

/** The signed electronic invoice, where it is there. */
export function DownloadXml({ invoice }: { invoice: Pick<MyInvoiceRow, 'id' | 'reference' | 'hasXml'> }) {
  const t = useTranslations('billing.payable');
  return invoice.hasXml && <a href={`/api/my/invoices/${invoice.id}/xml`} download={`${invoice.reference}.xml`} className={classNames(look, kinds.quiet)}>{t('download_xml')}</a>;
}

/** A plain link: the browser keeps the file under the invoice's reference. */
export function DownloadPdf({ invoice, primary = false }: { invoice: Pick<MyInvoiceRow, 'id' | 'reference'>; primary?: boolean }) {
  const t = useTranslations('billing.payable');
  return <a href={`/api/my/invoices/${invoice.id}/pdf`} download={`${invoice.reference}.pdf`} className={classNames(look, primary ? kinds.primary : kinds.quiet)}>{t('download')}</a>;
}
