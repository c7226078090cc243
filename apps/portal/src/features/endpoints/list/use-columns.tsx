'use client';

import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import { DateText, PhoneLink, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { ConnectionState } from '../connection-state';
import { EndpointState } from '../endpoint-state';
import { TestState } from '../test-state';

/** Columns of the list, in the order of the questions: which, where, how is it, since when, whom to call. */
export function useColumns(): Column<EndpointRowView>[] {
  const t = useTranslations('endpoints.list');
  return [
    { key: 'name', head: t('name'), cell: (row) => row.name, sortable: true, phone: 'title' },
    { key: 'unit', head: t('unit'), cell: (row) => row.unit.fullName, sortable: true },
    { key: 'state', head: t('state'), cell: (row) => <EndpointState state={row.state} />, sortable: true },
    { key: 'connection', head: t('connection'), cell: (row) => <ConnectionState row={row} />, sortable: true },
    { key: 'last_seen', head: t('last_seen'), cell: (row) => <DateText value={row.lastSeenAt} time />, sortable: true, phone: 'hide' },
    { key: 'custodian', head: t('custodian'), cell: (row) => <PhoneLink phone={row.custodianPhone} name={row.custodianName} /> },
    { key: 'operator', head: t('operator'), cell: (row) => row.operator?.name ?? '–', sortable: true, phone: 'hide' },
    { key: 'test', head: t('last_test'), cell: (row) => (row.lastTest ? <TestState state={row.lastTest.state} /> : <span className="text-ink-3">–</span>), phone: 'hide' },
  ];
}
