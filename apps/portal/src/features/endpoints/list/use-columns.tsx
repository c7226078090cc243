'use client';

import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import { PhoneLink, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { ConnectionState } from '../connection-state';
import { EndpointState } from '../endpoint-state';
import { ShortTime } from '../short-time';
import { useSession } from '../../../session/session-provider';

/** Columns of the list, in the order of the questions: which, where, how is it, since when, whom to call. Who supplies is a province's question. */
export function useColumns(): Column<EndpointRowView>[] {
  const t = useTranslations('endpoints.list');
  const severalOperators = useSession().post?.tenant?.level === 'province';
  const columns: Column<EndpointRowView>[] = [
    { key: 'name', head: t('name'), cell: (row) => <span className="sm:whitespace-nowrap">{row.name}</span>, sortable: true, phone: 'title' },
    { key: 'unit', head: t('unit'), cell: (row) => <span className="sm:block sm:min-w-28">{row.unit.fullName}</span>, sortable: true },
    { key: 'state', head: t('state'), cell: (row) => <EndpointState state={row.state} />, sortable: true },
    { key: 'connection', head: t('connection'), cell: (row) => <ConnectionState row={row} />, sortable: true },
    { key: 'last_seen', head: t('last_seen'), cell: (row) => <ShortTime value={row.lastSeenAt} />, sortable: true, phone: 'hide' },
    { key: 'custodian', head: t('custodian'), cell: (row) => <PhoneLink phone={row.custodianPhone} name={row.custodianName} /> },
  ];
  if (severalOperators) columns.push({ key: 'operator', head: t('operator'), cell: (row) => row.operator?.name ?? '–', sortable: true, phone: 'hide' });
  return columns;
}
