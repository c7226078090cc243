import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Database } from '@diem-cau/platform/database';
import { REALTIME, type Realtime } from '@diem-cau/realtime/contracts';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { LiveRepository } from '../data/live.repository';
import { PresenceRepository } from '../data/presence.repository';
import { RepairRoom } from './repair-room';

/**
 * Every 10 seconds for each meeting whose doors are open: a room that a restarted media server forgot is made again, rights
 * are what the floor says, attendance is what the room says. Run by a job of the host.
 */
@Injectable()
export class ReconcileMeeting {
  constructor(
    private readonly db: Database,
    private readonly lives: LiveRepository,
    private readonly presence: PresenceRepository,
    private readonly room: RepairRoom,
    @Inject(REALTIME) private readonly realtime: Realtime,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, meetingId: string): Promise<void> {
    const loaded = await this.db.as(actor, async () => {
      const meeting = await this.lives.lock(meetingId, actor.tenantId);
      return meeting && { meeting, plan: await this.lives.plan(meeting) };
    });
    if (!loaded) return;
    const { meeting, plan } = loaded;
    if (meeting.live.state === 'concluded') return this.room.close(meetingId);
    // Over the network, between two transactions.
    const inside = await this.room.execute(plan);
    const version = await this.db.as(actor, async () => {
      const current = await this.lives.lock(meetingId, actor.tenantId);
      if (!current || current.live.state === 'concluded') return null;
      const changed = await this.presence.reconcile(meeting.tenantId, meetingId, inside, this.clock.now());
      return this.presence.tell(meeting, changed);
    });
    if (version !== null) this.realtime.publish(`meeting:${meetingId}`, version);
  }
}
