'use client';

import type { VatReport, VatRow } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, formatCount, formatVnd, Money, SearchFilter, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ExportButtons } from '../export-buttons';
import { printedNumber } from '../printed-number';
import { sortText } from '../sort-text';
import { RangeFilter } from './range-filter';
import { rangeOf } from './range-of';
import { ReportFrame } from './report-frame';

const pageSize = 50;

/** Documents of a period, rate by rate, for the tax return. */
export function VatPage() {
  const t = useTranslations('reports');
  const filters = useUrlFilters({ key: 'day', down: false });
  const range = rangeOf(filters);
  const read = useApiQuery<VatReport>('/billing/reports/vat', { query: { ...range, q: filters.get('tim'), sort: sortText(filters.sort), page: filters.page, pageSize } });
  const { data } = read;
  const columns: Column<VatRow>[] = [
    { key: 'number', head: t('vat.number'), cell: (row) => <Link href={`/hoa-don/${row.invoiceId}`}>{row.series}-{printedNumber(row.number)}</Link>, sortable: true, phone: 'title', total: t('sum') },
    { key: 'day', head: t('vat.day'), cell: (row) => <DateText value={row.day} />, sortable: true },
    { key: 'kind', head: t('vat.kind'), cell: (row) => t(`vat.kinds.${row.kind}`) },
    { key: 'buyerName', head: t('vat.buyer'), cell: (row) => row.buyerName, sortable: true },
    { key: 'buyerTaxCode', head: t('vat.tax_code'), cell: (row) => <span className="dc-figures">{row.buyerTaxCode ?? '—'}</span> },
    { key: 'percent', head: t('vat.percent'), cell: (row) => <span className="dc-figures">{row.vatPercent}%</span>, align: 'end' },
    { key: 'netVnd', head: t('netVnd'), cell: (row) => <Money vnd={row.netVnd} />, align: 'end', sortable: true, total: data && <Money vnd={data.netVnd} /> },
    { key: 'vatVnd', head: t('vatVnd'), cell: (row) => <Money vnd={row.vatVnd} />, align: 'end', sortable: true, total: data && <Money vnd={data.vatVnd} /> },
  ];
  return (
    <ReportFrame title={t('vat.title')} answer={data && t('vat.answer', { sum: formatVnd(data.vatVnd), net: formatVnd(data.netVnd) })} next={t('vat.next')}>
      {data && data.rates.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1 pb-4">
          {data.rates.map((rate) => <li key={rate.vatPercent} className="dc-figures">{t('vat.rate', { percent: rate.vatPercent, documents: formatCount(rate.documents), net: formatVnd(rate.netVnd), vat: formatVnd(rate.vatVnd) })}</li>)}
        </ul>
      )}
      <DataTable
        caption={t('vat.title')}
        columns={columns}
        rows={data?.items}
        rowKey={(row) => `${row.invoiceId} ${row.kind} ${row.vatPercent}`}
        query={read}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={<><SearchFilter filters={filters} label={t('vat.search')} /><RangeFilter filters={filters} /><ExportButtons path="/billing/reports/vat/export" query={range} /></>}
        paging={{ page: filters.page, pageSize, total: data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.get('tim') ? () => filters.set({ tim: '' }) : undefined}
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
    </ReportFrame>
  );
}
