'use client';

import type { OpenSessionView } from '@diem-cau/identity/contracts';
import { useApiMutation, useApiQuery, useProblem } from '@diem-cau/portal/api-client';
import { Button, DataTable, DateText, StateBadge, useToast, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { userAgentName } from './user-agent-name';

/** Where the person is signed in; each can be ended from here. */
export function SessionList() {
  const t = useTranslations('identity.sessions');
  const toast = useToast();
  const say = useProblem();
  const list = useApiQuery<{ items: OpenSessionView[] }>('/sessions');
  const end = useApiMutation<string>({ method: 'DELETE', path: (id) => `/sessions/${id}`, body: () => undefined, refresh: ['/sessions'], onSuccess: () => toast({ text: t('ended') }) });
  const endOne = (id: string): void => end.mutate(id, { onError: (error) => toast({ kind: 'bad', text: say(error) }) });
  const columns: Column<OpenSessionView>[] = [
    { key: 'device', head: t('device'), cell: (row) => userAgentName(row.userAgent) ?? t('unknown_device'), phone: 'title' },
    { key: 'address', head: t('address'), cell: (row) => row.ip ?? '–' },
    { key: 'seen', head: t('seen'), cell: (row) => <DateText value={row.lastSeenAt} time /> },
    {
      key: 'act',
      head: <span className="sr-only">{t('act')}</span>,
      align: 'end',
      cell: (row) =>
        row.current ? <StateBadge kind="ok">{t('this_one')}</StateBadge> : <Button size="small" pending={end.isPending && end.variables === row.id} onClick={() => endOne(row.id)}>{t('end')}</Button>,
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={list.data?.items} rowKey={(row) => row.id} query={list} />;
}
