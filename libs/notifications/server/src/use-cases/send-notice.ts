import { Inject, Injectable } from '@nestjs/common';
import type { Notice, Notices } from '@diem-cau/notifications/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { Database } from '@diem-cau/platform/database';
import { REALTIME, type Realtime } from '@diem-cau/realtime/contracts';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { NoticeRepository } from '../data/notice.repository';

/** Other domains reach it by the token `NOTICES`, inside a transaction of theirs. */
@Injectable()
export class SendNotice implements Notices {
  constructor(
    private readonly db: Database,
    private readonly notices: NoticeRepository,
    @Inject(REALTIME) private readonly realtime: Realtime,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async send(notice: Notice): Promise<void> {
    const told = await this.notices.insert(newId(), notice, this.config.SMTP_URL !== undefined);
    const version = this.clock.now().getTime();
    this.db.afterCommit(() => {
      for (const postId of told) this.realtime.publish(`notices:${postId}`, version);
    });
  }
}
