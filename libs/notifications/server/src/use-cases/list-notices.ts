import { Injectable } from '@nestjs/common';
import type { NoticeListQuery, NoticeListView } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { NoticeRepository } from '../data/notice.repository';

@Injectable()
export class ListNotices {
  constructor(
    private readonly db: Database,
    private readonly notices: NoticeRepository,
  ) {}

  execute(actor: Actor, query: NoticeListQuery): Promise<NoticeListView> {
    return this.db.as(actor, () => this.notices.list(actor, query));
  }
}
