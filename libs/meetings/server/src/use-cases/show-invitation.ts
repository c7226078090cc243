import { Injectable } from '@nestjs/common';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type InvitationView, MeetingErrors } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { InvitationViewReader } from '../data/invitation-view.reader';

@Injectable()
export class ShowInvitation {
  constructor(
    private readonly db: Database,
    private readonly views: InvitationViewReader,
  ) {}

  execute(actor: Actor, id: string): Promise<InvitationView> {
    requirePermission(actor, 'meetings.read');
    return this.db.as(actor, async () => {
      const invitation = await this.views.find(actor, id);
      if (!invitation) throw new AppError(MeetingErrors.invitationNotFound);
      return invitation;
    });
  }
}
