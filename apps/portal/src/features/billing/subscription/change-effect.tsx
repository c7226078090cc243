'use client';

import type { ChangePreview, ChangeSubscriptionInput } from '@diem-cau/billing/contracts';
import { api } from '@diem-cau/portal/api-client';
import { ErrorState, formatDay, formatMonth, formatVnd, LoadingState, Section } from '@diem-cau/portal/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';

/** What the next invoices would ask, without and with the change; nothing is written. */
export function ChangeEffect({ change }: { change: ChangeSubscriptionInput | null }) {
  const t = useTranslations('subscription.effect');
  const tried = useQuery({
    queryKey: ['/billing/subscriptions/changes/preview', change],
    queryFn: () => api.post<ChangePreview>('/billing/subscriptions/changes/preview', { body: change }),
    enabled: change !== null,
    retry: false,
  });
  return (
    <Section title={t('title')} sheet>
      <div aria-live="polite" className="flex flex-col gap-5">
        {change === null && <p className="text-ink-2">{t('fill')}</p>}
        {change !== null && tried.isPending && <LoadingState rows={3} />}
        {tried.error && <ErrorState error={tried.error} onRetry={() => void tried.refetch()} />}
        {tried.data && (
          <>
            <p>{t('through', { month: formatMonth(tried.data.throughMonth) })}</p>
            {tried.data.payers.length === 0 && <p className="font-medium">{t('nothing')}</p>}
            {tried.data.payers.map(({ payerId, payerName, beforeVnd, afterVnd, lines }) => (
              <div key={payerId} className="flex flex-col gap-1">
                <p className="font-semibold">{payerName}</p>
                <p className="dc-figures">{t(beforeVnd === afterVnd ? 'same' : 'differs', { before: formatVnd(beforeVnd), after: formatVnd(afterVnd) })}</p>
                <ul className="text-small text-ink-2">
                  {lines.map((line) => <li key={`${line.month} ${line.from} ${line.netVnd}`} className="dc-figures">{t('line', { month: formatMonth(line.month), from: formatDay(line.from), days: line.days, of: line.daysInMonth, sum: formatVnd(line.netVnd) })}</li>)}
                </ul>
              </div>
            ))}
          </>
        )}
      </div>
    </Section>
  );
}
