import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type OneTimeLinkView, requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { ManagedPosts } from './managed-posts';
import { OneTimeLinks } from './one-time-links';

/** A one-time link for setting a password, which the admin hands over where there is no mail. */
@Injectable()
export class MakeResetLink {
  constructor(
    private readonly db: Database,
    private readonly managed: ManagedPosts,
    private readonly links: OneTimeLinks,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  async execute(actor: Actor, postId: string): Promise<OneTimeLinkView> {
    requirePermission(actor, 'posts.manage');
    const { personId } = await this.db.as(actor, () => this.managed.find(postId));
    await this.managed.requireAllWithinReach(actor, personId);
    await this.db.as(actor, () => this.audit.record({ action: 'person.reset_link_made', subjectType: 'post', subjectId: postId }));
    return this.links.forAdmin(personId, actor.postId);
  }
}
