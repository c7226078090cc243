import { Inject, Injectable } from '@nestjs/common';
import { NotificationErrors } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { REALTIME, type Realtime } from '@diem-cau/realtime/contracts';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { NoticeRepository } from '../data/notice.repository';

/** One notice, or all of them; a second time changes nothing. */
@Injectable()
export class MarkNoticeRead {
  constructor(
    private readonly db: Database,
    private readonly notices: NoticeRepository,
    @Inject(REALTIME) private readonly realtime: Realtime,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, which: { readonly id: string } | 'all'): Promise<void> {
    if (actor.postId === null) throw new AppError(PlatformErrors.forbidden);
    return this.db.as(actor, async () => {
      if (which === 'all') await this.notices.markAllRead(actor);
      else if (!(await this.notices.markRead(actor, which.id))) throw new AppError(NotificationErrors.noticeNotFound);
      // The same post may be open in another window.
      this.db.afterCommit(() => this.realtime.publish(`notices:${actor.postId}`, this.clock.now().getTime()));
    });
  }
}
