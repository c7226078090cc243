import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '@diem-cau/platform/database';
import type { Notice, NoticeListQuery, NoticeView } from '@diem-cau/notifications/contracts';

export interface NoticeMail {
  readonly kind: string;
  readonly args: Record<string, string | number>;
  readonly link: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'vi' | 'en';
}

interface NoticeRow {
  id: string;
  kind: string;
  args: Record<string, string | number>;
  link: string;
  created_at: Date;
  is_read: boolean;
}

@Injectable()
export class NoticeRepository {
  constructor(private readonly db: Database) {}

  /** @returns the posts that it reaches */
  async insert(id: string, { to, kind, args, link }: Notice, isMailed: boolean): Promise<string[]> {
    const tenantId = 'tenantId' in to ? to.tenantId : null;
    const operatorId = 'operatorId' in to ? to.operatorId : null;
    const postId = 'postId' in to ? to.postId : null;
    const roles = 'roles' in to && to.roles ? [...to.roles] : null;
    const rows = await this.db.tx.$queryRaw<{ told: string[] }[]>`
      select ctx.send_notice(${id}::uuid, ${tenantId}::uuid, ${operatorId}::uuid, ${postId}::uuid, ${roles}::text[], ${kind},
                             ${JSON.stringify(args)}::jsonb, ${link}, ${isMailed}) as told`;
    return rows[0]?.told ?? [];
  }

  async list(actor: Actor, { page, pageSize, unread }: NoticeListQuery): Promise<{ items: NoticeView[]; total: number; unread: number }> {
    const { tx } = this.db;
    const onlyUnread = unread === 'true';
    const rows = await tx.$queryRaw<NoticeRow[]>`
      select n.id, n.kind, n.args, n.link, n.created_at, r.notice_id is not null as is_read
        from app.notice n left join app.notice_read r on r.notice_id = n.id and r.post_id = ${actor.postId}::uuid
       where not ${onlyUnread} or r.notice_id is null
       order by r.notice_id is not null, n.created_at desc, n.id desc
       limit ${pageSize} offset ${(page - 1) * pageSize}`;
    const [counts] = await tx.$queryRaw<{ total: number; unread: number }[]>`
      select count(*)::int as total, (count(*) filter (where r.notice_id is null))::int as unread
        from app.notice n left join app.notice_read r on r.notice_id = n.id and r.post_id = ${actor.postId}::uuid`;
    const unreadCount = counts?.unread ?? 0;
    return {
      items: rows.map(({ id, kind, args, link, created_at, is_read }) => ({ id, kind, args, link, createdAt: created_at.toISOString(), isRead: is_read })),
      total: onlyUnread ? unreadCount : (counts?.total ?? 0),
      unread: unreadCount,
    };
  }

  /** @returns false where the post sees no such notice */
  async markRead(actor: Actor, id: string): Promise<boolean> {
    const seen = await this.db.tx.$queryRaw<unknown[]>`select 1 from app.notice where id = ${id}::uuid`;
    if (seen.length === 0) return false;
    await this.db.tx.$executeRaw`
      insert into app.notice_read (post_id, notice_id, tenant_id, operator_id)
      values (${actor.postId}::uuid, ${id}::uuid, ${actor.tenantId}::uuid, ${actor.operatorId}::uuid) on conflict do nothing`;
    return true;
  }

  async markAllRead(actor: Actor): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into app.notice_read (post_id, notice_id, tenant_id, operator_id)
      select ${actor.postId}::uuid, n.id, ${actor.tenantId}::uuid, ${actor.operatorId}::uuid from app.notice n on conflict do nothing`;
  }

  /** Text and address of one mail; null where there is nobody to write to any more. */
  async mailOf(noticeId: string, postId: string): Promise<NoticeMail | null> {
    const rows = await this.db.tx.$queryRaw<{ mail: NoticeMail | null }[]>`select ctx.notice_mail(${noticeId}::uuid, ${postId}::uuid) as mail`;
    return rows[0]?.mail ?? null;
  }
}
