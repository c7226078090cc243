'use client';

import type { InvitationView } from '@diem-cau/meetings/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, PageHead, SearchFilter, SelectFilter, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { AnswerBadge } from '../answer-badge';
import { MeetingTime } from '../meeting-time';

const pageSize = 50;

/** Invitations of the unit: those that wait for an answer first. */
export function InvitationList() {
  const t = useTranslations('meetings.invitations');
  const filters = useUrlFilters({ key: 'startsAt', down: false });
  const list = useApiQuery<{ items: InvitationView[]; total: number }>('/invitations', {
    query: { q: filters.get('tim'), open: { chua: 'true', roi: 'false' }[filters.get('tra-loi')], page: filters.page, pageSize },
  });
  const waiting = useApiQuery<{ total: number }>('/invitations', { query: { open: 'true', pageSize: 1 } });
  const columns: Column<InvitationView>[] = [
    { key: 'title', head: t('meeting'), cell: (row) => <span className="font-medium">{row.title}</span>, phone: 'title' },
    { key: 'time', head: t('time'), cell: (row) => <MeetingTime {...row} /> },
    { key: 'host', head: t('host'), cell: (row) => row.hostName },
    { key: 'room', head: t('room'), cell: (row) => row.endpointName ?? '–', phone: 'hide' },
    { key: 'answer', head: t('answer'), cell: (row) => <AnswerBadge line={row} /> },
  ];
  return (
    <>
      <PageHead title={t('title')} answer={waiting.data && t(waiting.data.total > 0 ? 'waiting' : 'none_waiting', { count: waiting.data.total })} />
      <DataTable
        caption={t('title')} columns={columns} rows={list.data?.items} rowKey={(row) => row.id} rowHref={(row) => `/giay-moi/${row.id}`} query={list}
        filters={<><SearchFilter filters={filters} label={t('search')} /><SelectFilter filters={filters} name="tra-loi" label={t('answer')} options={[{ value: 'chua', label: t('filter.open') }, { value: 'roi', label: t('filter.answered') }]} /></>}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('empty')}>{t('empty_next')}</EmptyState>}
      />
    </>
  );
}
