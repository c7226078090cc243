import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Database } from '@diem-cau/platform/database';
import { REALTIME, type Realtime } from '@diem-cau/realtime/contracts';
import { LiveRepository } from '../data/live.repository';
import { PresenceRepository } from '../data/presence.repository';

/** Joined and left, as the media server tells them: late, twice, turned round or not at all. */
@Injectable()
export class ApplyMediaEvent {
  constructor(
    private readonly db: Database,
    private readonly lives: LiveRepository,
    private readonly presence: PresenceRepository,
    @Inject(REALTIME) private readonly realtime: Realtime,
  ) {}

  execute(actor: Actor, meetingId: string, eventId: string): Promise<void> {
    return this.db.as(actor, async () => {
      const meeting = await this.lives.lock(meetingId, actor.tenantId);
      if (!meeting) return;
      await this.presence.applyEvent(meeting.tenantId, meetingId, eventId);
      if (meeting.live.endedAt) await this.presence.closeAll(meetingId, meeting.live.endedAt);
      const version = await this.presence.tell(meeting, true);
      if (version !== null) this.db.afterCommit(() => this.realtime.publish(`meeting:${meetingId}`, version));
    });
  }
}
