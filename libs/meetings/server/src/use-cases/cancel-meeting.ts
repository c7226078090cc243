import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type CancelMeetingInput, type MeetingDetailView, MeetingErrors } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { InvitationRepository } from '../data/invitation.repository';
import { MeetingRepository } from '../data/meeting.repository';
import { MeetingViewReader } from '../data/meeting-view.reader';
import { BookInvited } from './book-invited';
import { EmptyRoom } from './empty-room';
import { TellInvited } from './tell-invited';

/** Calls a meeting off; once the roll is called it can only be concluded. */
@Injectable()
export class CancelMeeting {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationRepository,
    private readonly views: MeetingViewReader,
    private readonly book: BookInvited,
    private readonly tell: TellInvited,
    private readonly room: EmptyRoom,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  execute(actor: Actor, id: string, { reason }: CancelMeetingInput): Promise<MeetingDetailView> {
    requirePermission(actor, 'meetings.schedule');
    return this.db.as(actor, async () => {
      const meeting = await this.meetings.lockOwn(id, actor.tenantId);
      if (!meeting) throw new AppError(MeetingErrors.notFound);
      if (!['draft', 'announced', 'rehearsal', 'postponed'].includes(meeting.state)) throw new AppError(MeetingErrors.wrongState, { state: meeting.state });
      await this.book.release(id);
      const version = await this.meetings.change(meeting, { state: 'cancelled', reason }, 'cancelled', { reason });
      const invited = (await this.invitations.ofMeeting(id)).filter(({ isSent }) => isSent);
      await this.tell.notice(meeting, invited, 'meetings.cancelled', { reason });
      this.tell.screens(id, version, invited);
      this.room.execute(id);
      await this.audit.record({ action: 'meeting.cancelled', subjectType: 'meeting', subjectId: id, detail: { reason } });
      return (await this.views.detail(actor, id)) as MeetingDetailView;
    });
  }
}
