import { Inject, Injectable } from '@nestjs/common';
import type { MediaEvent, MediaEventInbox } from '@diem-cau/meetings/contracts';
import { DATABASE_POOLS, type DatabasePools } from '@diem-cau/platform/database';

/** One insert, answered at once: the media server drops what waits longer than 30 seconds. */
@Injectable()
export class MediaEventRepository implements MediaEventInbox {
  constructor(@Inject(DATABASE_POOLS) private readonly pools: DatabasePools) {}

  async accept({ id, meetingId, type, identity, sid, at }: MediaEvent): Promise<boolean> {
    const rows = await this.pools.api.$queryRaw<{ isNew: boolean }[]>`
      select ctx.accept_media_event(${id}, ${meetingId}::uuid, ${type}, ${identity}, ${sid}, ${at}) as "isNew"`;
    return rows[0]?.isNew ?? false;
  }
}
