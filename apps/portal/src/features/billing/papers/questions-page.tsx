'use client';

import type { QuestionView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, formatCount, formatMonth, PageHead, SearchFilter, Select, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { PageOf } from '../page-of';
import { printedNumber } from '../printed-number';
import { sortText } from '../sort-text';
import { AnswerPanel } from './answer-panel';
import { QuestionState } from './question-state';

const pageSize = 50;

/** What payers ask about their invoices; those that wait first. */
export function QuestionsPage() {
  const t = useTranslations('papers.question');
  const router = useRouter();
  const filters = useUrlFilters({ key: 'askedAt', down: true });
  const state = filters.get('tinh-trang') || 'waiting';
  const list = useApiQuery<PageOf<QuestionView>>('/billing/questions', { query: { q: filters.get('tim'), state, sort: sortText(filters.sort), page: filters.page, pageSize } });
  const open = filters.get('hoi');
  const columns: Column<QuestionView>[] = [
    { key: 'text', head: t('text'), cell: (row) => <button type="button" className="text-left text-accent hover:underline" onClick={() => filters.set({ hoi: row.id }, true)}>{row.entries[0]?.text}</button>, phone: 'title' },
    { key: 'buyerName', head: t('buyer'), cell: (row) => row.buyerName, sortable: true },
    { key: 'about', head: t('about'), cell: (row) => <span className="dc-figures">{row.series}-{printedNumber(row.number)}{row.lineName && ` · ${row.lineName} ${row.lineMonth ? formatMonth(row.lineMonth) : ''}`}</span> },
    { key: 'askedAt', head: t('asked_at'), cell: (row) => <DateText value={row.askedAt} time />, sortable: true },
    { key: 'state', head: t('state_head'), cell: (row) => <QuestionState state={row.state} /> },
  ];
  const options = (['waiting', 'answered', 'closed', 'all'] as const).map((value) => ({ value, label: t(`state.${value}`) }));
  return (
    <>
      <PageHead title={t('title')} answer={list.data && t('answer', { count: formatCount(list.data.total) })} next={t('next')} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={({ id }) => id}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={<><SearchFilter filters={filters} label={t('search')} /><span className="w-52"><Select aria-label={t('state_head')} value={state} options={options} onChange={(value) => filters.set({ 'tinh-trang': value === 'waiting' ? '' : value }, true)} /></span></>}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
      {open && <AnswerPanel id={open} onClose={() => router.back()} />}
    </>
  );
}
