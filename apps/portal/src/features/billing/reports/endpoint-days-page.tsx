'use client';

import type { EndpointDaysMonth, EndpointDaysReport, UnitEndpointDays } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, formatCount, formatMonth, Section, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ExportButtons } from '../export-buttons';
import { BarChart } from './bar-chart';
import { RangeFilter } from './range-filter';
import { rangeOf } from './range-of';
import { ReportFrame } from './report-frame';
import { UnitCrumbs, useUnitHref } from './unit-crumbs';

/** Billed days of service by month and by unit: what the invoices' lines rest on. */
export function EndpointDaysPage() {
  const t = useTranslations('reports');
  const filters = useUrlFilters({ key: '', down: false });
  const unitHref = useUnitHref();
  const query = { ...rangeOf(filters), unitId: filters.get('cap') };
  const read = useApiQuery<EndpointDaysReport>('/billing/reports/endpoint-days', { query });
  const figures = <Row extends { endpoints: number; days: number }>(): Column<Row>[] => [
    { key: 'endpoints', head: t('endpoints'), cell: (row) => <span className="dc-figures">{formatCount(row.endpoints)}</span>, align: 'end' },
    { key: 'days', head: t('days.days'), cell: (row) => <span className="dc-figures font-medium">{formatCount(row.days)}</span>, align: 'end', total: read.data && <span className="dc-figures">{formatCount(read.data.total)}</span> },
  ];
  const monthColumns: Column<EndpointDaysMonth>[] = [{ key: 'month', head: t('month'), cell: ({ month }) => <Link href={`/hoa-don?thang=${month}`}>{formatMonth(month)}</Link>, phone: 'title', total: t('sum') }, ...figures<EndpointDaysMonth>()];
  const unitColumns: Column<UnitEndpointDays>[] = [
    { key: 'unit', head: t('unit'), cell: (row) => (row.hasParts ? <Link href={unitHref(row.unitId)}>{row.unitName}</Link> : row.unitName), phone: 'title', total: t('sum') },
    ...figures<UnitEndpointDays>(),
  ];
  const crumbs = read.data?.crumbs ?? [];
  return (
    <ReportFrame title={crumbs.at(-1)?.unitName ?? t('days.title')} answer={read.data && t('days.answer', { days: formatCount(read.data.total) })} next={t('days.next')}>
      <UnitCrumbs crumbs={crumbs} />
      <DataTable
        caption={t('days.by_month')}
        columns={monthColumns}
        rows={read.data?.months}
        rowKey={({ month }) => month}
        query={read}
        filters={<><RangeFilter filters={filters} /><ExportButtons path="/billing/reports/endpoint-days/export" query={query} /></>}
      />
      {read.data && (
        <div className="py-5">
          <BarChart label={t('days.chart')} format={formatCount} bars={read.data.months.map(({ month, days }) => ({ key: month, label: formatMonth(month), parts: [{ amount: days, tone: 'live' as const }] }))} />
        </div>
      )}
      <Section title={t('days.by_unit')}>
        <DataTable
          caption={t('days.by_unit')}
          columns={unitColumns}
          rows={read.data?.units}
          rowKey={({ unitId }) => unitId}
          query={read}
          filters={<ExportButtons path="/billing/reports/endpoint-days/export" query={{ ...query, part: 'units' }} />}
          empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
        />
      </Section>
    </ReportFrame>
  );
}
