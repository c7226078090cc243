import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import { signedIn } from './api-client';

interface Wanted {
  readonly title: string;
  readonly daysAhead: number;
  readonly endpointIds: readonly string[];
}

/** A meeting of Vị Xuyên, announced, chaired by its chairman. */
export async function makeMeeting({ title, daysAhead, endpointIds }: Wanted): Promise<MeetingDetailView> {
  const office = await signedIn('vanphong.vixuyen');
  const { items: posts } = await office.get<{ items: { postId: string; role: string }[] }>('/meetings/posts');
  const known = await office.get<{ items: { id: string; title: string }[] }>('/meetings?state=upcoming&pageSize=100');
  const same = known.items.find((one) => one.title === title);
  if (same) return office.get<MeetingDetailView>(`/meetings/${same.id}`);
  const startsAt = new Date(Date.now() + daysAhead * 86_400_000);
  startsAt.setUTCHours(2, 0, 0, 0);
  return office.post<MeetingDetailView>('/meetings', {
    kind: 'briefing',
    title,
    startsAt: startsAt.toISOString(),
    durationMinutes: 60,
    agenda: [{ title: 'Cải cách hành chính', speaker: 'Văn phòng', minutes: 20 }],
    chairPostId: posts.find(({ role }) => role === 'chair')!.postId,
    invite: endpointIds.map((endpointId) => ({ by: 'endpoint', endpointId })),
  });
}
