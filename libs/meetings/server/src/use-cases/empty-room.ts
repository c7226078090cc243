import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { RepairRoom } from './repair-room';

/** A meeting that does not take place now has nobody in its room: neither who rehearsed there, nor who holds an old token. */
@Injectable()
export class EmptyRoom {
  constructor(
    private readonly db: Database,
    private readonly room: RepairRoom,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Inside the caller's transaction; it happens after the commit. */
  execute(meetingId: string): void {
    this.db.afterCommit(async () => {
      try {
        await this.room.close(meetingId);
      } catch (error) {
        this.logger.warn({ err: error, meetingId }, 'the media server did not hear that the meeting was called off');
      }
    });
  }
}
