'use client';

import type { SuspensionProposal, SuspensionView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, formatCount, Money, PageHead, SelectFilter, Section, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import type { PageOf } from '../page-of';
import { LiftSuspension } from './lift-suspension';
import { useSuspensionColumns } from './use-suspension-columns';

const pageSize = 50;

/** Whose rooms may be suspended, and whose are. Nothing is suspended without a person's word. */
export function SuspensionsPage() {
  const t = useTranslations('arrears.suspension');
  const filters = useUrlFilters({ key: 'daysOverdue', down: true });
  const [lifting, setLifting] = useState<SuspensionView | null>(null);
  const maySuspend = useCan('billing.suspend');
  const proposals = useApiQuery<PageOf<SuspensionProposal>>('/billing/suspensions/proposals', { query: { pageSize: 200 } });
  const list = useApiQuery<PageOf<SuspensionView>>('/billing/suspensions', { query: { state: filters.get('tinh-trang'), page: filters.page, pageSize } });
  const columns: Column<SuspensionProposal>[] = [
    { key: 'payer', head: t('payer'), cell: (row) => row.payerName, phone: 'title' },
    { key: 'endpoints', head: t('endpoints'), cell: (row) => <span className="dc-figures">{formatCount(row.endpoints)}</span>, align: 'end' },
    { key: 'letters', head: t('letters'), cell: (row) => <>{t('letters_of', { count: row.reminders })}{row.lastReminderOn && <span className="block text-small text-ink-2"><DateText value={row.lastReminderOn} /></span>}</> },
    { key: 'days', head: t('overdue'), cell: (row) => t('days', { days: formatCount(row.daysOverdue) }), align: 'end' },
    { key: 'debt', head: t('debt'), cell: (row) => <Money vnd={row.debtVnd} className="font-medium" />, align: 'end' },
  ];
  return (
    <>
      <PageHead title={t('title')} answer={proposals.data && t('answer', { count: formatCount(proposals.data.total) })} next={t('next')} back={<Link href="/cong-no">{t('back')}</Link>} />
      <div className="flex flex-col gap-8">
        <Section title={t('proposed')}>
          <DataTable caption={t('proposed')} columns={columns} rows={proposals.data?.items} rowKey={(row) => row.payerId} rowHref={(row) => `/cong-no/tam-ngung/${row.payerId}`} query={proposals} empty={<EmptyState title={t('proposed_none')}>{t('proposed_none_next')}</EmptyState>} />
        </Section>
        <Section title={t('approved')}>
          <DataTable
            caption={t('approved')}
            columns={useSuspensionColumns(maySuspend ? setLifting : null)}
            rows={list.data?.items}
            rowKey={(row) => row.id}
            query={list}
            filters={<SelectFilter filters={filters} name="tinh-trang" label={t('state')} options={[{ value: 'open', label: t('open') }, { value: 'lifted', label: t('lifted') }]} />}
            paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
            empty={<EmptyState title={t('approved_none')}>{t('approved_none_next')}</EmptyState>}
          />
        </Section>
      </div>
      {lifting && <LiftSuspension suspension={lifting} onClose={() => setLifting(null)} />}
    </>
  );
}
