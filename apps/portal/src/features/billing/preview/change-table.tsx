'use client';

import type { PreviewChange, PreviewView } from '@diem-cau/billing/contracts';
import { DataTable, EmptyState, Money, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ChangeSums } from './change-sums';

export function ChangeTable({ preview }: { preview: PreviewView }) {
  const t = useTranslations('billing.preview');
  const [chosen, setChosen] = useState('');
  const [shown, setShown] = useState(10);
  const rows = preview.changes.filter(({ reason }) => chosen === '' || reason === chosen);
  const columns: Column<PreviewChange>[] = [
    { key: 'name', head: t('endpoint'), cell: (row) => <>{row.endpointName} <span className="dc-figures text-small whitespace-nowrap text-ink-2">{row.endpointCode}</span></>, phone: 'title' },
    { key: 'unit', head: t('unit'), cell: (row) => row.unitName, phone: 'hide' },
    { key: 'reason', head: t('reason_head'), cell: (row) => <span className="whitespace-nowrap">{t(`reason.${row.reason}`)}</span> },
    { key: 'before', head: t('before'), cell: (row) => <Money vnd={row.beforeVnd} />, align: 'end' },
    { key: 'after', head: t('after'), cell: (row) => <Money vnd={row.afterVnd} />, align: 'end' },
    { key: 'difference', head: t('difference'), cell: (row) => <Money vnd={row.afterVnd - row.beforeVnd} signed className="font-medium" />, align: 'end' },
  ];
  if (preview.changes.length === 0) return <p className="rounded-large border border-line bg-sheet px-4 py-4 text-ink-2">{t('no_changes')}</p>;
  return (
    <div className="flex flex-col gap-3">
      <ChangeSums preview={preview} chosen={chosen} onChoose={setChosen} />
      <DataTable caption={t('changes')} columns={columns} rows={rows.slice(0, shown)} rowKey={(row) => row.endpointId} empty={<EmptyState title={t('no_changes')} />} />
      {rows.length > shown && <button type="button" className="self-start text-accent underline underline-offset-4" onClick={() => setShown(rows.length)}>{t('all_changes', { count: rows.length })}</button>}
    </div>
  );
}
