// Real: PostgreSQL, all migrations, the product's own sign-in hash. Arranging is what is tested, so the superuser acts.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '@diem-cau/platform/testing';
import { seed } from './seed';

describe('the demonstration', () => {
  const NOW = new Date('2026-11-23T03:00:00Z');
  let t: TestDatabase;
  let client: pg.Client;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    t = await createTestDatabase();
    client = new pg.Client({ connectionString: t.urls.admin });
    await client.connect();
    folder = mkdtempSync(path.join(tmpdir(), 'seed-'));
    file = path.join(folder, 'accounts.json');
    await seed(client, file, NOW);
  });
  afterAll(async () => {
    await client.end();
    await t.close();
    rmSync(folder, { recursive: true });
  });

  const rows = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;
  const counts = () =>
    rows(`select (select count(*) from core.tenant)::int as units, (select count(*) from core.endpoint)::int as endpoints, (select count(*) from core.asset)::int as assets,
                 (select count(*) from auth.person)::int as people, (select count(*) from bill.subscription_event)::int as events, (select count(*) from core.endpoint_event)::int as journal`);
  const accounts = () => (JSON.parse(readFileSync(file, 'utf8')) as { accounts: { role: string; username: string; password: string; unit: string }[] }).accounts;

  it('has the 207 units in one tree, and two sectors of twelve', async () => {
    expect(await rows('select t.sector, v.level, count(*)::int as n from core.tenant t join core.tenant_version v on v.tenant_id = t.id group by 1, 2 order by 1, 2')).toEqual([
      { sector: 'administration', level: 'commune', n: 195 },
      { sector: 'administration', level: 'district', n: 11 },
      { sector: 'administration', level: 'province', n: 1 },
      { sector: 'court', level: 'district', n: 11 },
      { sector: 'court', level: 'province', n: 1 },
      { sector: 'procuracy', level: 'district', n: 11 },
      { sector: 'procuracy', level: 'province', n: 1 },
    ]);
    expect(await rows(`select count(*)::int as n from core.closure c join core.tenant_version v on v.tenant_id = c.ancestor where v.code = '02'`)).toEqual([{ n: 207 }]);
  });

  it("has VNPT's 151 endpoints in their stages and Viettel's Xín Mần, March 2017 moved to September", async () => {
    expect(await rows(`select o.code, e.state, count(*)::int as n from core.endpoint e join core.operator o on o.id = e.supplier_operator_id group by 1, 2 order by 1, 2`)).toEqual([
      { code: 'viettel', state: 'in_service', n: 15 },
      { code: 'vnpt', state: 'in_service', n: 73 },
      { code: 'vnpt', state: 'installed', n: 22 },
      { code: 'vnpt', state: 'installing', n: 56 },
    ]);
    expect(
      await rows(`select distinct e.in_service_on::text as day, count(*) over ()::int as n from core.endpoint e join core.tenant_version v on v.tenant_id = e.tenant_id
                   join core.tenant_version d on d.tenant_id = v.parent_id where d.code = '030'`),
    ).toEqual([{ day: '2026-09-17', n: 24 }]);
    expect(await rows('select sum(price_vnd)::int as vnd, count(*)::int as parts from core.asset group by endpoint_id order by 1, 2 limit 1')).toEqual([{ vnd: 30_000_000, parts: 4 }]);
  });

  it('bills nothing yet; a subscription runs from the day of acceptance and its unit pays', async () => {
    expect(
      await rows(`select count(*)::int as n from bill.subscription_event s join core.endpoint e on e.id = s.endpoint_id join bill.payer p on p.id = s.payer_id
                   where s.kind = 'activate' and (s.effective_at at time zone 'Asia/Ho_Chi_Minh') = e.in_service_on::timestamp and p.payer_tenant_id = e.payer_tenant_id`),
    ).toEqual([{ n: 88 }]);
    expect(await rows(`select count(*)::int as n from core.endpoint where state = 'in_service'`)).toEqual([{ n: 88 }]);
    expect(await rows('select count(*)::int as n from bill.invoice')).toEqual([{ n: 0 }]);
    expect(await rows('select count(distinct tax_code)::int as tax, count(distinct budget_code)::int as budget from bill.payer_version')).toEqual([{ tax: 166, budget: 166 }]);
  });

  it('lists accounts that sign in, readable by their owner only, and one person of two posts', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(new Set(accounts().map(({ role }) => role)).size).toBe(10);
    const chair = accounts().find(({ role }) => role === 'chair')!;
    expect(chair.unit).toBe('Huyện Vị Xuyên');
    const [stored] = await rows(`select c.password_hash as hash from auth.credential c join auth.person p on p.id = c.person_id where p.username = 'chutich.vixuyen'`);
    expect(await verify(stored?.['hash'] as string, chair.password)).toBe(true);
    expect(await rows(`select username, count(*)::int as n from core.post group by 1 having count(*) > 1`)).toEqual([{ username: 'haichucvu', n: 2 }]);
  });

  it('needs no superuser, and leaves every wall standing', async () => {
    const other = await createTestDatabase();
    const role = `seed_${randomBytes(6).toString('hex')}`;
    await other.admin.query(`create role ${role} login password 'x' nosuperuser createrole`);
    await other.admin.query(`grant dc_owner, dc_auth to ${role}`);
    const managed = new pg.Client({ connectionString: Object.assign(new URL(other.urls.admin), { username: role, password: 'x' }).href });
    await managed.connect();
    const forced = async () => (await other.admin.query<{ n: number }>('select count(*)::int as n from pg_class where relforcerowsecurity')).rows[0]?.n;
    const before = await forced();
    await seed(managed, path.join(folder, 'managed.json'), NOW);
    expect((await other.admin.query('select 1 from bill.subscription_event')).rowCount).toBe(88);
    expect(await forced()).toBe(before);
    await managed.end();
    await other.admin.query(`drop owned by ${role}`);
    await other.admin.query(`drop role ${role}`);
    await other.close();
  });

  it('adds nothing the second time, also a month later; only a lost accounts file is made anew', async () => {
    const [before, listed] = [await counts(), accounts()];
    await seed(client, file, new Date('2026-12-24T03:00:00Z'));
    expect(await counts()).toEqual(before);
    expect(accounts()).toEqual(listed);
    rmSync(file);
    await seed(client, file, NOW);
    expect(await counts()).toEqual(before);
    expect(accounts().map(({ username }) => username)).toEqual(listed.map(({ username }) => username));
    expect(accounts()[0]?.password).not.toBe(listed[0]?.password);
  });
});
