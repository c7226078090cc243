'use client';

import type { MrrMonth } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, formatCount, formatMonth, formatVnd, Money, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { ExportButtons } from '../export-buttons';
import { BarChart, type BarTone } from './bar-chart';
import { RangeFilter } from './range-filter';
import { rangeOf } from './range-of';
import { ReportFrame } from './report-frame';
import { shortVnd } from './short-vnd';

const tones = { newVnd: 'ok', resumedVnd: 'live', priceVnd: 'accent', otherVnd: 'stop', suspendedVnd: 'warn', leftVnd: 'bad' } as const satisfies Partial<Record<keyof MrrMonth, BarTone>>;
const moves = Object.keys(tones) as (keyof typeof tones)[];
const swatches: Record<BarTone, string> = { accent: 'bg-accent', ok: 'bg-ok', live: 'bg-live', warn: 'bg-warn', stop: 'bg-stop', bad: 'bg-bad' };

/** What all endpoints in service pay in a month, and why that moved. */
export function MrrPage() {
  const t = useTranslations('reports');
  const filters = useUrlFilters({ key: '', down: false });
  const query = rangeOf(filters);
  const read = useApiQuery<{ months: MrrMonth[] }>('/billing/reports/mrr', { query });
  const last = read.data?.months.at(-1);
  const columns: Column<MrrMonth>[] = [
    { key: 'month', head: t('month'), cell: ({ month }) => formatMonth(month), phone: 'title' },
    { key: 'openingVnd', head: t('mrr.opening'), cell: (row) => <Money vnd={row.openingVnd} />, align: 'end', phone: 'hide' },
    ...moves.map((key): Column<MrrMonth> => ({ key, head: t(`mrr.${key}`), cell: (row) => <Money vnd={row[key]} signed className={row[key] === 0 ? 'text-ink-3' : ''} />, align: 'end' })),
    { key: 'closingVnd', head: t('mrr.closing'), cell: (row) => <Money vnd={row.closingVnd} className="font-medium" />, align: 'end' },
    { key: 'endpoints', head: t('endpoints'), cell: (row) => <span className="dc-figures">{formatCount(row.endpoints)}</span>, align: 'end' },
  ];
  const charts = [
    ['mrr.chart', (row: MrrMonth) => [{ amount: row.closingVnd, tone: 'accent' as const }]],
    ['mrr.chart_moves', (row: MrrMonth) => moves.map((key) => ({ amount: row[key], tone: tones[key] }))],
  ] as const;
  return (
    <ReportFrame title={t('mrr.title')} answer={last && t('mrr.answer', { sum: formatVnd(last.closingVnd), count: formatCount(last.endpoints) })} next={t('mrr.next')}>
      <DataTable
        caption={t('mrr.title')}
        columns={columns}
        rows={read.data?.months}
        rowKey={({ month }) => month}
        query={read}
        filters={<><RangeFilter filters={filters} /><ExportButtons path="/billing/reports/mrr/export" query={query} /></>}
      />
      {read.data && (
        <div className="grid gap-6 py-5 xl:grid-cols-2">
          {charts.map(([name, partsOf]) => (
            <figure key={name}>
              <figcaption className="pb-2 font-semibold">{t(name)}</figcaption>
              <BarChart label={t(name)} format={shortVnd} bars={read.data.months.map((row) => ({ key: row.month, label: formatMonth(row.month), parts: partsOf(row) }))} />
            </figure>
          ))}
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-2">
            {moves.map((key) => <li key={key} className="inline-flex items-center gap-1.5"><span aria-hidden="true" className={`inline-block size-3 rounded-small ${swatches[tones[key]]}`} />{t(`mrr.${key}`)}</li>)}
          </ul>
        </div>
      )}
    </ReportFrame>
  );
}
