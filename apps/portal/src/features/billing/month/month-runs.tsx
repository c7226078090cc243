'use client';

import type { RunView } from '@diem-cau/billing/contracts';
import { DataTable, DateText, formatCount, Money, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { RunState } from '../run/run-state';

export function MonthRuns({ runs }: { runs: readonly RunView[] }) {
  const t = useTranslations('billing.run');
  const columns: Column<RunView>[] = [
    { key: 'createdAt', head: t('started_at'), cell: (run) => <DateText value={run.createdAt} time />, phone: 'title' },
    { key: 'by', head: t('started_by'), cell: (run) => run.startedByName },
    { key: 'state', head: t('state_head'), cell: (run) => <RunState state={run.state} /> },
    { key: 'issued', head: t('issued'), cell: (run) => <span className="dc-figures">{formatCount(run.issued)}</span>, align: 'end' },
    { key: 'parked', head: t('parked'), cell: (run) => <span className="dc-figures">{formatCount(run.parked)}</span>, align: 'end' },
    { key: 'sum', head: t('sum'), cell: (run) => <Money vnd={run.totals.grossVnd} />, align: 'end' },
  ];
  return <DataTable caption={t('list')} columns={columns} rows={runs} rowKey={(run) => run.id} rowHref={(run) => `/ky-cuoc/chay/${run.id}`} />;
}
