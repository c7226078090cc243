import { Injectable } from '@nestjs/common';
import { requirePermission } from '@diem-cau/identity/contracts';
import type { MeetingSummaryView } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { type MeetingPage, MeetingViewReader } from '../data/meeting-view.reader';

@Injectable()
export class ListMeetings {
  constructor(
    private readonly db: Database,
    private readonly views: MeetingViewReader,
  ) {}

  execute(actor: Actor, page: MeetingPage): Promise<{ items: MeetingSummaryView[]; total: number }> {
    requirePermission(actor, 'meetings.read');
    return this.db.as(actor, () => this.views.list(actor, page));
  }
}
