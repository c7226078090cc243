import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '@diem-cau/identity/contracts';
import { MeetingErrors } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { REALTIME, type Realtime } from '@diem-cau/realtime/contracts';
import { newId } from '@diem-cau/shared/ids';
import { FloorRequestRepository } from '../data/floor-request.repository';

/** An endpoint or a delegate asks to speak, or takes the wish back. Asking twice keeps the first place in the queue. */
@Injectable()
export class AskFloor {
  constructor(
    private readonly db: Database,
    private readonly requests: FloorRequestRepository,
    @Inject(REALTIME) private readonly realtime: Realtime,
  ) {}

  execute(actor: Actor, meetingId: string, asks: boolean): Promise<{ version: number }> {
    if (actor.kind !== 'device') requirePermission(actor, 'meetings.read');
    return this.db.as(actor, async () => {
      const version = await this.requests.ask(meetingId, newId(), asks);
      if (version === null) throw new AppError(MeetingErrors.notFound);
      if (version === 0) throw new AppError(MeetingErrors.wrongState);
      this.db.afterCommit(() => this.realtime.publish(`meeting:${meetingId}`, version));
      return { version };
    });
  }
}
