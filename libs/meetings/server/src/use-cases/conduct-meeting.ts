import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type ConductAct, MeetingErrors, type MeetingStateView } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { REALTIME, type Realtime } from '@diem-cau/realtime/contracts';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { LiveRepository, type LoadedLive } from '../data/live.repository';
import { MeetingStateReader } from '../data/meeting-state.reader';
import { decideConduct } from '../domain/decide-conduct';
import { endpointIdOf, postIdentity } from '../domain/identity';
import type { RoomPlan } from '../domain/room-plan';
import { CloseMeeting } from './close-meeting';
import { RepairRoom } from './repair-room';

const STAGES: ReadonlySet<ConductAct['type']> = new Set(['open_rehearsal', 'open_roll_call', 'open_session', 'conclude'] as const);

/**
 * What chair or secretary does at the console. The floor is a row and its event, written together; only then is the media
 * server told, and if it does not hear, the reconciler tells it again.
 */
@Injectable()
export class ConductMeeting {
  constructor(
    private readonly db: Database,
    private readonly lives: LiveRepository,
    private readonly states: MeetingStateReader,
    private readonly closing: CloseMeeting,
    private readonly room: RepairRoom,
    @Inject(REALTIME) private readonly realtime: Realtime,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  execute(actor: Actor, id: string, act: ConductAct): Promise<MeetingStateView> {
    requirePermission(actor, 'meetings.conduct');
    return this.db.as(actor, async () => {
      const meeting = await this.lives.lock(id, actor.tenantId);
      if (!meeting) throw new AppError(MeetingErrors.notFound);
      const now = this.clock.now();
      const identity = postIdentity(actor.postId as string);
      const facts = await this.lives.facts(meeting, identity, now);
      const role = facts.people.get(identity)?.role;
      if (role !== 'chair' && role !== 'secretary') throw new AppError(MeetingErrors.notConducting);
      const decision = decideConduct(meeting.live, act, facts);
      const plan = await this.lives.save(meeting, decision, now);
      if (act.type === 'conclude') await this.closing.execute(actor, meeting, now);
      await this.audit.record({ action: `meeting.${act.type}`, subjectType: 'meeting', subjectId: id, detail: { ...decision.event.body, as: role } });
      this.db.afterCommit(() => this.follow(act, plan, meeting));
      return (await this.states.read(actor, id, now)) as MeetingStateView;
    });
  }

  /** Screens that are not inside follow their agenda, not the meeting. */
  private tellScreens({ roles, version }: RoomPlan): void {
    for (const identity of roles.keys()) {
      const endpointId = endpointIdOf(identity);
      if (endpointId) this.realtime.publish(`device:${endpointId}`, version);
    }
  }

  private async follow(act: ConductAct, plan: RoomPlan, before: LoadedLive): Promise<void> {
    this.realtime.publish(`meeting:${plan.meetingId}`, plan.version);
    if (STAGES.has(act.type)) this.tellScreens(plan);
    if (act.type === 'mark_roll') return;
    try {
      if (act.type === 'conclude' || before.live.state === 'concluded') await this.room.close(plan.meetingId);
      else await this.room.execute(plan);
    } catch (error) {
      this.logger.warn({ err: error, meetingId: plan.meetingId, act: act.type }, 'the media server did not hear of it yet');
    }
  }
}
