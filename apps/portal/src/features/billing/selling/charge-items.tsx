'use client';

import type { ChargeItemView } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DataTable, DateText, EmptyState, Money, Section, StateBadge, useToast, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import type { PageOf } from '../page-of';
import { printedNumber } from '../printed-number';
import { AddChargeItem } from './add-charge-item';

/** What was sold once to a payer, and the invoice that bills it. */
export function ChargeItems({ payerId }: { payerId: string }) {
  const t = useTranslations('selling');
  const toast = useToast();
  const mayEdit = useCan('billing.contracts');
  const [isAdding, setAdding] = useState(false);
  const list = useApiQuery<PageOf<ChargeItemView>>('/billing/charge-items', { query: { payerId, state: 'all', pageSize: 100 } });
  const cancel = useApiMutation<{ id: string }>({ path: ({ id }) => `/billing/charge-items/${id}/cancel`, refresh: ['/billing'], onSuccess: () => toast({ text: t('cancelled_now') }) });
  const columns: Column<ChargeItemView>[] = [
    { key: 'name', head: t('name'), cell: (row) => row.name, phone: 'title' },
    { key: 'due', head: t('due_on'), cell: (row) => <DateText value={row.dueOn} /> },
    { key: 'quantity', head: t('quantity'), cell: (row) => <span className="dc-figures">{row.quantity} {row.unit}</span> },
    { key: 'state', head: t('state'), cell: (row) => <ItemState item={row} /> },
    { key: 'sum', head: t('sum'), cell: (row) => <Money vnd={row.unitVnd * row.quantity} className="font-medium" />, align: 'end' },
    { key: 'act', head: <span className="sr-only">{t('act')}</span>, cell: (row) => mayEdit && !row.invoice && !row.isCancelled && <Button size="small" pending={cancel.isPending && cancel.variables.id === row.id} onClick={() => cancel.mutate({ id: row.id })}>{t('cancel')}</Button>, align: 'end' },
  ];
  return (
    <Section title={t('items')} actions={mayEdit && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}>
      <DataTable caption={t('items')} columns={columns} rows={list.data?.items} rowKey={(row) => row.id} query={list} empty={<EmptyState title={t('items_none')}>{t('items_none_next')}</EmptyState>} />
      {isAdding && <AddChargeItem payerId={payerId} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function ItemState({ item }: { item: ChargeItemView }) {
  const t = useTranslations('selling');
  if (item.invoice) return <Link href={`/hoa-don/${item.invoice.id}`} className="dc-figures whitespace-nowrap">{item.invoice.series} {printedNumber(item.invoice.number)}</Link>;
  return <StateBadge kind={item.isCancelled ? 'off' : 'draft'}>{t(item.isCancelled ? 'cancelled' : 'waits')}</StateBadge>;
}
