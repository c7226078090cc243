// Real: PostgreSQL under dc_api and dc_billing, the pools of the product. Mocked: nothing.
import pg from 'pg';
import { type Actor, createPools, Database, jobActor } from '@diem-cau/platform/database';
import { createTestDatabase, type TestDatabase } from './test-database';
import { type TestUnit, World } from './world';

describe('the signed context', () => {
  let t: TestDatabase;
  let world: World;
  let [unitA, unitB]: TestUnit[] = [];
  let [adminA, adminB, clerk]: Actor[] = [];

  beforeAll(async () => {
    t = await createTestDatabase();
    world = new World(t.admin, () => new Set());
    unitA = await world.unit('Hà Giang');
    unitB = await world.unit('Tuyên Quang');
    await world.endpoint(unitA);
    await world.endpoint(unitB);
    adminA = await world.person('province_admin', { tenantId: unitA.id });
    adminB = await world.person('province_admin', { tenantId: unitB.id });
    clerk = await world.person('billing_clerk', { operatorId: (await world.operator('vnpt')).id });
  });
  afterAll(() => t.close());

  const tokenOf = (actor: Actor | undefined): string => (actor && 'token' in actor.proof ? actor.proof.token : '');

  /** One connection of a role, in a transaction. */
  const inTransaction = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query('begin');
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const endpoints = async (client: pg.Client): Promise<number> => (await client.query('select 1 from core.endpoint')).rowCount ?? 0;

  it('is nothing without a token: no row of anybody', async () => {
    expect(await inTransaction(t.urls.api, endpoints)).toBe(0);
  });

  it('opens the own rows and no others', async () => {
    const seen = await inTransaction(t.urls.api, async (client) => {
      await client.query('select ctx.open($1)', [tokenOf(adminA)]);
      return (await client.query<{ tenant_id: string }>('select tenant_id from core.endpoint')).rows;
    });
    expect(seen).toEqual([{ tenant_id: unitA?.id }]);
  });

  it.each([
    ['made up', (context: string) => context.replace(/#.*$/, `#${'0'.repeat(64)}`)],
    ['with another unit in it', (context: string) => context.replace(unitA?.id ?? '', unitB?.id ?? '')],
    ['without its signature', (context: string) => context.replace(/#.*$/, '')],
  ])('%s is refused with 28000', async (_, forge) => {
    const forged = await inTransaction(t.urls.api, async (client) => {
      await client.query('select ctx.open($1)', [tokenOf(adminA)]);
      const { rows } = await client.query<{ context: string }>(`select current_setting('app.ctx') as context`);
      return forge(rows[0]?.context ?? '');
    });
    await inTransaction(t.urls.api, async (client) => {
      await client.query(`select set_config('app.ctx', $1, true)`, [forged]);
      await expect(client.query('select 1 from core.endpoint')).rejects.toMatchObject({ code: '28000' });
    });
  });

  it('is worth nothing in the next transaction, nor on another connection', async () => {
    await inTransaction(t.urls.api, async (first) => {
      await first.query('select ctx.open($1)', [tokenOf(adminA)]);
      const { rows } = await first.query<{ context: string }>(`select current_setting('app.ctx') as context`);
      const context = rows[0]?.context;
      await inTransaction(t.urls.api, async (second) => {
        await second.query(`select set_config('app.ctx', $1, true)`, [context]);
        await expect(second.query('select 1 from core.endpoint')).rejects.toMatchObject({ code: '28000' });
      });
      await first.query('commit');
      await first.query('begin');
      expect(await endpoints(first)).toBe(0);
      await first.query(`select set_config('app.ctx', $1, true)`, [context]);
      await expect(first.query('select 1 from core.endpoint')).rejects.toMatchObject({ code: '28000' });
    });
  });

  it('cannot be written by who may only open it', async () => {
    await inTransaction(t.urls.api, async (client) => {
      await expect(client.query(`select ctx.write('person', null, null, null, null, null, 'province_admin')`)).rejects.toMatchObject({ code: '42501' });
    });
    await inTransaction(t.urls.api, async (client) => {
      await expect(client.query('select k from ctx.secret')).rejects.toMatchObject({ code: '42501' });
    });
  });

  it.each([
    ['a post of a unit', 'dc_billing', () => ({ url: t.urls.billing, actor: adminA })],
    ['a post of an operator', 'dc_api', () => ({ url: t.urls.api, actor: clerk })],
  ])('of %s does not open on the pool of %s', async (_who, _pool, pick) => {
    const { url, actor } = pick();
    await inTransaction(url, async (client) => {
      await expect(client.query('select ctx.open($1)', [tokenOf(actor)])).rejects.toMatchObject({ code: '28000' });
    });
  });

  it('of a job opens by its own outbox row, until that is done', async () => {
    const { rows } = await t.admin.query<{ id: string }>(`insert into app.outbox (tenant_id, topic, body) values ($1, 'test', '{}') returning id`, [unitA?.id]);
    const actor = jobActor({ id: BigInt(rows[0]?.id ?? 0), tenantId: unitA?.id ?? '', operatorId: null });
    await t.db.as(actor, async () => {
      expect(await t.db.tx.endpoint.count()).toBe(1);
      await t.db.tx.$queryRaw`select ctx.finish_job(${BigInt(rows[0]?.id ?? 0)})::text`;
    });
    await expect(t.db.as(actor, () => t.db.tx.endpoint.count())).rejects.toMatchObject({ code: 'platform.unauthenticated' });
  });

  it('of a job finishes no row but one of its owner', async () => {
    const { rows } = await t.admin.query<{ id: string }>(`insert into app.outbox (tenant_id, topic, body) values ($1, 'test', '{}'), ($2, 'test', '{}') returning id`, [unitA?.id, unitB?.id]);
    const [own, other] = rows.map(({ id }) => BigInt(id));
    const actor = jobActor({ id: own ?? 0n, tenantId: unitA?.id ?? '', operatorId: null });
    await expect(t.db.as(actor, () => t.db.tx.$queryRaw`select ctx.finish_job(${other})::text`)).rejects.toThrow();
    const left = await t.admin.query('select 1 from app.outbox where id = any($1::bigint[]) and done_at is null', [rows.map(({ id }) => id)]);
    expect(left.rowCount).toBe(2);
  });

  it('ends at once with the session, the person, or the post', async () => {
    const endings = [
      (actor: Actor) => t.admin.query('delete from auth.session where id = $1', [actor.sessionId]),
      (actor: Actor) => t.admin.query('update auth.person set disabled_at = now() where id = $1', [actor.personId]),
      (actor: Actor) => t.admin.query(`update auth.session set last_seen_at = now() - interval '31 minutes' where id = $1`, [actor.sessionId]),
      (actor: Actor) => t.admin.query('update auth.session set expires_at = now() where id = $1', [actor.sessionId]),
    ];
    for (const end of endings) {
      const actor = await world.person('province_admin', { tenantId: unitA?.id ?? '' });
      expect(await t.db.as(actor, () => t.db.tx.endpoint.count())).toBe(1);
      await end(actor);
      await expect(t.db.as(actor, () => t.db.tx.endpoint.count())).rejects.toMatchObject({ code: 'platform.unauthenticated' });
      expect(await t.db.living([tokenOf(actor)])).toEqual(new Map());
    }
    const moved = await world.person('province_admin', { tenantId: unitA?.id ?? '' });
    await t.admin.query('update core.post set ends_on = current_date where id = $1', [moved.postId]);
    expect(await t.db.as(moved, () => t.db.tx.endpoint.count())).toBe(0);
    expect(await t.db.living([tokenOf(moved)])).toEqual(new Map([[tokenOf(moved), null]]));
  });

  it('commits what succeeds and what follows it, and keeps nothing of what throws', async () => {
    const a = adminA as Actor;
    const order: string[] = [];
    const record = (action: string) => t.db.tx.$queryRaw`select ctx.audit(${action}, 'test', '1', '{}'::jsonb)::text`;
    const actions = async (): Promise<string[]> => (await t.admin.query<{ action: string }>('select action from app.audit where tenant_id = $1 order by seq', [a.tenantId])).rows.map(({ action }) => action);

    await expect(
      t.db.as(a, async () => {
        t.db.afterCommit(() => void order.push('never'));
        await record('test.lost');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await actions()).toEqual([]);

    await t.db.as(a, async () => {
      t.db.afterCommit(async () => void order.push(`after ${(await actions()).length}`));
      await record('test.kept');
      await t.db.as(a, () => record('test.joined'));
      order.push('inside');
    });
    expect(await actions()).toEqual(['test.kept', 'test.joined']);
    expect(order).toEqual(['inside', 'after 2']);
  });

  it('gives a nested call of somebody else nothing', async () => {
    await expect(t.db.as(adminA as Actor, () => t.db.as(adminB as Actor, () => t.db.tx.endpoint.count()))).rejects.toThrow('belongs to one actor');
    expect(() => t.db.tx).toThrow('no transaction');
  });

  it('does not bleed between 200 transactions of mixed units on five connections', async () => {
    const narrow = new Database(createPools({ connectionString: t.urls.api, max: 5 }, { connectionString: t.urls.billing, max: 1 }));
    try {
      const actors = [adminA as Actor, adminB as Actor];
      const seen = await Promise.all(
        Array.from({ length: 200 }, (_, index) => {
          const actor = actors[index % 2] as Actor;
          return narrow.as(actor, async () => {
            const rows = await narrow.tx.endpoint.findMany({ select: { tenantId: true } });
            if (index % 7 === 0) throw new Error('rolled back');
            const [who] = await narrow.tx.$queryRaw<{ tenant: string }[]>`select ctx.tenant() as tenant`;
            return [...rows.map(({ tenantId }) => tenantId), who?.tenant].every((tenantId) => tenantId === actor.tenantId) && rows.length === 1;
          }).catch((error: unknown) => (error as Error).message);
        }),
      );
      expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => (index % 7 === 0 ? 'rolled back' : true)));
    } finally {
      await narrow.onApplicationShutdown();
    }
  }, 30_000);
});
