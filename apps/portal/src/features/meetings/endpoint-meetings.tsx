'use client';

import type { MeetingSummaryView } from '@diem-cau/meetings/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, Section, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { MeetingStateBadge } from './meeting-state-badge';
import { MeetingTime } from './meeting-time';

const pageSize = 20;
type Page = { items: MeetingSummaryView[]; total: number };

/** Meetings that one endpoint takes part in: what comes, and what was. Only those that the reader's unit may see. */
export function EndpointMeetings({ endpointId }: { endpointId: string }) {
  const t = useTranslations('meetings');
  const filters = useUrlFilters({ key: 'startsAt', down: true });
  const coming = useApiQuery<Page>('/meetings', { query: { endpointId, state: 'upcoming', sort: 'startsAt', pageSize: 100 } });
  const past = useApiQuery<Page>('/meetings', { query: { endpointId, state: 'past', sort: '-startsAt', page: filters.page, pageSize } });
  const columns: Column<MeetingSummaryView>[] = [
    { key: 'startsAt', head: t('list.time'), cell: (row) => <MeetingTime {...row} />, width: '19rem' },
    { key: 'title', head: t('list.meeting'), cell: (row) => <span className="font-medium">{row.title}</span>, phone: 'title' },
    { key: 'host', head: t('list.host'), cell: (row) => row.hostName },
    { key: 'state', head: t('list.state'), cell: (row) => <MeetingStateBadge state={row.state} />, width: '11rem' },
  ];
  const common = { columns, rowKey: (row: MeetingSummaryView) => row.id, rowHref: (row: MeetingSummaryView) => `/cuoc-hop/${row.id}` };
  return (
    <div className="flex flex-col gap-6">
      <Section title={t('of_endpoint.coming')}>
        <DataTable {...common} caption={t('of_endpoint.coming')} rows={coming.data?.items} query={coming} empty={<EmptyState title={t('of_endpoint.none_coming')}>{t('of_endpoint.none_coming_next')}</EmptyState>} />
      </Section>
      <Section title={t('of_endpoint.past')}>
        <DataTable
          {...common} caption={t('of_endpoint.past')} rows={past.data?.items} query={past} empty={<EmptyState title={t('of_endpoint.none_past')} />}
          paging={{ page: filters.page, pageSize, total: past.data?.total ?? 0, onPage: filters.setPage }}
        />
      </Section>
    </div>
  );
}
