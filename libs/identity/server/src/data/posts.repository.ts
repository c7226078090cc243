import { Injectable } from '@nestjs/common';
import { Database, Prisma, sqlState } from '@diem-cau/platform/database';

export interface PostRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly username: string;
  readonly role: string;
  readonly title: string;
  readonly mfaRequired: boolean;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly active: boolean;
  readonly tenant: { id: string; name: string; fullName: string; level: string; code: string } | null;
  readonly operator: { id: string; name: string } | null;
}

export interface PostFilter {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly below?: boolean | undefined;
  readonly role?: string | undefined;
  readonly state: 'active' | 'ended' | 'all';
}

const ROW = Prisma.sql`
  po.id, po.person_id as "personId", po.person_name as name, po.username, po.role, po.title, po.mfa_required as "mfaRequired",
  to_char(po.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(po.ends_on, 'YYYY-MM-DD') as "endsOn",
  (po.starts_on <= core.today() and (po.ends_on is null or po.ends_on > core.today())) as active,
  case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'fullName', u.full_name, 'level', u.level, 'code', u.code) end as tenant,
  case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as operator`;
const FROM = Prisma.sql`from core.post po left join core.unit u on u.id = po.tenant_id left join core.operator o on o.id = po.operator_id`;

// A Vietnamese name is sorted by its last word first: Nguyễn Văn An before Lê Thị Bình.
const BY_NAME = Prisma.sql`regexp_replace(po.person_name, '^.*\\s', '') collate "vi-x-icu"`;
const BY_UNIT = Prisma.sql`u.code nulls first, ${BY_NAME}, po.id`;
const ORDERS: Readonly<Record<string, Prisma.Sql>> = {
  name: Prisma.sql`${BY_NAME}, po.person_name collate "vi-x-icu", po.id`,
  '-name': Prisma.sql`${BY_NAME} desc, po.person_name collate "vi-x-icu" desc, po.id`,
  unit: BY_UNIT,
  '-unit': Prisma.sql`u.code desc nulls last, ${BY_NAME}, po.id`,
  role: Prisma.sql`po.role, ${BY_NAME}, po.id`,
};

/** Posts as their admins see them, behind the wall: a branch's, or an operator's own. */
@Injectable()
export class PostsRepository {
  constructor(private readonly db: Database) {}

  async list(filter: PostFilter): Promise<{ items: PostRow[]; total: number }> {
    const where = conditions(filter);
    const order = ORDERS[filter.sort ?? 'unit'] ?? BY_UNIT;
    const offset = (filter.page - 1) * filter.pageSize;
    const items = await this.db.tx.$queryRaw<PostRow[]>`select ${ROW} ${FROM} where ${where} order by ${order} limit ${filter.pageSize} offset ${offset}`;
    const [count] = await this.db.tx.$queryRaw<{ n: number }[]>`select count(*)::int as n ${FROM} where ${where}`;
    return { items, total: count?.n ?? 0 };
  }

  async byId(id: string): Promise<PostRow | null> {
    const rows = await this.db.tx.$queryRaw<PostRow[]>`select ${ROW} ${FROM} where po.id = ${id}::uuid`;
    return rows[0] ?? null;
  }

  /** Whether the unit lies in the actor's branch. */
  async isInBranch(rootId: string, tenantIds: readonly string[]): Promise<boolean> {
    const [found] = await this.db.tx.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from core.closure where ancestor = ${rootId}::uuid and descendant = any(${[...tenantIds]}::uuid[])`;
    return found?.n === new Set(tenantIds).size;
  }

  async add(post: { id: string; personId: string; tenantId: string | null; operatorId: string | null; role: string; title: string; name: string; username: string; mfaRequired: boolean }): Promise<boolean> {
    const written = await this.db.tx.$executeRaw`
      insert into core.post (id, person_id, tenant_id, operator_id, role, title, person_name, username, mfa_required)
      values (${post.id}::uuid, ${post.personId}::uuid, ${post.tenantId}::uuid, ${post.operatorId}::uuid, ${post.role}, ${post.title}, ${post.name}, ${post.username}, ${post.mfaRequired})
      on conflict do nothing`;
    return written === 1;
  }

  /** False where the person holds that role there already. The surrounding transaction is then worth nothing more. */
  async edit(id: string, change: { role?: string; title?: string; mfaRequired?: boolean }): Promise<boolean> {
    try {
      await this.db.tx.$executeRaw`
      update core.post set role = coalesce(${change.role ?? null}, role), title = coalesce(${change.title ?? null}, title),
             mfa_required = coalesce(${change.mfaRequired ?? null}::boolean, mfa_required) where id = ${id}::uuid`;
      return true;
    } catch (error) {
      if (sqlState(error) === '23505') return false;
      throw error;
    }
  }

  /** Today is its first day without it. */
  async end(id: string): Promise<void> {
    await this.db.tx.$executeRaw`update core.post set ends_on = core.today() where id = ${id}::uuid`;
  }
}

function conditions({ q, tenantId, below, role, state }: PostFilter): Prisma.Sql {
  const all: Prisma.Sql[] = [Prisma.sql`true`];
  if (state === 'active') all.push(Prisma.sql`(po.ends_on is null or po.ends_on > core.today())`);
  if (state === 'ended') all.push(Prisma.sql`po.ends_on <= core.today()`);
  if (role) all.push(Prisma.sql`po.role = ${role}`);
  if (tenantId && below) all.push(Prisma.sql`po.tenant_id in (select descendant from core.closure where ancestor = ${tenantId}::uuid)`);
  else if (tenantId) all.push(Prisma.sql`po.tenant_id = ${tenantId}::uuid`);
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    all.push(Prisma.sql`core.search_key(concat_ws(' ', po.person_name, po.username, po.title, u.full_name)) like core.search_key(${like})`);
  }
  return Prisma.join(all, ' and ');
}
