'use client';

import type { LineOrigin } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DateText, ErrorState, formatMonth, LoadingState, Money, SidePanel } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Why a line is what it is: its days, its price, and the facts of the room's life they come from. */
export function LineOriginPanel({ invoiceId, position, onClose }: { invoiceId: string; position: number; onClose: () => void }) {
  const t = useTranslations('papers.origin');
  const read = useApiQuery<LineOrigin>(`/my/invoices/${invoiceId}/lines/${position}/origin`);
  const line = read.data;
  return (
    <SidePanel title={line?.endpointName ?? t('title')} onClose={onClose}>
      {!line && (read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={4} />)}
      {line && (
        <div className="flex flex-col gap-4">
          <p className="dc-figures">{t('reckoned', { month: formatMonth(line.month), days: line.days, of: line.daysInMonth })} · <Money vnd={line.monthlyVnd} />{line.discountPercent > 0 && ` · ${t('discount', { percent: line.discountPercent })}`} = <Money vnd={line.netVnd} className="font-medium" /></p>
          {line.events.length === 0 ? <p className="text-ink-2">{t('none')}</p> : (
            <ol className="flex flex-col divide-y divide-line">
              {line.events.map((event, index) => (
                <li key={index} className="py-2">
                  <span className="font-medium">{t(`kind.${event.kind}`)}{event.percent !== null && ` ${event.percent}%`}{event.trialDays !== null && ` · ${t('trial', { days: event.trialDays })}`}</span>
                  <span className="block text-small text-ink-2">{t('effective')} <DateText value={event.effectiveAt} /> · {t('recorded')} <DateText value={event.recordedAt} time /></span>
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </SidePanel>
  );
}
