import { Injectable } from '@nestjs/common';
import type { AuditListQuery, AuditListView, AuditVerificationView } from '@diem-cau/audit/contracts';
import { type Actor, Database, Prisma } from '@diem-cau/platform/database';

interface AuditRow {
  owner_id: string;
  seq: bigint;
  at: Date;
  actor_kind: string;
  post_id: string | null;
  person_name: string | null;
  title: string | null;
  unit_name: string | null;
  action: string;
  subject_type: string;
  subject_id: string;
  detail: Record<string, unknown>;
}

/** A chain of a million entries is hashed in seconds, not in the five that a statement has. */
const VERIFY_TIMEOUT = '120s';

@Injectable()
export class AuditRecordsRepository {
  constructor(private readonly db: Database) {}

  async list(query: AuditListQuery): Promise<AuditListView> {
    const { tx } = this.db;
    const where = conditionsOf(query);
    const rows = await tx.$queryRaw<AuditRow[]>`
      select coalesce(a.tenant_id, a.operator_id) as owner_id, a.seq, a.at, a.actor_kind, a.post_id, p.person_name, p.title,
             u.name as unit_name, a.action, a.subject_type, a.subject_id, a.detail
        from app.audit a left join core.post p on p.id = a.post_id left join core.unit u on u.id = a.tenant_id
       where ${where} order by a.at desc, a.id desc limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`;
    const [count] = await tx.$queryRaw<{ total: number }[]>`select count(*)::int as total from app.audit a where ${where}`;
    return {
      items: rows.map((row) => ({
        ownerId: row.owner_id,
        seq: Number(row.seq),
        at: row.at.toISOString(),
        actorKind: row.actor_kind,
        postId: row.post_id,
        actorName: row.person_name,
        actorTitle: row.title,
        unitName: row.unit_name,
        action: row.action,
        subjectType: row.subject_type,
        subjectId: row.subject_id,
        detail: row.detail,
      })),
      total: count?.total ?? 0,
    };
  }

  /** Recomputes the chain of the actor's own tenant or operator. */
  async verify(actor: Actor): Promise<AuditVerificationView> {
    const { tx } = this.db;
    const ownerId = actor.tenantId ?? actor.operatorId;
    await tx.$executeRaw`select set_config('statement_timeout', ${VERIFY_TIMEOUT}, true)`;
    const [row] = await tx.$queryRaw<{ broken: bigint | null; entries: number }[]>`
      select ctx.audit_verify(${ownerId}::uuid) as broken,
             (select count(*)::int from app.audit where coalesce(tenant_id, operator_id) = ${ownerId}::uuid) as entries`;
    const broken = row?.broken ?? null;
    return { holds: broken === null, brokenAtSeq: broken === null ? null : Number(broken), entries: row?.entries ?? 0 };
  }
}

function conditionsOf({ action, subjectType, subjectId, postId, from, to }: AuditListQuery): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (action) conditions.push(Prisma.sql`a.action = ${action}`);
  if (subjectType) conditions.push(Prisma.sql`a.subject_type = ${subjectType}`);
  if (subjectId) conditions.push(Prisma.sql`a.subject_id = ${subjectId}`);
  if (postId) conditions.push(Prisma.sql`a.post_id = ${postId}::uuid`);
  if (from) conditions.push(Prisma.sql`a.at >= ${from}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`);
  if (to) conditions.push(Prisma.sql`a.at < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`);
  return Prisma.join(conditions, ' and ');
}
