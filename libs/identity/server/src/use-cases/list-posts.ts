import { Injectable } from '@nestjs/common';
import { type ManagedPostView, requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { type PostFilter, PostsRepository } from '../data/posts.repository';
import { ManagedPosts } from './managed-posts';

@Injectable()
export class ListPosts {
  constructor(
    private readonly db: Database,
    private readonly posts: PostsRepository,
    private readonly managed: ManagedPosts,
  ) {}

  async execute(actor: Actor, filter: PostFilter): Promise<{ items: ManagedPostView[]; total: number }> {
    requirePermission(actor, 'posts.manage');
    const { items, total } = await this.db.as(actor, () => this.posts.list(filter));
    return { items: await this.managed.show(items), total };
  }
}
