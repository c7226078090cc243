'use client';

import type { JournalEntryView } from '@diem-cau/endpoints/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** What happened to the endpoint, newest first. */
export function JournalPart({ id }: { id: string }) {
  const t = useTranslations('endpoints');
  const list = useApiQuery<{ items: JournalEntryView[] }>(`/endpoints/${id}/journal`);
  const reason = (entry: JournalEntryView): string => (typeof entry.detail['reason'] === 'string' ? entry.detail['reason'] : '');
  const columns: Column<JournalEntryView>[] = [
    { key: 'what', head: t('detail.what'), cell: (entry) => t(`journal.${entry.what}`), phone: 'title' },
    { key: 'at', head: t('detail.at'), cell: (entry) => <DateText value={entry.at} time /> },
    { key: 'day', head: t('detail.on_day'), cell: (entry) => <DateText value={entry.onDay} /> },
    { key: 'by', head: t('detail.by'), cell: (entry) => [entry.byName, entry.byTitle].filter(Boolean).join(', ') || '–' },
    { key: 'reason', head: t('detail.reason'), cell: (entry) => reason(entry) || '–', phone: 'hide' },
  ];
  return <DataTable caption={t('detail.journal')} columns={columns} rows={list.data?.items} rowKey={(entry) => entry.id} query={list} empty={<EmptyState title={t('detail.journal_empty')} />} />;
}
