'use client';

import { noticeSentence, type NoticeView } from '@diem-cau/notifications/contracts';
import { Button, type Column, DataTable, DateText, EmptyState, PageHead, StateBadge, useUrlFilters } from '@diem-cau/portal/ui';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useMarkRead, useNotices } from './use-notices';

const pageSize = 50;

export function NoticeList() {
  const t = useTranslations('common.notices');
  const locale = useLocale() === 'en' ? 'en' : 'vi';
  const filters = useUrlFilters({ key: 'createdAt', down: true });
  const list = useNotices(filters.page, pageSize);
  const mark = useMarkRead();
  const unread = list.data?.unread ?? 0;
  const columns: Column<NoticeView>[] = [
    { key: 'state', head: t('state'), cell: (row) => <StateBadge kind={row.isRead ? 'draft' : 'wait'}>{t(row.isRead ? 'read' : 'unread')}</StateBadge> },
    {
      key: 'sentence', head: t('title'), phone: 'title',
      cell: (row) => <Link href={row.link} onClick={() => mark.mutate(row.id)} className={row.isRead ? 'text-ink-2' : 'font-medium'}>{noticeSentence(row.kind, row.args, locale)}</Link>,
    },
    { key: 'createdAt', head: t('at'), cell: (row) => <DateText value={row.createdAt} time /> },
  ];
  return (
    <>
      <PageHead
        title={t('title')}
        answer={unread > 0 ? t('answer_unread', { count: unread }) : t('answer_none')}
        next={t('next')}
        actions={unread > 0 ? <Button onClick={() => mark.mutate('all')} pending={mark.isPending}>{t('read_all')}</Button> : undefined}
      />
      <DataTable
        caption={t('list')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(row) => row.id}
        query={list}
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        empty={<EmptyState title={t('empty')}>{t('empty_next')}</EmptyState>}
      />
    </>
  );
}
