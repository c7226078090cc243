import { Injectable } from '@nestjs/common';
import { type ManagedPostView, requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { ManagedPosts } from './managed-posts';

@Injectable()
export class ReadPost {
  constructor(
    private readonly db: Database,
    private readonly managed: ManagedPosts,
  ) {}

  /** @throws AppError `platform.not_found` for a post outside the branch or the operator */
  async execute(actor: Actor, id: string): Promise<ManagedPostView> {
    requirePermission(actor, 'posts.manage');
    return this.managed.showOne(await this.db.as(actor, () => this.managed.find(id)));
  }
}
