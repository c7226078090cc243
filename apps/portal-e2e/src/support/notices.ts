import type { NoticeView } from '@diem-cau/notifications/contracts';
import type { ApiClient } from './api-client';

/** What an office was told of one invitation, the first notice first. */
export async function noticesOf(office: ApiClient, invitationId: string): Promise<NoticeView[]> {
  const { items } = await office.get<{ items: NoticeView[] }>('/notices?pageSize=100');
  return items.filter(({ link }) => link === `/giay-moi/${invitationId}`).sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
