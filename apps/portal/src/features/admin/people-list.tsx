'use client';

import type { ManagedPostView } from '@diem-cau/identity/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, EmptyState, LinkButton, NoPermissionState, PageHead, PlusIcon, SearchFilter, SelectFilter, StateBadge, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../session/session-provider';
import { useRoleOptions } from './use-role-options';

const pageSize = 50;

/** Users and posts of the own branch or company. */
export function PeopleList() {
  const t = useTranslations('admin');
  const allowed = useCan('posts.manage');
  const filters = useUrlFilters({ key: 'name', down: false });
  const roles = useRoleOptions();
  const list = useApiQuery<{ items: ManagedPostView[]; total: number }>('/posts', {
    query: { q: filters.get('tim'), role: filters.get('vai-tro'), state: filters.get('hieu-luc') || 'all', page: filters.page, pageSize, sort: `${filters.sort.down ? '-' : ''}${filters.sort.key}`, below: 'true' },
    enabled: allowed,
  });
  if (!allowed) return <NoPermissionState />;
  const columns: Column<ManagedPostView>[] = [
    { key: 'name', head: t('people.name'), cell: (post) => <span className="whitespace-nowrap">{post.name}</span>, sortable: true, phone: 'title' },
    { key: 'title', head: t('people.post'), cell: (post) => post.title },
    { key: 'unit', head: t('people.unit'), cell: (post) => <span className="whitespace-nowrap">{post.tenant?.fullName ?? post.operator?.name ?? '–'}</span>, sortable: true },
    { key: 'role', head: t('people.role'), cell: (post) => <span className="whitespace-nowrap">{t(`role.${post.role}`)}</span>, sortable: true },
    { key: 'state', head: t('people.state'), cell: (post) => <StateBadge kind={!post.active ? 'stop' : post.hasPassword ? 'ok' : 'wait'}>{t(!post.active ? 'people.ended' : post.hasPassword ? 'people.active' : 'people.waiting')}</StateBadge> },
  ];
  const add = <LinkButton href="/nguoi-dung/moi" kind="primary" icon={<PlusIcon />}>{t('people.add')}</LinkButton>;
  return (
    <>
      <PageHead title={t('people.title')} answer={list.data && t('people.answer', { count: list.data.total })} next={t('people.next')} actions={add} />
      <DataTable
        caption={t('people.title')}
        columns={columns}
        rows={list.data?.items}
        rowKey={(post) => post.id}
        rowHref={(post) => `/nguoi-dung/${post.id}`}
        query={list}
        sort={filters.sort}
        onSort={filters.setSort}
        filters={
          <>
            <SearchFilter filters={filters} label={t('people.search')} />
            <SelectFilter filters={filters} name="vai-tro" label={t('people.role')} options={roles} />
            <SelectFilter filters={filters} name="hieu-luc" label={t('people.state')} options={(['active', 'ended'] as const).map((value) => ({ value, label: t(`people.${value}`) }))} />
          </>
        }
        paging={{ page: filters.page, pageSize, total: list.data?.total ?? 0, onPage: filters.setPage }}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
        empty={<EmptyState title={t('people.empty')}>{t('people.empty_next')}</EmptyState>}
      />
    </>
  );
}
