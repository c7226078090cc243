'use client';

import type { Receivable, ReceivablesSummary } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, formatCount, formatVnd, LinkButton, PageHead, SearchFilter, SelectFilter, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { AsOfFilter } from '../arrears/as-of-filter';
import { ExportButtons } from '../export-buttons';
import type { PageOf } from '../page-of';
import { sortText } from '../sort-text';
import { AgeingStats, AGES } from './ageing-stats';
import { useReceivableColumns } from './use-receivable-columns';

const pageSize = 50;

/** Who still owes what, by age. */
export function ReceivableList() {
  const t = useTranslations('billing.receivables');
  const say = useTranslations('arrears.links');
  const filters = useUrlFilters({ key: 'daysOverdue', down: true });
  const query = { q: filters.get('tim'), state: filters.get('tinh-trang'), asOf: filters.get('den-ngay'), unitId: filters.get('cap'), sort: sortText(filters.sort) };
  const list = useApiQuery<PageOf<Receivable>>('/billing/receivables', { query: { ...query, page: filters.page, pageSize } });
  const summary = useApiQuery<ReceivablesSummary>('/billing/receivables/summary');
  const columns = useReceivableColumns();
  const sums = summary.data;
  const options = ['overdue', ...AGES, 'credit'].map((value) => ({ value, label: t(`age.${value}`) }));
  return (
    <>
      <PageHead title={t('title')} answer={sums && t('answer', { sum: formatVnd(sums.openVnd), payers: formatCount(sums.payers) })} next={sums && t('next', { overdue: formatVnd(sums.overdueVnd), credit: formatVnd(sums.creditVnd) })}
        actions={<><LinkButton href="/cong-no/don-vi">{say('units')}</LinkButton><LinkButton href="/cong-no/thu-nhac?tinh-trang=draft">{say('letters')}</LinkButton><LinkButton href="/cong-no/tam-ngung">{say('suspensions')}</LinkButton></>} />
      {sums && <div className="pb-6"><AgeingStats summary={sums} /></div>}
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.payerId}
        rowHref={(row) => `/don-vi-thanh-toan/${row.payerId}`}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={<><SearchFilter filters={filters} label={t('search')} /><SelectFilter filters={filters} name="tinh-trang" label={t('age_head')} options={options} /><AsOfFilter filters={filters} /><ExportButtons path="/billing/receivables/export" query={query} /></>}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
    </>
  );
}
