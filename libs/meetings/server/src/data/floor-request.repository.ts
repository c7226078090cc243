import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';

@Injectable()
export class FloorRequestRepository {
  constructor(private readonly db: Database) {}

  /** Null: not their meeting. 0: not a time to speak. Else the meeting's version. */
  async ask(meetingId: string, id: string, asks: boolean): Promise<number | null> {
    const rows = await this.db.tx.$queryRaw<{ v: bigint | null }[]>`select ctx.ask_floor(${meetingId}::uuid, ${id}::uuid, ${asks}) as v`;
    const version = rows[0]?.v ?? null;
    return version === null ? null : Number(version);
  }
}
