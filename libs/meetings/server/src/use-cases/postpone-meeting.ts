import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type MeetingDetailView, MeetingErrors, type PostponeMeetingInput } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { InvitationRepository } from '../data/invitation.repository';
import { MeetingRepository } from '../data/meeting.repository';
import { MeetingViewReader } from '../data/meeting-view.reader';
import { BookInvited } from './book-invited';
import { EmptyRoom } from './empty-room';
import { TellInvited } from './tell-invited';

/** To another time, whose clashes are asked again; or to an open one, and everybody's time is given back. */
@Injectable()
export class PostponeMeeting {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationRepository,
    private readonly views: MeetingViewReader,
    private readonly book: BookInvited,
    private readonly tell: TellInvited,
    private readonly room: EmptyRoom,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, { startsAt, reason }: PostponeMeetingInput): Promise<MeetingDetailView> {
    requirePermission(actor, 'meetings.schedule');
    return this.db.as(actor, async () => {
      const meeting = await this.meetings.lockOwn(id, actor.tenantId);
      if (!meeting) throw new AppError(MeetingErrors.notFound);
      if (!['announced', 'rehearsal', 'postponed'].includes(meeting.state)) throw new AppError(MeetingErrors.wrongState, { state: meeting.state });
      const now = this.clock.now();
      const to = startsAt === undefined ? null : new Date(startsAt);
      if (to && to <= now) throw new AppError(MeetingErrors.startsInThePast);
      const after = { ...meeting, state: to ? ('announced' as const) : ('postponed' as const), startsAt: to ?? meeting.startsAt, reason };
      if (to) await this.book.execute(after, now);
      else await this.book.release(id);
      const version = await this.meetings.change(meeting, after, 'postponed', { startsAt: to?.toISOString() ?? null, reason });
      const invited = await this.invitations.ofMeeting(id);
      await this.tell.notice(after, invited, to ? 'meetings.moved' : 'meetings.postponed', { reason });
      if (to) await this.tell.scheduleReminders(actor, after, now);
      this.tell.screens(id, version, invited);
      this.room.execute(id);
      await this.audit.record({ action: 'meeting.postponed', subjectType: 'meeting', subjectId: id, detail: { reason, startsAt: to?.toISOString() ?? null } });
      return (await this.views.detail(actor, id)) as MeetingDetailView;
    });
  }
}
