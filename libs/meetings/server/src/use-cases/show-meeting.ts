import { Injectable } from '@nestjs/common';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type MeetingDetailView, MeetingErrors } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { MeetingViewReader } from '../data/meeting-view.reader';

@Injectable()
export class ShowMeeting {
  constructor(
    private readonly db: Database,
    private readonly views: MeetingViewReader,
  ) {}

  execute(actor: Actor, id: string): Promise<MeetingDetailView> {
    requirePermission(actor, 'meetings.read');
    return this.db.as(actor, async () => {
      const meeting = await this.views.detail(actor, id);
      if (!meeting) throw new AppError(MeetingErrors.notFound);
      return meeting;
    });
  }
}
