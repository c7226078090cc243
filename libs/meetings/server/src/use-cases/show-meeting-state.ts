import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '@diem-cau/identity/contracts';
import { MeetingErrors, type MeetingStateView } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { MeetingStateReader } from '../data/meeting-state.reader';

/** The truth that every screen draws; a device sees the meetings that invite its endpoint. */
@Injectable()
export class ShowMeetingState {
  constructor(
    private readonly db: Database,
    private readonly states: MeetingStateReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<MeetingStateView> {
    if (actor.kind !== 'device') requirePermission(actor, 'meetings.read');
    return this.db.as(actor, async () => {
      const state = await this.states.read(actor, id, this.clock.now());
      if (!state) throw new AppError(MeetingErrors.notFound);
      return state;
    });
  }
}
