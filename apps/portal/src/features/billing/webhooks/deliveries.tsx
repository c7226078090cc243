'use client';

import type { WebhookDelivery, WebhookView } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DateText, EmptyState, ErrorState, LoadingState, SidePanel, StateBadge, useToast, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { PageOf } from '../page-of';

const kinds: Record<WebhookDelivery['state'], StateKind> = { waiting: 'wait', delivered: 'done', given_up: 'bad' };

/** What was sent to an address and what came back. */
export function Deliveries({ webhook, onClose }: { webhook: WebhookView; onClose: () => void }) {
  const t = useTranslations('webhook');
  const toast = useToast();
  const read = useApiQuery<PageOf<WebhookDelivery>>(`/billing/webhooks/${webhook.id}/deliveries`, { query: { pageSize: 50 } });
  const again = useApiMutation<WebhookDelivery>({ path: ({ id }) => `/billing/webhook-deliveries/${id}/again`, body: () => ({}), refresh: ['/billing/webhooks'], onSuccess: () => toast({ text: t('queued') }) });
  const items = read.data?.items;
  return (
    <SidePanel title={t('log_of')} onClose={onClose} footer={<Button onClick={() => void read.refetch()}>{t('refresh')}</Button>}>
      {again.error && <ErrorState error={again.error} />}
      {!items && (read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={6} />)}
      {items?.length === 0 && <EmptyState title={t('log_none')}>{t('log_none_next')}</EmptyState>}
      <ol className="flex flex-col divide-y divide-line">
        {items?.map((delivery) => {
          const [last] = delivery.attempts;
          return (
            <li key={delivery.id} className="flex flex-wrap items-start justify-between gap-2 py-3">
              <span>
                <StateBadge kind={kinds[delivery.state]}>{t(`delivery.${delivery.state}`)}</StateBadge> {t(`event.${delivery.type.replace('.', '_')}`)} {delivery.reference && <span className="dc-figures">{delivery.reference}</span>}
                <span className="block text-small text-ink-2"><DateText value={delivery.createdAt} time /> · {t('tries', { count: delivery.tries })}{last && ` · ${last.status ?? last.failure ?? ''} · ${last.durationMs} ms`}</span>
                {delivery.nextAt && <span className="block text-small text-ink-2">{t('next_at')} <DateText value={delivery.nextAt} time /></span>}
              </span>
              {webhook.state === 'active' && <Button size="small" pending={again.isPending && again.variables.id === delivery.id} onClick={() => again.mutate(delivery)}>{t('again')}</Button>}
            </li>
          );
        })}
      </ol>
    </SidePanel>
  );
}
