'use client';

import type { NoticeListView } from '@diem-cau/notifications/contracts';
import { useApiMutation, useApiQuery, useLive, useRefresh } from '@diem-cau/portal/api-client';
import { useSession } from '../../session/session-provider';

/** One page of the post's notices, unread first; read again when the server says that there are new ones. */
export function useNotices(page: number, pageSize: number) {
  const { post } = useSession();
  const refresh = useRefresh();
  useLive(post ? `notices:${post.id}` : null, () => void refresh('/notices'));
  return useApiQuery<NoticeListView>('/notices', { query: { page, pageSize }, enabled: post !== null });
}

/** Marks one notice, or all of them. */
export function useMarkRead() {
  return useApiMutation<string>({ path: (id) => (id === 'all' ? '/notices/read-all' : `/notices/${id}/read`), refresh: ['/notices'] });
}
