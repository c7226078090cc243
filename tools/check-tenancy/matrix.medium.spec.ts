// Real: every table of the migrated catalogue, its policies and grants, the application's own roles with opened contexts.
// Loosened: checks, foreign keys and triggers, so that a row of every table can be made up from the catalogue.
import pg from 'pg';
import { createTestDatabase, type TestDatabase, World } from '@diem-cau/platform/testing';
import type { Actor } from '@diem-cau/platform/database';
import { loosen, type OwnedTable, type Owner, ownedTables, reach, rowOf, type Verb } from './matrix';

/** The public directory: every signed-in post may read it, nobody of the application may write to it. */
const READABLE = new Set(['core.tenant_version']);
const VERBS: readonly Verb[] = ['select', 'insert', 'update', 'delete'];

let t: TestDatabase;
let tables: OwnedTable[];
let victim: Owner;
let strangers: { name: string; actor: Actor | null; jobId?: string; url: string }[];

beforeAll(async () => {
  t = await createTestDatabase();
  await loosen(t.admin);
  tables = await ownedTables(t.admin);
  const world = new World(t.admin, () => new Set());
  const [a, b] = [await world.unit('Tỉnh A'), await world.unit('Tỉnh B')];
  const communeB = await world.unit('Xã B1', b);
  const [operatorA, operatorB] = [await world.operator('op_a'), await world.operator('op_b')];
  const endpointA = await world.endpoint(a);
  const endpointB = await world.endpoint(communeB);
  await world.supply(operatorB.id, [endpointB.id]);
  const postA = await world.person('province_admin', { tenantId: a.id });
  victim = { tenantId: a.id, operatorId: operatorA.id, endpointId: endpointA.id, postId: postA.postId as string };
  for (const table of tables) await t.admin.query(rowOf(table, victim));
  const job = async (column: string, id: string): Promise<string> =>
    (await t.admin.query<{ id: string }>(`insert into app.outbox (${column}, topic, body) values ($1, 'test.job', '{}') returning id`, [id])).rows[0]?.id ?? '';

  strangers = [
    ...(await Promise.all(
      ['province_admin', 'district_admin', 'convener', 'chair', 'secretary', 'unit_office', 'accountant'].map(async (role) => ({
        name: role,
        actor: await world.person(role, { tenantId: b.id }),
        url: t.urls.api,
      })),
    )),
    { name: 'device', actor: await world.device(communeB, endpointB.id), url: t.urls.api },
    { name: 'job of a unit', actor: null, jobId: await job('tenant_id', b.id), url: t.urls.api },
    { name: 'nobody on dc_api', actor: null, url: t.urls.api },
    ...(await Promise.all(
      ['operator_admin', 'billing_clerk', 'technician'].map(async (role) => ({ name: role, actor: await world.person(role, { operatorId: operatorB.id }), url: t.urls.billing })),
    )),
    { name: 'job of an operator', actor: null, jobId: await job('operator_id', operatorB.id), url: t.urls.billing },
    { name: 'nobody on dc_billing', actor: null, url: t.urls.billing },
    { name: 'nobody on dc_auth', actor: null, url: t.urls.auth },
  ];
}, 60_000);
afterAll(() => t.close());

/** dc_auth works before there is a context; these are its business and hold no content of a unit. */
const AUTH_READS = new Set(['core.post', 'core.tenant_version']);

async function openings(): Promise<string[]> {
  const found: string[] = [];
  for (const { name, actor, jobId, url } of strangers) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query('begin');
      if (actor && 'token' in actor.proof) await client.query('select ctx.open($1)', [actor.proof.token]);
      if (jobId) await client.query('select ctx.open_job($1)', [jobId]);
      for (const table of tables) {
        for (const verb of VERBS) {
          if (verb === 'select' && (READABLE.has(table.name) || (name.endsWith('dc_auth') && AUTH_READS.has(table.name)))) continue;
          const rows = await reach(client, table, verb, victim);
          if (rows > 0) found.push(`${name}: ${verb} ${table.name}`);
        }
      }
    } finally {
      await client.end();
    }
  }
  return found;
}

it('has a row of the victim in every owned table', async () => {
  expect(tables.length).toBeGreaterThan(10);
  for (const { name, columns } of tables) {
    const column = columns.some((each) => each.name === 'tenant_id') ? 'tenant_id' : 'operator_id';
    const { rows } = await t.admin.query<{ n: number }>(`select count(*)::int as n from ${name} where ${column} = $1`, [column === 'tenant_id' ? victim.tenantId : victim.operatorId]);
    expect({ name, isThere: (rows[0]?.n ?? 0) > 0 }).toEqual({ name, isThere: true });
  }
});

it('lets no role read, add, change or delete a row of another unit or operator, in any table', async () => {
  expect(await openings()).toEqual([]);
}, 60_000);

it('would find a policy that lets everybody in', async () => {
  await t.admin.query('create policy planted on core.endpoint for select to dc_api using (true)');
  try {
    expect(await openings()).toEqual(expect.arrayContaining(['accountant: select core.endpoint', 'nobody on dc_api: select core.endpoint']));
  } finally {
    await t.admin.query('drop policy planted on core.endpoint');
  }
}, 60_000);
