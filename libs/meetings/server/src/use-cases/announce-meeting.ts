import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type MeetingDetailView, MeetingErrors } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { InvitationRepository } from '../data/invitation.repository';
import { MeetingRepository, type MeetingRow } from '../data/meeting.repository';
import { MeetingViewReader } from '../data/meeting-view.reader';
import { BookInvited } from './book-invited';
import { TellInvited } from './tell-invited';

/** Sends the invitations: from here on endpoints and people are taken, and the units know. */
@Injectable()
export class AnnounceMeeting {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationRepository,
    private readonly views: MeetingViewReader,
    private readonly book: BookInvited,
    private readonly tell: TellInvited,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<MeetingDetailView> {
    requirePermission(actor, 'meetings.schedule');
    return this.db.as(actor, async () => {
      const meeting = await this.meetings.lockOwn(id, actor.tenantId);
      if (!meeting) throw new AppError(MeetingErrors.notFound);
      if (meeting.state !== 'draft') throw new AppError(MeetingErrors.wrongState, { state: meeting.state });
      await this.announce(actor, meeting);
      return (await this.views.detail(actor, id)) as MeetingDetailView;
    });
  }

  /** For a meeting that is locked already, inside its transaction. */
  async announce(actor: Actor, meeting: MeetingRow): Promise<void> {
    const now = this.clock.now();
    if (meeting.startsAt <= now) throw new AppError(MeetingErrors.startsInThePast);
    const invited = await this.invitations.ofMeeting(meeting.id);
    if (!invited.some(({ unitId }) => unitId !== meeting.tenantId)) throw new AppError(MeetingErrors.nobodyInvited);
    await this.book.execute(meeting, now);
    const version = await this.meetings.change(meeting, { state: 'announced' }, 'announced', {});
    await this.invitations.send(meeting.id, now);
    await this.tell.notice(meeting, invited.filter(({ state }) => state !== 'requested'), 'meetings.invited');
    await this.tell.notice(meeting, invited.filter(({ state }) => state === 'requested'), 'meetings.requested');
    await this.tell.scheduleReminders(actor, meeting, now);
    this.tell.screens(meeting.id, version, invited);
    await this.audit.record({ action: 'meeting.announced', subjectType: 'meeting', subjectId: meeting.id, detail: { invited: invited.length, startsAt: meeting.startsAt.toISOString() } });
  }
}
