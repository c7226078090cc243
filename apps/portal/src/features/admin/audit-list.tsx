'use client';

import type { AuditListView, AuditRecordView } from '@diem-cau/audit/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateText, EmptyState, NoPermissionState, PageHead, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../session/session-provider';
import { AuditFilters } from './audit-filters';
import { ChainState } from './chain-state';
import { useActionWord } from './use-action-word';

const pageSize = 50;

/** Who did what in which post, and whether the chain holds. */
export function AuditList() {
  const t = useTranslations('admin.audit');
  const allowed = useCan('audit.read');
  const filters = useUrlFilters({ key: 'at', down: true });
  const word = useActionWord();
  const list = useApiQuery<AuditListView>('/audit', { query: { action: filters.get('viec'), from: filters.get('tu'), to: filters.get('den'), page: filters.page, pageSize }, enabled: allowed });
  if (!allowed) return <NoPermissionState />;
  const columns: Column<AuditRecordView>[] = [
    { key: 'at', head: t('at'), cell: (entry) => <DateText value={entry.at} time /> },
    { key: 'action', head: t('action'), cell: (entry) => <span className="whitespace-nowrap max-sm:whitespace-normal">{word(entry.action)}</span>, phone: 'title' },
    { key: 'who', head: t('who'), cell: (entry) => (entry.actorName ? [entry.actorName, entry.actorTitle].filter(Boolean).join(', ') : t(entry.actorKind === 'device' ? 'device' : entry.actorKind === 'job' ? 'job' : 'elsewhere')) },
    { key: 'unit', head: t('unit'), cell: (entry) => <span className="whitespace-nowrap">{entry.unitName ?? '–'}</span> },
    { key: 'detail', head: t('detail'), cell: (entry) => <span className="block max-w-xs truncate text-small text-ink-2" title={facts(entry)}>{facts(entry) || '–'}</span>, phone: 'hide' },
    { key: 'seq', head: t('seq'), cell: (entry) => <span className="dc-figures">{entry.seq}</span>, align: 'end', phone: 'hide' },
  ];
  return (
    <>
      <PageHead title={t('title')} next={<ChainState />} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(entry) => `${entry.ownerId}:${entry.seq}`}
        query={list}
        filters={<AuditFilters filters={filters} />}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('empty')}>{t('empty_next')}</EmptyState>}
      />
    </>
  );
}

/** The facts of an entry on one line, names as they were recorded. */
function facts(entry: AuditRecordView): string {
  return Object.entries(entry.detail).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(' · ');
}
