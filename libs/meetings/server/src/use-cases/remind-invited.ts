import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { MeetingErrors } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { InvitationRepository } from '../data/invitation.repository';
import { MeetingRepository } from '../data/meeting.repository';
import { TellInvited } from './tell-invited';

/** Reminds the units that have not answered, and nobody else. */
@Injectable()
export class RemindInvited {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationRepository,
    private readonly tell: TellInvited,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<{ reminded: number }> {
    requirePermission(actor, 'meetings.schedule');
    return this.db.as(actor, async () => {
      const meeting = await this.meetings.lockOwn(id, actor.tenantId);
      if (!meeting) throw new AppError(MeetingErrors.notFound);
      if (!['announced', 'rehearsal'].includes(meeting.state)) throw new AppError(MeetingErrors.wrongState, { state: meeting.state });
      const silent = (await this.invitations.ofMeeting(id)).filter(({ answerKind, unitId }) => answerKind === null && unitId !== meeting.tenantId);
      await this.invitations.markReminded(silent.map((line) => line.id), this.clock.now());
      const reminded = await this.tell.notice(meeting, silent, 'meetings.answer_wanted');
      await this.audit.record({ action: 'meeting.reminded', subjectType: 'meeting', subjectId: id, detail: { reminded } });
      return { reminded };
    });
  }
}
