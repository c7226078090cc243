import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { IdentityErrors, type ManagedPostView, requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { PostsRepository } from '../data/posts.repository';
import { SessionsRepository } from '../data/sessions.repository';
import { ManagedPosts } from './managed-posts';

/** Ends a post today, and every session in it. The row stays: the audit trail names it. */
@Injectable()
export class EndPost {
  constructor(
    private readonly db: Database,
    private readonly posts: PostsRepository,
    private readonly sessions: SessionsRepository,
    private readonly managed: ManagedPosts,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  async execute(actor: Actor, id: string): Promise<ManagedPostView> {
    requirePermission(actor, 'posts.manage');
    if (id === actor.postId) throw new AppError(IdentityErrors.ownPost);
    const row = await this.db.as(actor, async () => {
      const post = await this.managed.find(id);
      if (post.endsOn !== null && !post.active) throw new AppError(IdentityErrors.postEnded);
      await this.posts.end(id);
      await this.audit.record({ action: 'post.ended', subjectType: 'post', subjectId: id, detail: { username: post.username, role: post.role } });
      return this.managed.find(id);
    });
    await this.sessions.endAllInPost(id);
    return this.managed.showOne(row);
  }
}
