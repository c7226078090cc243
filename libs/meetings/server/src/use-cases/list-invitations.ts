import { Injectable } from '@nestjs/common';
import { requirePermission } from '@diem-cau/identity/contracts';
import type { InvitationView } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { type InvitationPage, InvitationViewReader } from '../data/invitation-view.reader';

@Injectable()
export class ListInvitations {
  constructor(
    private readonly db: Database,
    private readonly views: InvitationViewReader,
  ) {}

  execute(actor: Actor, page: InvitationPage): Promise<{ items: InvitationView[]; total: number }> {
    requirePermission(actor, 'meetings.read');
    return this.db.as(actor, () => this.views.list(actor, page));
  }
}
