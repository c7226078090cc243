'use client';

import type { MyInvoiceDetail } from '@diem-cau/billing/contracts';
import { formatVnd, QrCode } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** The VietQR of the invoice as issued; silent where a part was paid since, because its sum would be too much. */
export function PayQr({ invoice, openVnd }: { invoice: MyInvoiceDetail | undefined; openVnd: number }) {
  const t = useTranslations('billing.payable');
  if (!invoice?.qrText) return null;
  if (openVnd !== invoice.askedVnd) return <p className="max-w-52 text-small text-ink-2">{t('no_qr')}</p>;
  return (
    <figure className="flex flex-col items-center gap-1">
      <QrCode text={invoice.qrText} label={t('qr_label', { sum: formatVnd(openVnd), reference: invoice.reference })} />
      <figcaption className="text-small text-ink-2">{t('qr_caption')}</figcaption>
    </figure>
  );
}
