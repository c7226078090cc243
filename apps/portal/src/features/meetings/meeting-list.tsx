'use client';

import type { MeetingSummaryView } from '@diem-cau/meetings/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, LinkButton, PageHead, SearchFilter, Select, SelectFilter, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useCan } from '../../session/session-provider';
import { MeetingStateBadge } from './meeting-state-badge';
import { MeetingTime } from './meeting-time';

const pageSize = 50;
type Page = { items: MeetingSummaryView[]; total: number };

/** Meetings of the unit, its own and those it is invited to: coming ones first. */
export function MeetingList() {
  const t = useTranslations('meetings');
  const maySchedule = useCan('meetings.schedule');
  const filters = useUrlFilters({ key: 'startsAt', down: false });
  const when = filters.get('luc') || 'upcoming';
  const down = filters.get('luc') === 'past' ? !filters.sort.down : filters.sort.down;
  const list = useApiQuery<Page>('/meetings', {
    query: { q: filters.get('tim'), state: when === 'all' ? '' : when, side: filters.get('vai'), page: filters.page, pageSize, sort: `${down ? '-' : ''}${filters.sort.key}` },
  });
  const columns: Column<MeetingSummaryView>[] = [
    { key: 'title', head: t('list.meeting'), cell: (row) => <span className="font-medium">{row.title}</span>, sortable: true, phone: 'title' },
    { key: 'startsAt', head: t('list.time'), cell: (row) => <MeetingTime {...row} />, sortable: true },
    { key: 'kind', head: t('list.kind'), cell: (row) => t(`kinds.${row.kind}`), phone: 'hide' },
    { key: 'host', head: t('list.host'), cell: (row) => row.hostName },
    { key: 'answered', head: t('list.answered'), cell: (row) => (row.side === 'host' ? <Link href={`/cuoc-hop/${row.id}?tra-loi=chua`} className="dc-figures">{t('list.answered_of', { answered: row.answered, invited: row.invited })}</Link> : '–'), align: 'end' },
    { key: 'state', head: t('list.state'), cell: (row) => <MeetingStateBadge state={row.state} /> },
  ];
  const whens = ['upcoming', 'past', 'all'].map((value) => ({ value, label: t(`list.when.${value}`) }));
  const sides = ['host', 'invitee'].map((value) => ({ value, label: t(`list.side.${value}`) }));
  return (
    <>
      <PageHead title={t('list.title')} answer={list.data && t(`list.answer.${when === 'past' || when === 'all' ? when : 'upcoming'}`, { total: list.data.total })} actions={maySchedule && <LinkButton href="/cuoc-hop/moi" kind="primary">{t('list.new')}</LinkButton>} />
      <DataTable
        caption={t('list.title')} columns={columns} rows={list.data?.items} rowKey={(row) => row.id} rowHref={(row) => `/cuoc-hop/${row.id}`} query={list}
        sort={filters.sort} onSort={filters.setSort}
        filters={<><SearchFilter filters={filters} label={t('list.search')} /><Select aria-label={t('list.when_label')} value={when} onChange={(value) => filters.set({ luc: value === 'upcoming' ? '' : value }, true)} options={whens} className="sm:w-auto" /><SelectFilter filters={filters} name="vai" label={t('list.side_label')} options={sides} /></>}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('list.empty')} action={maySchedule && <LinkButton href="/cuoc-hop/moi">{t('list.new')}</LinkButton>}>{t(maySchedule ? 'list.empty_next' : 'list.empty_wait')}</EmptyState>}
      />
    </>
  );
}
