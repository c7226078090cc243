'use client';

import type { PreviewInvoiceDetail } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, LoadingState, Money, SidePanel } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { InvoiceLines } from '../invoices/invoice-lines';

type Props = { month: string; payerId: string; payerName: string; onClose: () => void };

/** The lines of one invoice to come, beside the list. */
export function PreviewLines({ month, payerId, payerName, onClose }: Props) {
  const t = useTranslations('billing.preview');
  const detail = useApiQuery<PreviewInvoiceDetail>(`/billing/months/${month}/preview/invoices/${payerId}`);
  const current = detail.data?.payerId === payerId ? detail.data : undefined;
  return (
    <SidePanel title={payerName} onClose={onClose}>
      {detail.error ? <ErrorState error={detail.error} onRetry={() => void detail.refetch()} /> : !current ? <LoadingState rows={4} /> : (
        <>
          <InvoiceLines lines={current.lines} />
          <p className="flex justify-between border-t border-line pt-3"><span>{t('vat')}</span><Money vnd={current.totals.vatVnd} /></p>
          <p className="flex justify-between pt-1 font-semibold"><span>{t('gross')}</span><Money vnd={current.totals.grossVnd} /></p>
        </>
      )}
    </SidePanel>
  );
}
