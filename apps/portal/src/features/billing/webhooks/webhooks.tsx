'use client';

import type { WebhookDelivery, WebhookView } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DataTable, DateText, EmptyState, ErrorState, Section, StateBadge, useToast, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { Deliveries } from './deliveries';
import { WebhookForm } from './webhook-form';

type Panel = { what: 'add' } | { what: 'edit' | 'log'; webhook: WebhookView };

/** Addresses of the operator's own systems, which hear of invoices as they are issued, corrected, paid or overdue. */
export function Webhooks() {
  const t = useTranslations('webhook');
  const toast = useToast();
  const may = useCan('billing.webhooks');
  const [panel, setPanel] = useState<Panel | null>(null);
  const read = useApiQuery<{ items: WebhookView[] }>('/billing/webhooks');
  const test = useApiMutation<WebhookView, WebhookDelivery>({ path: ({ id }) => `/billing/webhooks/${id}/test`, body: () => ({}), refresh: ['/billing/webhooks'], onSuccess: (_, webhook) => { toast({ text: t('tested') }); setPanel({ what: 'log', webhook }); } });
  const columns: Column<WebhookView>[] = [
    { key: 'url', head: t('url'), cell: (row) => <><span className="break-all">{row.url}</span>{row.note && <span className="block text-small text-ink-2">{row.note}</span>}</>, phone: 'title' },
    { key: 'events', head: t('events'), cell: (row) => row.events.map((event) => t(`event.${event.replace('.', '_')}`)).join(', ') },
    { key: 'state', head: t('state'), cell: (row) => <><StateBadge kind={row.state === 'active' ? 'ok' : 'off'}>{t(row.state)}</StateBadge>{row.disabledCode && <span className="block text-small text-ink-2">{t(`disabled_code.${row.disabledCode}`)}</span>}</> },
    { key: 'last', head: t('last'), cell: (row) => <DateText value={row.lastDeliveredAt} time /> },
    {
      key: 'act', head: <span className="sr-only">{t('act')}</span>, align: 'end',
      cell: (row) => (
        <span className="inline-flex flex-wrap justify-end gap-2">
          <Button size="small" onClick={() => setPanel({ what: 'log', webhook: row })}>{t('log')}</Button>
          {row.state === 'active' && <Button size="small" pending={test.isPending && test.variables.id === row.id} onClick={() => test.mutate(row)}>{t('test')}</Button>}
          <Button size="small" onClick={() => setPanel({ what: 'edit', webhook: row })}>{t('edit')}</Button>
        </span>
      ),
    },
  ];
  return (
    <Section title={t('title')} actions={may && <Button onClick={() => setPanel({ what: 'add' })}>{t('add')}</Button>}>
      <p className="max-w-prose text-ink-2">{t('next')}</p>
      {test.error && <ErrorState error={test.error} />}
      <DataTable caption={t('title')} columns={columns} rows={read.data?.items} rowKey={(row) => row.id} query={read} empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>} />
      {panel?.what === 'add' && <WebhookForm webhook={null} onClose={() => setPanel(null)} />}
      {panel?.what === 'edit' && <WebhookForm webhook={panel.webhook} onClose={() => setPanel(null)} />}
      {panel?.what === 'log' && <Deliveries webhook={panel.webhook} onClose={() => setPanel(null)} />}
    </Section>
  );
}
