'use client';

import type { ImportPreviewView, ImportRowView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, SelectFilter, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MendRow } from './mend-row';
import { useRowColumns } from './use-row-columns';

const pageSize = 100;
const states = ['refused', 'ok', 'exists', 'duplicate'] as const;

/** The file as it was understood, row by row; a refused row opens to be mended where it stands. */
export function ImportRows({ preview }: { preview: ImportPreviewView }) {
  const t = useTranslations('endpoints.import');
  const filters = useUrlFilters({ key: 'row', down: false });
  const [mending, setMending] = useState<ImportRowView | null>(null);
  const rows = useApiQuery<{ items: ImportRowView[]; total: number }>(`/endpoints/import/${preview.id}/rows`, { query: { state: filters.get('dong'), page: filters.page, pageSize } });
  const columns = useRowColumns(preview.state === 'previewed' ? setMending : undefined);
  return (
    <>
      <DataTable
        caption={t('rows')}
        columns={columns}
        rows={rows.data?.items}
        rowKey={(row) => String(row.row)}
        query={rows}
        filters={preview.state === 'previewed' && <SelectFilter filters={filters} name="dong" label={t('verdict')} options={states.map((value) => ({ value, label: `${t(`row_state.${value}`)} (${preview.counts[value]})` }))} />}
        paging={{ page: filters.page, pageSize, total: rows.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.get('dong') ? () => filters.set({ dong: '' }, true) : undefined}
      />
      {mending && <MendRow key={mending.row} importId={preview.id} row={mending} columns={preview.columns} onClose={() => setMending(null)} />}
    </>
  );
}
