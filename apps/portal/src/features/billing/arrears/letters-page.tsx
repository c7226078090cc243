'use client';

import type { ReminderView, SendRemindersInput, SentReminders } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, DataTable, DateText, EmptyState, ErrorState, formatCount, Money, PageHead, SelectFilter, StateBadge, useToast, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useCan } from '../../../session/session-provider';
import type { PageOf } from '../page-of';
import { sortText } from '../sort-text';

const pageSize = 50;
const states = ['draft', 'sent', 'withdrawn'] as const;

/** Letters that the system drafted: looked at, and sent by one press. */
export function LettersPage() {
  const t = useTranslations('arrears.letters');
  const toast = useToast();
  const maySend = useCan('billing.payments');
  const filters = useUrlFilters({ key: 'draftedOn', down: true });
  const state = states.find((known) => known === filters.get('tinh-trang')) ?? 'all';
  const list = useApiQuery<PageOf<ReminderView>>('/billing/reminders', { query: { state, q: filters.get('tim'), payerId: filters.get('don-vi'), sort: sortText(filters.sort), page: filters.page, pageSize } });
  const send = useApiMutation<SendRemindersInput, SentReminders>({ path: '/billing/reminders/send', refresh: ['/billing'], onSuccess: (counts) => toast({ text: t('sent_now', counts) }) });
  const withdraw = useApiMutation<ReminderView>({ path: ({ id }) => `/billing/reminders/${id}/withdraw`, body: () => ({}), refresh: ['/billing'], onSuccess: () => toast({ text: t('withdrawn_now') }) });
  const ids = (list.data?.items ?? []).filter((letter) => letter.state === 'draft' && letter.hold === null).map(({ id }) => id);
  const columns: Column<ReminderView>[] = [
    { key: 'payerName', head: t('payer'), cell: (row) => <Link href={`/don-vi-thanh-toan/${row.payerId}`}>{row.payerName}</Link>, sortable: true, phone: 'title' },
    { key: 'level', head: t('level'), cell: (row) => t('level_of', { level: row.level }), sortable: true },
    { key: 'oldest', head: t('oldest'), cell: (row) => <DateText value={row.oldestDueDay} /> },
    { key: 'state', head: t('state'), cell: (row) => <LetterState letter={row} /> },
    { key: 'totalVnd', head: t('sum'), cell: (row) => <Money vnd={row.totalVnd} className="font-medium" />, align: 'end', sortable: true },
    {
      key: 'act', head: <span className="sr-only">{t('act')}</span>, align: 'end',
      cell: (row) => (
        <span className="inline-flex flex-wrap justify-end gap-2">
          {row.state !== 'withdrawn' && <a href={`/api/billing/reminders/${row.id}/pdf`} target="_blank" rel="noreferrer" className="inline-flex min-h-8 items-center text-accent hover:underline">{t('see')}</a>}
          {maySend && row.state === 'draft' && row.hold === null && <Button size="small" pending={send.isPending && send.variables.ids.length === 1 && send.variables.ids[0] === row.id} onClick={() => send.mutate({ ids: [row.id] })}>{t('send')}</Button>}
          {maySend && row.state === 'draft' && <Button size="small" kind="plain" pending={withdraw.isPending && withdraw.variables.id === row.id} onClick={() => withdraw.mutate(row)}>{t('withdraw')}</Button>}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHead
        title={t('title')}
        answer={list.data && t(`answer_${state}`, { count: formatCount(list.data.total) })}
        next={t('next')}
        back={<Link href="/cong-no">{t('back')}</Link>}
        actions={maySend && ids.length > 0 && <Button kind="primary" pending={send.isPending && send.variables.ids.length > 1} onClick={() => send.mutate({ ids })}>{t('send_all', { count: formatCount(ids.length) })}</Button>}
      />
      {send.error && <ErrorState error={send.error} />}
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.id}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={<SelectFilter filters={filters} name="tinh-trang" label={t('state')} options={states.map((value) => ({ value, label: t(value) }))} />}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
    </>
  );
}

function LetterState({ letter }: { letter: ReminderView }) {
  const t = useTranslations('arrears.letters');
  if (letter.state === 'draft') return letter.hold ? <StateBadge kind="wait">{t(`hold.${letter.hold}`)}</StateBadge> : <StateBadge kind="draft">{t('waits')}</StateBadge>;
  return (
    <span>
      <StateBadge kind={letter.state === 'sent' ? 'done' : 'off'}>{letter.number ?? t('withdrawn')}</StateBadge>
      <span className="block text-small text-ink-2"><DateText value={letter.settledOn} /> · {letter.settledByName}</span>
    </span>
  );
}
