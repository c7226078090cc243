'use client';

import type { UnitAgeing, UnitAgeings } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, formatCount, formatDay, Money, PageHead, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ExportButtons } from '../export-buttons';
import { AsOfFilter } from './as-of-filter';

const columnsOf = { not_due: 'notDueVnd', to_30: 'upTo30Vnd', to_60: 'upTo60Vnd', to_90: 'upTo90Vnd', over_90: 'over90Vnd' } as const;

/** What is owed, unit by unit: each opens the units beneath it. */
export function UnitAgeingPage() {
  const t = useTranslations('arrears.units');
  const age = useTranslations('billing.receivables.age');
  const filters = useUrlFilters({ key: '', down: false });
  const query = { asOf: filters.get('den-ngay'), unitId: filters.get('cap') };
  const read = useApiQuery<UnitAgeings>('/billing/receivables/units', { query });
  const day = query.asOf ? `&den-ngay=${query.asOf}` : '';
  const sum = (key: keyof UnitAgeing['ageing']) => read.data && <Money vnd={read.data.items.reduce((total, { ageing }) => total + ageing[key], 0)} />;
  const columns: Column<UnitAgeing>[] = [
    { key: 'unit', head: t('unit'), cell: (row) => (row.hasParts && row.unitId !== query.unitId ? <Link href={`/cong-no/don-vi?cap=${row.unitId}${day}`}>{row.unitName}</Link> : row.unitName), phone: 'title', total: t('sum') },
    { key: 'payers', head: t('payers'), cell: (row) => <span className="dc-figures">{formatCount(row.payers)}</span>, align: 'end' },
    ...Object.entries(columnsOf).map(([name, key]): Column<UnitAgeing> => ({ key: name, head: age(name), cell: (row) => <Money vnd={row.ageing[key]} />, align: 'end', total: sum(key) })),
    { key: 'open', head: t('open'), cell: (row) => <Link href={`/cong-no?cap=${row.unitId}${day}`}><Money vnd={row.openVnd} className="font-medium" /></Link>, align: 'end', total: read.data && <Money vnd={read.data.items.reduce((total, { openVnd }) => total + openVnd, 0)} /> },
  ];
  const crumbs = read.data?.crumbs ?? [];
  return (
    <>
      <PageHead title={t('title')} answer={crumbs.at(-1)?.unitName ?? t('all')} next={query.asOf ? t('as_of', { day: formatDay(query.asOf) }) : t('next')} back={<Link href="/cong-no">{t('back')}</Link>} />
      {crumbs.length > 0 && (
        <nav aria-label={t('path')} className="flex flex-wrap gap-2 pb-4">
          <Link href={`/cong-no/don-vi?${day.slice(1)}`}>{t('all')}</Link>
          {crumbs.map(({ unitId, unitName }) => <span key={unitId}>› <Link href={`/cong-no/don-vi?cap=${unitId}${day}`}>{unitName}</Link></span>)}
        </nav>
      )}
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={read.data?.items}
        rowKey={(row) => row.unitId}
        query={read}
        filters={<><AsOfFilter filters={filters} /><ExportButtons path="/billing/receivables/units/export" query={query} /></>}
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
    </>
  );
}
