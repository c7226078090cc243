// Real: PostgreSQL under the application's roles, the relay's SQL, the runner. Mocked: the queue (a list), the handlers.
import { z } from 'zod';
import type { DiscoveryService } from '@nestjs/core';
import type { JobActor } from '@diem-cau/platform/database';
import { createLogger } from '@diem-cau/platform/logging';
import { createTestDatabase, type TestDatabase, World } from '@diem-cau/platform/testing';
import type { JobDefinition } from '@diem-cau/shared/jobs';
import { HandlesJob } from './handles-job';
import type { JobQueue, QueuedJob } from './job-queue';
import { JobRegistry } from './job-registry';
import { JobRunner } from './job-runner';
import { createJobsPool, type JobsPool } from './jobs-pool';
import { Relay } from './relay';

const logger = createLogger('test', 'silent');
const define = (topic: string, transaction: 'one' | 'own', attempts = 3): JobDefinition => ({ topic, transaction, attempts, payload: z.object({ n: z.number() }) });
const one = define('test.one', 'one');
const own = define('test.own', 'own');

class ListQueue implements JobQueue {
  readonly sent: QueuedJob[] = [];
  isBroken = false;
  async add(jobs: readonly QueuedJob[]): Promise<void> {
    if (this.isBroken && jobs.length > 0) throw new Error('the queue is away');
    this.sent.push(...jobs);
  }
  async consume(): Promise<void> {}
  async close(): Promise<void> {}
}

describe('an outbox row', () => {
  let t: TestDatabase;
  let pool: JobsPool;
  let tenantId: string;
  let operatorId: string;
  let act: (actor: JobActor, n: number) => Promise<void> = async () => {};

  @HandlesJob(one)
  class One {
    execute(actor: JobActor, { n }: { n: number }): Promise<void> {
      return act(actor, n);
    }
  }
  @HandlesJob(own)
  class Own {
    execute(actor: JobActor, { n }: { n: number }): Promise<void> {
      return act(actor, n);
    }
  }
  const discovery = (...types: (new () => object)[]): DiscoveryService =>
    ({ getProviders: () => types.map((type) => ({ metatype: type, instance: new type() })) }) as never;

  let runner: JobRunner;

  beforeAll(async () => {
    t = await createTestDatabase();
    pool = createJobsPool(t.urls.jobs);
    const world = new World(t.admin, () => new Set());
    tenantId = (await world.unit('Đồng Văn')).id;
    operatorId = (await world.operator('vnpt')).id;
    await t.admin.query('create table app.test_effect (n int not null); grant insert on app.test_effect to dc_api, dc_billing');
    const registry = new JobRegistry(discovery(One, Own));
    registry.collect([one, own]);
    runner = new JobRunner(t.db, registry, pool, logger);
  });
  afterAll(async () => {
    await pool.end();
    await t.close();
  });
  beforeEach(async () => {
    await t.admin.query('truncate app.test_effect; delete from app.outbox');
    act = async (_, n) => {
      await t.db.tx.$executeRaw`insert into app.test_effect values (${n})`;
    };
  });

  const add = async (topic: string, body: unknown = { n: 1 }, owner: 'tenant' | 'operator' = 'tenant', tries = 1): Promise<QueuedJob> => {
    const { rows } = await t.admin.query<{ id: string }>('insert into app.outbox (tenant_id, operator_id, topic, body, tries, sent_at) values ($1, $2, $3, $4, $5, now()) returning id', [
      owner === 'tenant' ? tenantId : null, owner === 'operator' ? operatorId : null, topic, body, tries,
    ]);
    return { outboxId: BigInt(rows[0]?.id ?? 0), tries, topic };
  };
  const rowOf = async ({ outboxId }: QueuedJob) => {
    const { rows } = await t.admin.query<{ done: boolean; failed: boolean; last_error: string | null; waits: number; sent: boolean }>(
      `select done_at is not null as done, failed_at is not null as failed, last_error, extract(epoch from due_at - now())::float8 as waits,
              sent_at is not null as sent from app.outbox where id = $1`,
      [String(outboxId)],
    );
    return rows[0];
  };
  const effects = async (): Promise<number> => (await t.admin.query<{ n: number }>('select count(*)::int as n from app.test_effect')).rows[0]?.n ?? -1;

  it.each([['tenant', 'dc_api'], ['operator', 'dc_billing']] as const)('of a %s runs in its context on the pool of %s', async (owner, role) => {
    let seen: unknown;
    act = async (actor) => {
      const rows = await t.db.tx.$queryRaw<{ who: string; kind: string }[]>`select session_user::text as who, ctx.kind() as kind`;
      seen = { ...rows[0], tenantId: actor.tenantId, operatorId: actor.operatorId };
    };
    await runner.run(await add('test.one', { n: 1 }, owner));
    expect(seen).toEqual({ who: role, kind: 'job', tenantId: owner === 'tenant' ? tenantId : null, operatorId: owner === 'operator' ? operatorId : null });
  });

  it('is done in the transaction of its effect', async () => {
    const job = await add('test.one');
    await runner.run(job);
    expect(await rowOf(job)).toMatchObject({ done: true, failed: false });
    expect(await effects()).toBe(1);
  });

  it('delivered ten times at once has one effect', async () => {
    const job = await add('test.one');
    await Promise.all(Array.from({ length: 10 }, () => runner.run(job)));
    expect(await rowOf(job)).toMatchObject({ done: true, failed: false });
    expect(await effects()).toBe(1);
  });

  it('that fails leaves no half effect and waits for its next try', async () => {
    const job = await add('test.one');
    act = async (_, n) => {
      await t.db.tx.$executeRaw`insert into app.test_effect values (${n})`;
      throw new Error('the second half broke');
    };
    await runner.run(job);
    const row = await rowOf(job);
    expect(row).toMatchObject({ done: false, failed: false, sent: false, last_error: 'Error: the second half broke' });
    expect(row?.waits).toBeGreaterThan(3);
    expect(await effects()).toBe(0);
  });

  it('fails for good at its last try, and stays readable', async () => {
    const job = await add('test.one', { n: 1 }, 'tenant', 3);
    act = () => Promise.reject(new Error('never works'));
    await runner.run(job);
    expect(await rowOf(job)).toMatchObject({ done: false, failed: true, last_error: 'Error: never works' });
  });

  it('with transactions of its own is marked after them', async () => {
    const job = await add('test.own');
    act = (actor, n) =>
      t.db.as(actor, async () => {
        await t.db.tx.$executeRaw`insert into app.test_effect values (${n})`;
      });
    await runner.run(job);
    expect(await rowOf(job)).toMatchObject({ done: true });
    expect(await effects()).toBe(1);
  });

  it('of an unknown topic, of a broken body, or that killed its worker too often, fails visibly', async () => {
    const [unknown, broken, deadly] = [await add('test.nobody'), await add('test.one', { n: 'x' }), await add('test.one', { n: 1 }, 'tenant', 7)];
    for (const job of [unknown, broken, deadly]) await runner.run(job);
    expect((await rowOf(unknown))?.last_error).toContain('no job of this topic');
    expect(await rowOf(broken)).toMatchObject({ failed: true });
    expect((await rowOf(deadly))?.last_error).toContain('died');
    expect(await effects()).toBe(0);
  });

  it('is relayed at once, again after the window, and not while it is done, failed or not yet due', async () => {
    const queue = new ListQueue();
    const relay = new Relay(pool, queue, logger, t.urls.jobs, { pollMs: 60_000, resendSeconds: 2 });
    await relay.start();
    try {
      await t.admin.query(
        `insert into app.outbox (tenant_id, topic, body, due_at, done_at, failed_at) values
           ($1, 'test.one', '{"n":1}', now(), null, null), ($1, 'test.late', '{"n":2}', now() + interval '1 hour', null, null),
           ($1, 'test.done', '{"n":3}', now(), now(), null), ($1, 'test.failed', '{"n":4}', now(), null, now())`,
        [tenantId],
      );
      await until(() => queue.sent.length > 0);
      expect(queue.sent.map(({ topic, tries }) => `${topic} ${tries}`)).toEqual(['test.one 1']);

      await t.admin.query(`update app.outbox set sent_at = now() - interval '3 seconds' where topic = 'test.one'`);
      await t.admin.query(`insert into app.outbox (tenant_id, topic, body) values ($1, 'test.wake', '{}')`, [tenantId]);
      await until(() => queue.sent.length === 3);
      expect(queue.sent.map(({ topic, tries }) => `${topic} ${tries}`).sort()).toEqual(['test.one 1', 'test.one 2', 'test.wake 1']);
    } finally {
      await relay.close();
    }
  });

  it('stays to be sent when the queue is away', async () => {
    const queue = new ListQueue();
    queue.isBroken = true;
    const relay = new Relay(pool, queue, logger, t.urls.jobs, { pollMs: 50, resendSeconds: 120 });
    await t.admin.query(`insert into app.outbox (tenant_id, topic, body) values ($1, 'test.one', '{"n":1}')`, [tenantId]);
    await relay.start();
    try {
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(queue.sent).toHaveLength(0);
      queue.isBroken = false;
      await until(() => queue.sent.length === 1);
    } finally {
      await relay.close();
    }
  });

  it('stops the boot where its job has no handler, or two', () => {
    class Twin extends One {}
    HandlesJob(one)(Twin);
    expect(() => new JobRegistry(discovery(One)).collect([one, own])).toThrow('test.own: no handler');
    expect(() => new JobRegistry(discovery(One, Twin, Own)).collect([one, own])).toThrow('test.one: 2 handlers (One, Twin)');
  });
});

async function until(isTrue: () => boolean, patienceMs = 10_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error(`not within ${patienceMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
