import { Injectable } from '@nestjs/common';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { MeetingRepository } from '../data/meeting.repository';
import { mayConduct } from './resolve-posts';

/** Who of the own unit may chair a meeting or keep its minutes. */
@Injectable()
export class ListConductingPosts {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
  ) {}

  execute(actor: Actor): Promise<{ items: { postId: string; name: string; title: string; role: string }[] }> {
    requirePermission(actor, 'meetings.schedule');
    return this.db.as(actor, async () => {
      const posts = await this.meetings.posts(actor.tenantId as string);
      return { items: posts.filter(mayConduct).map(({ postId, name, title, role }) => ({ postId, name, title, role })) };
    });
  }
}
