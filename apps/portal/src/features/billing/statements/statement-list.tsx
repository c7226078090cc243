'use client';

import type { StatementView, WaitingMoneySummary } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, formatCount, LinkButton, Money, PageHead, SearchFilter, Section, useUrlFilters, WorkList, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCan } from '../../../session/session-provider';
import type { PageOf } from '../page-of';
import { sortText } from '../sort-text';
import { ChooseStatement } from './choose-statement';

const pageSize = 50;

/** Statements that were imported, drafts that wait to be, and where the next one goes in. */
export function StatementList() {
  const t = useTranslations('money_in.statement');
  const router = useRouter();
  const mayPut = useCan('billing.payments');
  const filters = useUrlFilters({ key: 'uploadedAt', down: true });
  const list = useApiQuery<PageOf<StatementView>>('/billing/statements', { query: { state: 'imported', q: filters.get('tim') || undefined, sort: sortText(filters.sort), page: filters.page, pageSize } });
  const drafts = useApiQuery<PageOf<StatementView>>('/billing/statements', { query: { state: 'draft', pageSize: 10 } });
  const queue = useApiQuery<WaitingMoneySummary>('/billing/waiting-money/summary');
  const waiting = (queue.data?.proposed ?? 0) + (queue.data?.waiting ?? 0);
  const columns: Column<StatementView>[] = [
    { key: 'file', head: t('file'), cell: (row) => <Link href={`/sao-ke/${row.id}`}>{row.fileName}</Link>, phone: 'title' },
    { key: 'bank', head: t('bank'), cell: (row) => <span>{row.bank} <span className="dc-figures text-ink-2">{row.account}</span></span> },
    { key: 'fromDay', head: t('period'), cell: (row) => <span className="whitespace-nowrap">{row.fromDay && <DateText value={row.fromDay} />} – {row.toDay && <DateText value={row.toDay} />}</span>, sortable: true },
    { key: 'lines', head: t('lines'), cell: (row) => formatCount(row.lineCount), align: 'end' },
    { key: 'matched', head: t('matched'), cell: (row) => formatCount(row.matchedCount), align: 'end' },
    { key: 'waiting', head: t('waiting'), cell: (row) => formatCount(row.proposedCount + row.waitingCount), align: 'end' },
    { key: 'in', head: t('in'), cell: (row) => <Money vnd={row.creditVnd} className="font-medium" />, align: 'end' },
    { key: 'imported', head: t('imported'), cell: (row) => row.importedAt && <span className="text-small"><DateText value={row.importedAt} time /> <span className="text-ink-2">{row.importedByName}</span></span> },
  ];
  return (
    <>
      <PageHead
        title={t('title')}
        answer={list.data && t('answer', { count: formatCount(list.data.total) })}
        next={t('next')}
        actions={waiting > 0 && <LinkButton href="/tien-cho-khop">{t('queue_door', { count: formatCount(waiting) })}</LinkButton>}
      />
      <div className="flex flex-col gap-6">
        {mayPut && <ChooseStatement onRead={({ statement }) => router.push(`/sao-ke/${statement.id}`)} />}
        {drafts.data && drafts.data.total > 0 && (
          <Section title={t('drafts')}>
            <WorkList
              label={t('drafts')}
              empty=""
              items={drafts.data.items.map((draft) => ({ id: draft.id, kind: 'draft' as const, title: draft.fileName, detail: <>{t('drafts_next')} · <DateText value={draft.uploadedAt} time /> · {draft.uploadedByName}</>, action: <LinkButton size="small" href={`/sao-ke/${draft.id}`}>{t('go_on')}</LinkButton> }))}
            />
          </Section>
        )}
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={list.data?.items}
          rowKey={(row) => row.id}
          rowHref={(row) => `/sao-ke/${row.id}`}
          query={list}
          sort={filters.sort}
          onSort={filters.setSort}
          filters={(list.data?.total ?? 0) > 0 || filters.narrowed ? <SearchFilter filters={filters} label={t('search')} /> : undefined}
          paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
          onResetFilters={filters.narrowed ? filters.reset : undefined}
          empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
        />
      </div>
    </>
  );
}
