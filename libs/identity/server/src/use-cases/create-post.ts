import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type CreatedPostView, type CreatePostInput, IdentityErrors, requirePermission } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { type PostRow, PostsRepository } from '../data/posts.repository';
import { roleFits } from '../domain/role-fits';
import { asksSecondFactor } from '../domain/second-factor-rule';
import { ManagedPosts } from './managed-posts';
import { OneTimeLinks } from './one-time-links';
import { PersonForPost } from './person-for-post';

/** Gives a person a post: a new person by a username, or one who is known already. */
@Injectable()
export class CreatePost {
  constructor(
    private readonly db: Database,
    private readonly posts: PostsRepository,
    private readonly managed: ManagedPosts,
    private readonly personForPost: PersonForPost,
    private readonly links: OneTimeLinks,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
  ) {}

  async execute(actor: Actor, input: CreatePostInput): Promise<CreatedPostView> {
    requirePermission(actor, 'posts.manage');
    if (!roleFits(input.role, actor)) throw new AppError(IdentityErrors.roleNotAllowed);
    const tenantId = actor.operatorId === null ? (input.tenantId ?? actor.tenantId) : null;
    if (tenantId !== null) await this.requireWithinReach(actor, tenantId);
    const person = await this.personForPost.execute(input);
    const row = await this.add(actor, { ...input, personId: person.id, name: person.name, tenantId });
    const post = await this.managed.showOne(row);
    return { post, link: post.hasPassword ? null : await this.links.forAdmin(person.id, actor.postId) };
  }

  private async requireWithinReach(actor: Actor, tenantId: string): Promise<void> {
    const root = actor.tenantId;
    const within = root !== null && (await this.db.as(actor, () => this.posts.isInBranch(root, [tenantId])));
    if (!within) throw new AppError(PlatformErrors.notFound);
  }

  private add(actor: Actor, post: Pick<CreatePostInput, 'role' | 'title' | 'username' | 'name'> & { personId: string; tenantId: string | null }): Promise<PostRow> {
    return this.db.as(actor, async () => {
      const id = newId();
      const mfaRequired = asksSecondFactor(post.role, this.config.DC_MODE === 'demo');
      const { personId, tenantId, role, title, name, username } = post;
      if (!(await this.posts.add({ id, personId, tenantId, operatorId: actor.operatorId, role, title, name, username, mfaRequired }))) {
        throw new AppError(IdentityErrors.postExists);
      }
      await this.audit.record({ action: 'post.created', subjectType: 'post', subjectId: id, detail: { username, role, title, tenantId } });
      return this.managed.find(id);
    });
  }
}
