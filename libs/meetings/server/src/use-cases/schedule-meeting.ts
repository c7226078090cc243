import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { KIND_DEFAULTS, type MeetingDetailView, MeetingErrors, type ScheduleMeetingInput } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { UNIT_READER, type UnitReader } from '@diem-cau/tenancy/contracts';
import { InvitationRepository } from '../data/invitation.repository';
import { MeetingRepository, type MeetingRow } from '../data/meeting.repository';
import { MeetingViewReader } from '../data/meeting-view.reader';
import { AnnounceMeeting } from './announce-meeting';
import { ResolveInvites } from './resolve-invites';
import { ResolvePosts } from './resolve-posts';

/** A new meeting, kept as a draft or announced in one go. */
@Injectable()
export class ScheduleMeeting {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationRepository,
    private readonly views: MeetingViewReader,
    private readonly resolve: ResolveInvites,
    private readonly posts: ResolvePosts,
    private readonly announcing: AnnounceMeeting,
    @Inject(UNIT_READER) private readonly units: UnitReader,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `meetings.clash` with a free time, where an endpoint or a person is busy */
  execute(actor: Actor, input: ScheduleMeetingInput): Promise<MeetingDetailView> {
    requirePermission(actor, 'meetings.schedule');
    const tenantId = actor.tenantId as string;
    const startsAt = new Date(input.startsAt);
    if (startsAt <= this.clock.now()) throw new AppError(MeetingErrors.startsInThePast);
    return this.db.as(actor, async () => {
      const { chair, secretaries } = await this.posts.execute(tenantId, input.chairPostId, input.secretaryPostIds);
      const lines = await this.resolve.execute(actor, input.invite, input.centralEndpointId);
      const defaults = KIND_DEFAULTS[input.kind];
      const row: Omit<MeetingRow, 'version' | 'reason' | 'state'> = {
        id: newId(),
        tenantId,
        kind: input.kind,
        title: input.title,
        note: input.note,
        startsAt,
        durationMinutes: input.durationMinutes ?? defaults.durationMinutes,
        hostName: (await this.units.byIds([tenantId])).get(tenantId)?.fullName ?? '',
        chairPostId: chair.postId,
        chairName: chair.name,
        chairTitle: chair.title,
        centralEndpointId: input.centralEndpointId,
        centralEndpointName: lines.find(({ endpointId }) => endpointId !== null && endpointId === input.centralEndpointId)?.endpointName ?? null,
        speechLimitSeconds: input.speechLimitSeconds ?? defaults.speechLimitSeconds,
        microphones: input.microphones ?? defaults.microphones,
      };
      await this.meetings.insert(row, actor.postId as string);
      await this.meetings.replaceSecretaries(tenantId, row.id, secretaries);
      await this.meetings.replaceAgenda(tenantId, row.id, input.agenda);
      await this.invitations.add(tenantId, row.id, lines);
      await this.audit.record({ action: 'meeting.scheduled', subjectType: 'meeting', subjectId: row.id, detail: { title: row.title, startsAt: input.startsAt } });
      if (input.announce) await this.announcing.announce(actor, { ...row, state: 'draft', reason: null, version: 1n });
      return (await this.views.detail(actor, row.id)) as MeetingDetailView;
    });
  }
}
