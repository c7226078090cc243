'use client';

import type { StatementLineRow, StatementView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, formatCount, LinkButton, Money, PageHead, SearchFilter, SelectFilter, StateBadge, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PageOf } from '../page-of';
import { sortText } from '../sort-text';
import { EvidenceList } from '../money-in/evidence-list';
import { moneyStates } from '../money-in/money-states';
import { BalanceCheck } from './balance-check';

const pageSize = 50;
const states = ['matched', 'proposed', 'waiting', 'set_aside', 'sent_back', 'out'] as const;

/** What a statement told, and where the money of each line is now. */
export function ImportedPage({ statement, back }: { statement: StatementView; back: ReactNode }) {
  const t = useTranslations('money_in.statement');
  const say = useTranslations('money_in.state');
  const filters = useUrlFilters({ key: 'row', down: false });
  const lines = useApiQuery<PageOf<StatementLineRow>>(`/billing/statements/${statement.id}/lines`, { query: { state: filters.get('tinh-trang') || 'all', q: filters.get('tim') || undefined, sort: sortText(filters.sort), page: filters.page, pageSize } });
  const waiting = statement.proposedCount + statement.waitingCount;
  const columns: Column<StatementLineRow>[] = [
    { key: 'day', head: t('day'), cell: (line) => <DateText value={line.day} />, sortable: true },
    { key: 'text', head: t('text'), cell: (line) => <span className="break-words">{line.text}{line.counterparty && <span className="block text-small text-ink-2">{line.counterparty}{line.budgetCode && ` · ${line.budgetCode}`}</span>}</span>, phone: 'title' },
    { key: 'state', head: t('line_state'), cell: (line) => <StateBadge kind={moneyStates[line.state]}>{say(line.state)}</StateBadge> },
    { key: 'why', head: t('why'), cell: (line) => <EvidenceList evidence={line.evidence} /> },
    { key: 'amountVnd', head: t('amount'), cell: (line) => <Money vnd={line.amountVnd} className={line.amountVnd > 0 ? 'font-medium' : 'text-ink-2'} />, align: 'end', sortable: true },
  ];
  return (
    <>
      <PageHead
        title={`${statement.fileName} · ${statement.bank} ${statement.account}`}
        answer={t('imported_answer', { matched: formatCount(statement.matchedCount), lines: formatCount(statement.lineCount) })}
        next={t('imported_next', { waiting: formatCount(waiting), out: formatCount(statement.outCount), known: formatCount(statement.knownCount) })}
        back={back}
        actions={waiting > 0 && <LinkButton kind="primary" href="/tien-cho-khop">{t('go_queue')}</LinkButton>}
      />
      <div className="flex flex-col gap-6">
        <BalanceCheck statement={statement} />
        <DataTable
          caption={t('lines')}
          columns={columns}
          rows={lines.data?.items}
          rowKey={(line) => line.id}
          query={lines}
          sort={filters.sort}
          onSort={filters.setSort}
          filters={<><SearchFilter filters={filters} label={t('line_search')} /><SelectFilter filters={filters} name="tinh-trang" label={t('line_state')} options={states.map((value) => ({ value, label: say(value) }))} /></>}
          paging={{ page: filters.page, pageSize, total: lines.data?.total ?? 0, onPage: filters.setPage }}
          onResetFilters={filters.narrowed ? filters.reset : undefined}
          empty={<EmptyState title={t('line_none')}>{t('line_none_next')}</EmptyState>}
        />
      </div>
    </>
  );
}
