// Real: the migrated catalogue. Each guard must find nothing in it, and must find the fault that the test plants.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@diem-cau/platform/testing';
import { guardsOf, type ReviewedTables } from './guards';

const reviewed = JSON.parse(readFileSync(path.resolve('tools/check-tenancy/reviewed-tables.json'), 'utf8')) as ReviewedTables;
const guards = guardsOf(reviewed);

/** One fault for each guard, made by the superuser in a scratch database and rolled back by dropping it. */
const PLANTED: Readonly<Record<string, { sql: string; found: RegExp }>> = {
  'every table has row security that binds its owner too': {
    sql: 'set role dc_owner; create table core.planted (id uuid primary key, tenant_id uuid not null); alter table core.planted enable row level security; reset role',
    found: /core\.planted/,
  },
  'every row has exactly one owner, or its table is in the reviewed list': {
    sql: `set role dc_owner; create table core.planted_owner (id uuid primary key, tenant_id uuid, operator_id uuid); call core.wall('core.planted_owner'); reset role`,
    found: /core\.planted_owner/,
  },
  'every view asks as its caller, and nothing is materialised': { sql: 'create view core.planted_view as select * from core.endpoint', found: /core\.planted_view/ },
  'no definer function belongs to a superuser or lets its caller choose the search path': {
    sql: `create function core.planted_super() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1';
          set role dc_owner; create function core.planted_path() returns int language sql security definer as 'select 1'; reset role`,
    found: /planted_path\(\): search_path not pinned[\s\S]*planted_super\(\): owned by/,
  },
  'no definer function is anybody’s to call': {
    sql: `set role dc_owner; create function core.planted_public() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1'; reset role`,
    found: /planted_public/,
  },
  'no role of the product is a superuser, bypasses row security, or is a member of one that owns tables': {
    sql: `create role dc_planted_rls login bypassrls; set role dc_owner; create table core.planted_owned (id uuid primary key); reset role; alter table core.planted_owned owner to dc_api`,
    found: /planted_owned: owned by dc_api[\s\S]*dc_planted_rls: superuser or bypasses/,
  },
  'no role of the application may TRUNCATE, REFERENCES or TRIGGER': { sql: 'grant truncate on core.endpoint to dc_api', found: /core\.endpoint: TRUNCATE to dc_api/ },
  'no role of the application reads what only dc_auth or dc_ctx may': { sql: 'grant select (name) on auth.person to dc_api', found: /auth\.person readable by dc_api/ },
  'the billing role has no right on the schema of meetings': { sql: 'grant usage on schema meet to dc_billing', found: /usage on meet/ },
  'every policy asks the context once a statement, not once a row': {
    sql: 'create policy planted on core.endpoint for select to dc_api using (tenant_id = ctx.tenant())',
    found: /core\.endpoint: planted/,
  },
  'every unique index is led by its owner, so that a duplicate tells nothing of another tenant': {
    sql: 'create unique index planted_unique on core.endpoint (code)',
    found: /planted_unique/,
  },
  'nothing asks for the day of the server’s own zone: a post or a unit changes at midnight of Vietnam': {
    sql: `set role dc_owner; alter table core.post alter column starts_on set default current_date;
          create function core.planted_day() returns date language sql stable as 'select now()::date'; reset role`,
    found: /core\.planted_day\(\)[\s\S]*core\.post default/,
  },
};

describe('the catalogue', () => {
  let t: TestDatabase;
  beforeAll(async () => {
    t = await createTestDatabase();
  });
  afterAll(() => t.close());

  it.each(guards.map((guard) => [guard.name, guard] as const))('%s', async (_, guard) => {
    expect(await guard.faults(t.admin)).toEqual([]);
  });

  it('holds every table and index that the reviewed list names, each with a reason', async () => {
    for (const [name, reason] of [...Object.entries(reviewed.unowned), ...Object.entries(reviewed.globalUnique)]) {
      const { rows } = await t.admin.query<{ there: boolean }>('select to_regclass($1) is not null as there', [name]);
      expect({ name, there: rows[0]?.there, hasReason: reason.length > 20 }).toEqual({ name, there: true, hasReason: true });
    }
  });
});

describe('a planted fault', () => {
  let t: TestDatabase;
  beforeAll(async () => {
    t = await createTestDatabase();
    for (const { sql } of Object.values(PLANTED)) await t.admin.query(sql);
  });
  afterAll(async () => {
    // The role is the cluster's, not the database's.
    await t.admin.query('drop role if exists dc_planted_rls');
    await t.close();
  });

  it.each(guards.map((guard) => [guard.name, guard] as const))('is found: %s', async (name, guard) => {
    const planted = PLANTED[name];
    expect(planted).toBeDefined();
    expect((await guard.faults(t.admin)).join('\n')).toMatch(planted?.found ?? /$^/);
  });
});
