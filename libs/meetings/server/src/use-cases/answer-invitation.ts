import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type AnswerInvitationInput, type InvitationView, MeetingErrors } from '@diem-cau/meetings/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { REALTIME, type Realtime } from '@diem-cau/realtime/contracts';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { AnswerRepository } from '../data/answer.repository';
import { InvitationViewReader } from '../data/invitation-view.reader';

/** A unit's office answers; for a request from outside the answer is also the acceptance, with the endpoint it chooses. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly db: Database,
    private readonly answers: AnswerRepository,
    private readonly views: InvitationViewReader,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(REALTIME) private readonly realtime: Realtime,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, input: AnswerInvitationInput): Promise<InvitationView> {
    requirePermission(actor, 'meetings.answer');
    return this.db.as(actor, async () => {
      const before = await this.views.find(actor, id);
      const host = before && (await this.answers.hostOf(id));
      if (!before || !host) throw new AppError(MeetingErrors.invitationNotFound);
      const attends = input.kind !== 'leave';
      // Left out, a request keeps the endpoint that it was accepted with.
      const endpointId = input.endpointId === undefined ? before.endpointId : input.endpointId;
      const { outcome, version } = await this.answers.settle(id, attends, endpointId);
      if (outcome === 'unknown') throw new AppError(MeetingErrors.invitationNotFound);
      if (outcome === 'over') throw new AppError(MeetingErrors.alreadyAnswered);
      if (outcome === 'no_endpoint') throw new AppError(MeetingErrors.endpointNotFound);
      if (outcome === 'busy') throw new AppError(MeetingErrors.clash, { clashes: before.endpointName ?? host.unitName, freeAt: null });
      await this.answers.save(actor, id, input, this.clock.now());
      await this.notices.send({
        to: { tenantId: host.hostId, roles: ['convener', 'secretary'] },
        kind: `meetings.unit_answers_${input.kind}`,
        args: { unit: host.unitName, title: before.title, reason: input.reason },
        link: `/cuoc-hop/${host.meetingId}`,
      });
      await this.audit.record({ action: 'invitation.answered', subjectType: 'invitation', subjectId: id, detail: { kind: input.kind } });
      const after = (await this.views.find(actor, id)) as InvitationView;
      this.db.afterCommit(() => {
        this.realtime.publish(`meeting:${host.meetingId}`, version);
        for (const endpoint of new Set([before.endpointId, after.endpointId])) if (endpoint) this.realtime.publish(`device:${endpoint}`, version);
      });
      return after;
    });
  }
}
