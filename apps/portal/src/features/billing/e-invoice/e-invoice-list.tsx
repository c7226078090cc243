'use client';

import type { EInvoiceRow, RetryEInvoicesInput } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DataTable, DateText, EmptyState, formatCount, Money, PageHead, SelectFilter, useToast, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useCan } from '../../../session/session-provider';
import type { PageOf } from '../page-of';
import { printedNumber } from '../printed-number';
import { EInvoiceState } from './e-invoice-state';

const pageSize = 50;
const states = ['person', 'all'] as const;

/** Electronic invoices that are not through; those that need a person can be picked out. */
export function EInvoiceList() {
  const t = useTranslations('e_invoice');
  const toast = useToast();
  const maySend = useCan('billing.run');
  const filters = useUrlFilters({ key: '', down: false });
  const list = useApiQuery<PageOf<EInvoiceRow>>('/billing/e-invoices', { query: { state: filters.get('tinh-trang') ?? 'open', month: filters.get('thang'), page: filters.page, pageSize } });
  const retry = useApiMutation<RetryEInvoicesInput, { retried: number }>({ path: '/billing/e-invoices/retry', refresh: ['/billing'], onSuccess: ({ retried }) => toast({ text: t('retried', { count: retried }) }) });
  const ids = (list.data?.items ?? []).filter(({ state }) => state === 'refused' || state === 'to_send' || state === 'not_sent').map(({ invoiceId }) => invoiceId);
  const columns: Column<EInvoiceRow>[] = [
    { key: 'number', head: t('number'), cell: (row) => <Link href={`/hoa-don/${row.invoiceId}`} className="dc-figures whitespace-nowrap">{row.series} {printedNumber(row.number)}</Link>, phone: 'title' },
    { key: 'buyer', head: t('buyer'), cell: (row) => row.buyerName },
    { key: 'state', head: t('state_head'), cell: (row) => <EInvoiceState eInvoice={row} /> },
    { key: 'next', head: t('next_at'), cell: (row) => (row.nextAt ? <DateText value={row.nextAt} time /> : <span className="text-ink-3">–</span>) },
    { key: 'gross', head: t('gross'), cell: (row) => <Money vnd={row.grossVnd} />, align: 'end' },
  ];
  return (
    <>
      <PageHead
        title={t('list_title')}
        answer={list.data && t(filters.get('tinh-trang') === 'all' ? 'list_all' : 'list_answer', { count: formatCount(list.data.total) })}
        next={t('list_next')}
        actions={maySend && ids.length > 0 && <Button pending={retry.isPending} onClick={() => retry.mutate({ invoiceIds: ids })}>{t('retry_all', { count: formatCount(ids.length) })}</Button>}
      />
      <DataTable
        caption={t('list_title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.invoiceId}
        rowHref={(row) => `/hoa-don/${row.invoiceId}`}
        query={list}
        filters={<SelectFilter filters={filters} name="tinh-trang" label={t('state_head')} options={states.map((value) => ({ value, label: t(`filter.${value}`) }))} />}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('list_none')}>{t('list_none_next')}</EmptyState>}
      />
    </>
  );
}
