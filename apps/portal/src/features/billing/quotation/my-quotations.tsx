'use client';

import type { MyQuotation } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DataTable, DateText, FormError, Money, Section, SidePanel, useToast, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeclineForm } from './decline-form';
import { QuotationState } from './quotation-state';

/** What the unit was offered, with its yes or no; nothing where there is nothing. */
export function MyQuotations() {
  const t = useTranslations('quotation');
  const toast = useToast();
  const { data } = useApiQuery<{ items: MyQuotation[] }>('/my/quotations');
  const [asking, setAsking] = useState<{ id: string; act: 'accept' | 'decline' } | null>(null);
  const accept = useApiMutation<{ id: string }>({
    path: ({ id }) => `/my/quotations/${id}/accept`,
    body: () => ({}),
    refresh: ['/my/quotations'],
    onSuccess: () => {
      toast({ text: t('act.accept_done') });
      setAsking(null);
    },
  });
  if (!data || data.items.length === 0) return null;
  const columns: Column<MyQuotation>[] = [
    { key: 'title', head: t('title_head'), cell: (row) => <a href={`/api/my/quotations/${row.id}/pdf`} target="_blank" rel="noreferrer">{row.title} ({row.number})</a>, phone: 'title' },
    { key: 'operator', head: t('operator'), cell: (row) => row.operatorName },
    { key: 'valid', head: t('valid_until'), cell: (row) => <DateText value={row.validUntil} /> },
    { key: 'state', head: t('state_head'), cell: (row) => <QuotationState state={row.state} /> },
    { key: 'gross', head: t('gross'), cell: (row) => <Money vnd={row.grossVnd} />, align: 'end' },
    {
      key: 'act', head: <span className="sr-only">{t('act.accept')}</span>, align: 'end',
      cell: (row) => row.state === 'sent' && <span className="inline-flex gap-2"><Button size="small" onClick={() => setAsking({ id: row.id, act: 'decline' })}>{t('act.decline')}</Button><Button size="small" kind="primary" onClick={() => setAsking({ id: row.id, act: 'accept' })}>{t('act.accept')}</Button></span>,
    },
  ];
  return (
    <Section title={t('mine')}>
      <DataTable caption={t('mine')} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      {asking && (
        <SidePanel title={t(`act.${asking.act}`)} onClose={() => setAsking(null)}>
          {asking.act === 'decline' ? <DeclineForm path={`/my/quotations/${asking.id}/decline`} refresh={['/my/quotations']} onDone={() => setAsking(null)} /> : (
            <div className="flex flex-col gap-4"><FormError error={accept.error} /><p>{t('act.accept_ask')}</p><Button kind="primary" pending={accept.isPending} onClick={() => accept.mutate({ id: asking.id })}>{t('act.accept')}</Button></div>
          )}
        </SidePanel>
      )}
    </Section>
  );
}
