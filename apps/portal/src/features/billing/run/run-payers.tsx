'use client';

import type { RunPayerView, RunView } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DataTable, EmptyState, Money, SelectFilter, StateBadge, useToast, useUrlFilters, type Column, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import type { PageOf } from '../page-of';
import { printedNumber } from '../printed-number';
import { useReason } from '../use-reason';

const pageSize = 50;
const states = ['expected', 'done', 'skipped', 'parked'] as const;
const kinds: Record<RunPayerView['state'], StateKind> = { expected: 'draft', done: 'done', skipped: 'off', parked: 'stop' };

/** Payer by payer what the run did, with the reason of what it left aside. */
export function RunPayers({ run }: { run: RunView }) {
  const t = useTranslations('billing.run');
  const say = useReason();
  const filters = useUrlFilters({ key: '', down: false });
  const list = useApiQuery<PageOf<RunPayerView>>(`/billing/runs/${run.id}/payers`, { query: { state: filters.get('tinh-trang'), page: filters.page, pageSize } });
  const toast = useToast();
  const mayRun = useCan('billing.run');
  const release = useApiMutation<RunPayerView, RunView>({
    path: ({ payerId }) => `/billing/runs/${run.id}/payers/${payerId}/release`,
    body: () => ({}),
    refresh: ['/billing'],
    onSuccess: (_, { payerName }) => toast({ text: t('released', { name: payerName }) }),
  });
  const columns: Column<RunPayerView>[] = [
    { key: 'payer', head: t('payer'), cell: (row) => row.payerName, phone: 'title' },
    { key: 'state', head: t('state_head'), cell: (row) => <StateBadge kind={kinds[row.state]}>{t(`payer_state.${row.state}`)}</StateBadge> },
    { key: 'why', head: t('why'), cell: (row) => say(row.reason) },
    { key: 'number', head: t('number'), cell: (row) => row.invoiceNumber !== null && <span className="dc-figures">{printedNumber(row.invoiceNumber)}</span>, align: 'end' },
    { key: 'gross', head: t('sum'), cell: (row) => <Money vnd={row.grossVnd} />, align: 'end' },
    {
      key: 'act', head: <span className="sr-only">{t('act')}</span>, align: 'end',
      cell: (row) => mayRun && row.state === 'parked' && run.state === 'done' && <Button size="small" pending={release.isPending && release.variables.payerId === row.payerId} onClick={() => release.mutate(row)}>{t('release')}</Button>,
    },
  ];
  return (
    <DataTable
      caption={t('payers')}
      columns={columns}
      rows={list.data?.items}
      rowKey={(row) => row.payerId}
      rowHref={(row) => (row.invoiceId ? `/hoa-don/${row.invoiceId}` : `/don-vi-thanh-toan/${row.payerId}`)}
      query={list}
      filters={<SelectFilter filters={filters} name="tinh-trang" label={t('state_head')} options={states.map((value) => ({ value, label: t(`payer_state.${value}`) }))} />}
      paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
      onResetFilters={filters.narrowed ? filters.reset : undefined}
      empty={<EmptyState title={t('payers_none')}>{t('payers_none_next')}</EmptyState>}
    />
  );
}
