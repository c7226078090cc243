'use client';

import type { LinkTestBatchView } from '@diem-cau/endpoints/contracts';
import { DataTable, DateText, Progress, SelectFilter, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useTestColumns } from './use-test-columns';

type Query = { data: LinkTestBatchView | undefined; isPending: boolean; error: unknown; refetch: () => unknown };
const order = { failed: 0, expired: 1, waiting: 2, passed: 3 };

/** Who passed and who did not; those who did not come first. */
export function BatchResult({ query }: { query: Query }) {
  const t = useTranslations('endpoints');
  const filters = useUrlFilters({ key: 'state', down: false });
  const columns = useTestColumns('of_many');
  const batch = query.data;
  const wanted = filters.get('ket-qua');
  const rows = batch?.tests.filter((test) => !wanted || test.state === wanted).sort((a, b) => order[a.state] - order[b.state]);
  const done = batch ? batch.tests.length - batch.counts.waiting : 0;
  return (
    <div className="flex flex-col gap-5">
      {batch && batch.counts.waiting > 0 && <Progress label={t('test.running')} done={done} total={batch.tests.length} />}
      {batch && <p className="text-ink-2">{t('test.started')} <DateText value={batch.startedAt} time /></p>}
      <DataTable
        caption={t('test.branch_title')}
        columns={columns}
        rows={rows}
        rowKey={(test) => test.id}
        rowHref={(test) => `/diem-cau/${test.endpoint.id}?phan=ket-noi`}
        query={query}
        filters={<SelectFilter filters={filters} name="ket-qua" label={t('test.state')} options={(['failed', 'expired', 'waiting', 'passed'] as const).map((value) => ({ value, label: t(`test_state.${value}`) }))} />}
        onResetFilters={wanted ? () => filters.set({ 'ket-qua': '' }, true) : undefined}
      />
    </div>
  );
}
