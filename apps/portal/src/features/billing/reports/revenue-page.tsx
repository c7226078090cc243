'use client';

import type { RevenueMonth, RevenueReport, UnitRevenue } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, formatCount, formatMonth, formatVnd, Money, Section, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ExportButtons } from '../export-buttons';
import { BarChart } from './bar-chart';
import { RangeFilter } from './range-filter';
import { rangeOf } from './range-of';
import { ReportFrame } from './report-frame';
import { shortVnd } from './short-vnd';
import { UnitCrumbs, useUnitHref } from './unit-crumbs';

/** Revenue by month and by unit: each month opens its documents, each unit the units beneath it. */
export function RevenuePage() {
  const t = useTranslations('reports');
  const filters = useUrlFilters({ key: '', down: false });
  const unitHref = useUnitHref();
  const query = { ...rangeOf(filters), unitId: filters.get('cap') };
  const read = useApiQuery<RevenueReport>('/billing/reports/revenue', { query });
  const total = read.data?.total;
  const sums = ['netVnd', 'vatVnd', 'grossVnd'] as const;
  const money = <Row extends Record<(typeof sums)[number], number>>(): Column<Row>[] =>
    sums.map((key) => ({ key, head: t(key), cell: (row) => <Money vnd={row[key]} className={key === 'grossVnd' ? 'font-medium' : ''} />, align: 'end', total: total && <Money vnd={total[key]} /> }));
  const monthColumns: Column<RevenueMonth>[] = [
    { key: 'month', head: t('month'), cell: ({ month }) => <Link href={`/bao-cao/thue?tu=${month}&den=${month}`}>{formatMonth(month)}</Link>, phone: 'title', total: t('sum') },
    { key: 'documents', head: t('documents'), cell: (row) => <span className="dc-figures">{formatCount(row.documents)}</span>, align: 'end' },
    ...money<RevenueMonth>(),
  ];
  const unitColumns: Column<UnitRevenue>[] = [
    { key: 'unit', head: t('unit'), cell: (row) => (row.hasParts ? <Link href={unitHref(row.unitId)}>{row.unitName}</Link> : row.unitName), phone: 'title', total: t('sum') },
    { key: 'payers', head: t('payers'), cell: (row) => <span className="dc-figures">{formatCount(row.payers)}</span>, align: 'end' },
    ...money<UnitRevenue>(),
  ];
  const crumbs = read.data?.crumbs ?? [];
  return (
    <ReportFrame title={crumbs.at(-1)?.unitName ?? t('revenue.title')} answer={total && t('revenue.answer', { sum: formatVnd(total.netVnd) })} next={t('revenue.next')}>
      <UnitCrumbs crumbs={crumbs} />
      <DataTable
        caption={t('revenue.by_month')}
        columns={monthColumns}
        rows={read.data?.months}
        rowKey={({ month }) => month}
        query={read}
        filters={<><RangeFilter filters={filters} /><ExportButtons path="/billing/reports/revenue/export" query={query} /></>}
      />
      {read.data && (
        <div className="py-5">
          <BarChart label={t('revenue.chart')} format={shortVnd} bars={read.data.months.map(({ month, netVnd }) => ({ key: month, label: formatMonth(month), parts: [{ amount: netVnd, tone: 'accent' as const }] }))} />
        </div>
      )}
      <Section title={t('revenue.by_unit')}>
        <DataTable
          caption={t('revenue.by_unit')}
          columns={unitColumns}
          rows={read.data?.units}
          rowKey={({ unitId }) => unitId}
          query={read}
          filters={<ExportButtons path="/billing/reports/revenue/export" query={{ ...query, part: 'units' }} />}
          empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
        />
      </Section>
    </ReportFrame>
  );
}
