import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { type Searcher, type SearchHit, Searches } from '@diem-cau/platform/http';
import { formatInstant } from '@diem-cau/shared/time';
import { MeetingViewReader } from '../data/meeting-view.reader';

const BEST = 8;

/** Meetings in the portal's search box, newest first. */
@Injectable()
@Searches()
export class SearchMeetings implements Searcher {
  constructor(private readonly views: MeetingViewReader) {}

  async search(actor: Actor, q: string): Promise<readonly SearchHit[]> {
    if (!actor.permissions.has('meetings.read')) return [];
    const { items } = await this.views.list(actor, { page: 1, pageSize: BEST, q });
    return items.map(({ id, title, hostName, startsAt }) => ({
      kind: 'meeting',
      id,
      title,
      subtitle: `${formatInstant(new Date(startsAt))}, ${hostName}`,
      link: `/cuoc-hop/${id}`,
    }));
  }
}
