import { Injectable } from '@nestjs/common';
import type { DeviceCommandView, LinkTestView, ReportLinkTestInput } from '@diem-cau/endpoints/contracts';
import { type Actor, Database, Prisma } from '@diem-cau/platform/database';
import type { JudgedTest } from '../domain/judge-link-test';
import { CONNECTION } from './endpoint-list.sql';

/** A screen that is on answers within seconds; what gives no result in this time will give none. */
export const TEST_SECONDS = 120;

const OVER = Prisma.sql`t.started_at < now() - make_interval(secs => ${TEST_SECONDS})`;
type Raw = Omit<LinkTestView, 'startedAt' | 'finishedAt'> & { startedAt: Date; finishedAt: Date | null };

@Injectable()
export class LinkTestRepository {
  constructor(private readonly db: Database) {}

  /** Endpoints that can be tested: those of a unit's branch, or those named; what the actor may not test is left out by the walls. */
  async candidates({ unitId, endpointIds }: { unitId?: string | undefined; endpointIds?: readonly string[] | undefined }): Promise<{ id: string; tenantId: string }[]> {
    const which = unitId
      ? Prisma.sql`e.tenant_id in (select descendant from core.closure where ancestor = ${unitId}::uuid)`
      : Prisma.sql`e.id = any(${[...(endpointIds ?? [])]}::uuid[])`;
    return this.db.tx.$queryRaw`
      select e.id, e.tenant_id as "tenantId" from core.endpoint e where ${which} and e.state in ('installed', 'in_service', 'suspended')
         and (e.tenant_id = any((select ctx.managed())::uuid[]) or e.tenant_id = any((select ctx.own())::uuid[]))`;
  }

  async insertAll(actor: Actor, batchId: string, tests: readonly { id: string; endpointId: string; tenantId: string }[]): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into core.link_test (id, tenant_id, endpoint_id, batch_id, by_post_id, by_name)
      select r.id, r."tenantId", r."endpointId", ${batchId}::uuid, ${actor.postId}::uuid, ${actor.name}
        from jsonb_to_recordset(${JSON.stringify(tests)}::jsonb) as r(id uuid, "tenantId" uuid, "endpointId" uuid)`;
  }

  async ofBatch(batchId: string): Promise<LinkTestView[]> {
    return this.read(Prisma.sql`where t.batch_id = ${batchId}::uuid order by u.name collate "vi-x-icu", e.code`);
  }

  async ofEndpoint(endpointId: string): Promise<LinkTestView[]> {
    return this.read(Prisma.sql`where t.endpoint_id = ${endpointId}::uuid order by t.started_at desc limit 20`);
  }

  async one(id: string): Promise<LinkTestView | null> {
    const [test] = await this.read(Prisma.sql`where t.id = ${id}::uuid`);
    return test ?? null;
  }

  /** Waiting tests of the asking screen. */
  async commands(endpointId: string): Promise<DeviceCommandView[]> {
    const rows = await this.db.tx.$queryRaw<{ id: string; startedAt: Date }[]>`
      select t.id, t.started_at as "startedAt" from core.link_test t
       where t.endpoint_id = ${endpointId}::uuid and t.finished_at is null and not ${OVER} order by t.started_at desc limit 1`;
    return rows.map(({ id, startedAt }) => ({ kind: 'link_test', id, expiresAt: new Date(startedAt.getTime() + TEST_SECONDS * 1000).toISOString() }));
  }

  /** @returns the contracted line, or `over`, or null where the test is not this screen's */
  async lock(id: string, endpointId: string): Promise<{ lineKbps: number | null; over: boolean } | null> {
    const [row] = await this.db.tx.$queryRaw<{ lineKbps: number | null; over: boolean }[]>`
      select e.line_kbps as "lineKbps", (t.finished_at is not null or ${OVER}) as over
        from core.link_test t join core.endpoint e on e.id = t.endpoint_id where t.id = ${id}::uuid and t.endpoint_id = ${endpointId}::uuid for update of t`;
    return row ?? null;
  }

  async finish(id: string, measured: ReportLinkTestInput, { picture, sound, line, passed }: JudgedTest): Promise<void> {
    await this.db.tx.$executeRaw`
      update core.link_test set finished_at = now(), measured = ${JSON.stringify(measured)}::jsonb, picture = ${JSON.stringify(picture)}::jsonb,
             sound = ${JSON.stringify(sound)}::jsonb, line = ${JSON.stringify(line)}::jsonb, passed = ${passed} where id = ${id}::uuid`;
  }

  private async read(tail: Prisma.Sql): Promise<LinkTestView[]> {
    const rows = await this.db.tx.$queryRaw<Raw[]>`
      select t.id, t.batch_id as "batchId", t.started_at as "startedAt", t.finished_at as "finishedAt", t.by_name as "startedBy", t.picture, t.sound, t.line, t.measured,
             jsonb_build_object('id', e.id, 'name', e.name, 'unitName', u.name, 'custodianName', e.custodian_name, 'custodianPhone', e.custodian_phone, 'connection', ${CONNECTION}) as endpoint,
             case when t.passed then 'passed' when not t.passed then 'failed' when ${OVER} then 'expired' else 'waiting' end as state
        from core.link_test t join core.endpoint e on e.id = t.endpoint_id join core.unit u on u.id = e.tenant_id
        left join core.presence pr on pr.endpoint_id = e.id ${tail}`;
    return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null }));
  }
}
