// Real: PostgreSQL under the application's roles, the repositories, the nightly job. Mocked: notices, logger.
import type { Notice } from '@diem-cau/notifications/contracts';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { type Actor, jobActor } from '@diem-cau/platform/database';
import { createLogger } from '@diem-cau/platform/logging';
import { createTestDatabase, type TestDatabase, World } from '@diem-cau/platform/testing';
import { AuditRecordsRepository } from '../data/audit-records.repository';
import { AuditTrailRepository } from '../data/audit-trail.repository';
import { ListAuditRecords } from './list-audit-records';
import { VerifyAuditChain } from './verify-audit-chain';
import { WatchAuditChain } from './watch-audit-chain';

describe('the audit chain', () => {
  let t: TestDatabase;
  let world: World;
  let trail: AuditTrailRepository;
  let records: AuditRecordsRepository;
  let admin: Actor;

  beforeAll(async () => {
    t = await createTestDatabase();
    world = new World(t.admin, permissionsOf);
    trail = new AuditTrailRepository(t.db);
    records = new AuditRecordsRepository(t.db);
  });
  afterAll(() => t.close());
  beforeEach(async () => {
    admin = await world.person('province_admin', { tenantId: (await world.unit('Hà Giang')).id });
    for (let n = 1; n <= 5; n += 1) {
      await t.db.as(admin, () => trail.record({ action: `test.done_${n}`, subjectType: 'thing', subjectId: String(n % 2), detail: { n, name: 'Đồng Văn' } }));
    }
  });

  const verify = () => new VerifyAuditChain(t.db, records).execute(admin);

  it('holds as long as nobody touched it', async () => {
    expect(await verify()).toEqual({ holds: true, brokenAtSeq: null, entries: 5 });
  });

  it.each([
    ['an edited detail', `update app.audit set detail = '{"n": 99}' where seq = 3 and tenant_id = $1`, 3],
    ['an edited time', `update app.audit set at = at - interval '1 day' where seq = 2 and tenant_id = $1`, 2],
    ['another person put in', `update app.audit set post_id = gen_random_uuid() where seq = 4 and tenant_id = $1`, 4],
    ['an entry cut out', 'delete from app.audit where seq = 3 and tenant_id = $1', 4],
    ['the first entry cut out', 'delete from app.audit where seq = 1 and tenant_id = $1', 2],
    ['the last entry cut off', 'delete from app.audit where seq = 5 and tenant_id = $1', 5],
  ])('names the place of %s, made by a superuser', async (_, sql, brokenAtSeq) => {
    await t.admin.query(sql, [admin.tenantId]);
    expect(await verify()).toMatchObject({ holds: false, brokenAtSeq });
  });

  it('cannot be changed by the application itself', async () => {
    for (const sql of [`update app.audit set action = 'x'`, 'delete from app.audit', `insert into app.audit_head values (gen_random_uuid(), 1, '\\x')`]) {
      await expect(t.db.as(admin, () => t.db.tx.$executeRawUnsafe(sql))).rejects.toThrow(/permission denied/);
    }
  });

  it('tells the admins in the night after somebody changed it', async () => {
    await t.admin.query(`update app.audit set action = 'test.other' where seq = 3 and tenant_id = $1`, [admin.tenantId]);
    await t.admin.query('set role dc_ctx; select ctx.schedule_audit_verify(); select ctx.schedule_audit_verify(); reset role');
    const { rows } = await t.admin.query<{ id: string }>(`select id from app.outbox where topic = 'audit.verify' and tenant_id = $1`, [admin.tenantId]);
    expect(rows).toHaveLength(1);
    const sent: Notice[] = [];
    const watch = new WatchAuditChain(t.db, records, { send: async (notice) => void sent.push(notice) }, createLogger('test', 'silent'));
    const actor = jobActor({ id: BigInt(rows[0]?.id ?? 0), tenantId: admin.tenantId, operatorId: null });
    await watch.execute(actor);
    expect(sent).toEqual([expect.objectContaining({ kind: 'audit.chain_broken', args: { seq: 3 } })]);
  });

  it('is read by page, subject, action and day, newest first', async () => {
    const list = new ListAuditRecords(t.db, records);
    const page = await list.execute(admin, { page: 1, pageSize: 2 });
    expect(page.total).toBe(5);
    expect(page.items.map(({ seq }) => seq)).toEqual([5, 4]);
    expect(page.items[0]).toMatchObject({ action: 'test.done_5', actorKind: 'person', actorTitle: 'province_admin', unitName: 'Hà Giang', detail: { n: 5 } });
    expect((await list.execute(admin, { page: 1, pageSize: 50, subjectType: 'thing', subjectId: '0' })).items.map(({ seq }) => seq)).toEqual([4, 2]);
    expect((await list.execute(admin, { page: 1, pageSize: 50, action: 'test.done_1' })).total).toBe(1);
    expect((await list.execute(admin, { page: 1, pageSize: 50, to: '2020-01-01' })).total).toBe(0);
  });

  it('is closed to who may not read it, and shows nothing of another unit', async () => {
    const office = await world.person('unit_office', { tenantId: admin.tenantId as string });
    expect(() => new ListAuditRecords(t.db, records).execute(office, { page: 1, pageSize: 50 })).toThrow(expect.objectContaining({ code: 'platform.forbidden' }));
    const stranger = await world.person('province_admin', { tenantId: (await world.unit('Cao Bằng')).id });
    expect((await new ListAuditRecords(t.db, records).execute(stranger, { page: 1, pageSize: 50 })).total).toBe(0);
  });
});
