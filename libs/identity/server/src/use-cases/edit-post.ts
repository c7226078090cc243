import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type EditPostInput, IdentityErrors, type ManagedPostView, requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { PostsRepository } from '../data/posts.repository';
import { roleFits } from '../domain/role-fits';
import { ManagedPosts } from './managed-posts';

@Injectable()
export class EditPost {
  constructor(
    private readonly db: Database,
    private readonly posts: PostsRepository,
    private readonly managed: ManagedPosts,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  async execute(actor: Actor, id: string, input: EditPostInput): Promise<ManagedPostView> {
    requirePermission(actor, 'posts.manage');
    const row = await this.db.as(actor, async () => {
      const post = await this.managed.find(id);
      if (post.endsOn !== null && !post.active) throw new AppError(IdentityErrors.postEnded);
      if (input.role && !roleFits(input.role, actor)) throw new AppError(IdentityErrors.roleNotAllowed);
      if (input.role && input.role !== post.role && id === actor.postId) throw new AppError(IdentityErrors.ownPost);
      if (!(await this.posts.edit(id, input))) throw new AppError(IdentityErrors.postExists);
      await this.audit.record({ action: 'post.edited', subjectType: 'post', subjectId: id, detail: { ...input, was: { role: post.role, title: post.title, mfaRequired: post.mfaRequired } } });
      return this.managed.find(id);
    });
    return this.managed.showOne(row);
  }
}
