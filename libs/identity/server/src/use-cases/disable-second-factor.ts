import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type ManagedPostView, requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AuthDatabase } from '../data/auth-database';
import { SecondFactorsRepository } from '../data/second-factors.repository';
import { SessionsRepository } from '../data/sessions.repository';
import { ManagedPosts } from './managed-posts';

/** For a lost device: removes the second factor and ends the person's sessions. The next sign-in enrols again where the post asks for it. */
@Injectable()
export class DisableSecondFactor {
  constructor(
    private readonly db: Database,
    private readonly auth: AuthDatabase,
    private readonly managed: ManagedPosts,
    private readonly secondFactors: SecondFactorsRepository,
    private readonly sessions: SessionsRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  async execute(actor: Actor, postId: string): Promise<ManagedPostView> {
    requirePermission(actor, 'posts.manage');
    const post = await this.db.as(actor, () => this.managed.find(postId));
    await this.managed.requireAllWithinReach(actor, post.personId);
    await this.db.as(actor, () => this.audit.record({ action: 'second_factor.disabled', subjectType: 'post', subjectId: postId }));
    await this.auth.together(async () => {
      await this.secondFactors.remove(post.personId);
      if (post.personId !== actor.personId) await this.sessions.endAllOf(post.personId);
    });
    return this.managed.showOne(post);
  }
}
