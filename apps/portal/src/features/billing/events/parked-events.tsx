'use client';

import type { ParkedEvent } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DataTable, DateText, EmptyState, PageHead, SelectFilter, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import type { PageOf } from '../page-of';
import { useReason } from '../use-reason';
import { SettleEvent } from './settle-event';

const pageSize = 50;

/** Events of endpoints' lives that billing could not take and that wait for a person. */
export function ParkedEvents() {
  const t = useTranslations('billing.event');
  const say = useReason();
  const filters = useUrlFilters({ key: '', down: false });
  const [open, setOpen] = useState<ParkedEvent | null>(null);
  const state = filters.get('tinh-trang') || 'open';
  const list = useApiQuery<PageOf<ParkedEvent>>('/billing/parked-events', { query: { state, page: filters.page, pageSize } });
  const columns: Column<ParkedEvent>[] = [
    { key: 'name', head: t('endpoint'), cell: (row) => <>{row.endpointName} <span className="dc-figures text-small text-ink-2">{row.endpointCode}</span></>, phone: 'title' },
    { key: 'unit', head: t('unit'), cell: (row) => row.unitName },
    { key: 'kind', head: t('what'), cell: (row) => <>{t(`kind.${row.kind}`)} <DateText value={row.onDay} /></> },
    { key: 'why', head: t('why'), cell: (row) => <span className="text-small">{say(row.code)}</span> },
    { key: 'act', head: '', cell: (row) => (row.settledAt ? <span className="text-small text-ink-2">{row.settledNote}</span> : <Button size="small" onClick={() => setOpen(row)}>{t('settle')}</Button>), align: 'end' },
  ];
  return (
    <>
      <PageHead title={t('title')} answer={list.data && state === 'open' && t('answer', { count: list.data.total })} next={t('next')} back={<Link href="/ky-cuoc">{t('back')}</Link>} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.id}
        query={list}
        filters={<SelectFilter filters={filters} name="tinh-trang" label={t('state_head')} options={['open', 'settled', 'all'].map((value) => ({ value, label: t(`state.${value}`) }))} />}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
      {open && <SettleEvent key={open.id} event={open} onClose={() => setOpen(null)} />}
    </>
  );
}
