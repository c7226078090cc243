'use client';

import type { ImportRowView } from '@diem-cau/endpoints/contracts';
import { Button, StateBadge, type Column, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const shapes: Record<ImportRowView['state'], StateKind> = { ok: 'done', duplicate: 'off', exists: 'off', refused: 'bad' };

/** Number in the file, verdict, the reason in words, and what was read. */
export function useRowColumns(onMend: ((row: ImportRowView) => void) | undefined): Column<ImportRowView>[] {
  const t = useTranslations('endpoints.import');
  const columns: Column<ImportRowView>[] = [
    { key: 'row', head: t('row'), cell: (row) => <span className="dc-figures">{row.row}</span>, align: 'end', width: '5rem', phone: 'title' },
    { key: 'state', head: t('verdict'), cell: (row) => <StateBadge kind={shapes[row.state]}>{t(`row_state.${row.state}`)}</StateBadge> },
    { key: 'reason', head: t('reason'), cell: (row) => (row.state === 'refused' ? row.codes.map((code) => t(`code.${code}`)).join(' ') : <span className="text-ink-3">–</span>) },
    { key: 'unit', head: t('unit'), cell: (row) => row.unit?.name ?? row.values.unitName ?? row.values.unitCode ?? '–' },
    { key: 'name', head: t('name'), cell: (row) => row.values.name ?? '–' },
    { key: 'custodian', head: t('custodian'), cell: (row) => [row.values.custodianName, row.values.custodianPhone].filter(Boolean).join(', ') || '–', phone: 'hide' },
  ];
  if (!onMend) return columns;
  return [...columns, { key: 'mend', head: <span className="sr-only">{t('mend')}</span>, align: 'end', cell: (row) => row.state === 'refused' && <Button size="small" aria-label={t('mend_row', { row: row.row })} onClick={() => onMend(row)}>{t('mend')}</Button> }];
}
