// Real: the whole worker with its queue on PostgreSQL, under the product's roles. Absent: Redis, mail, media.
import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { JobRegistry, Schedules } from '@diem-cau/platform/jobs';
import { declaredJobs } from '@diem-cau/shared/jobs';
import { createTestDatabase, testConfig, type TestDatabase, World } from '@diem-cau/platform/testing';
import { WorkerModule } from './worker.module';

describe('the worker', () => {
  let t: TestDatabase;
  let app: INestApplicationContext;

  beforeAll(async () => {
    t = await createTestDatabase();
    app = await NestFactory.createApplicationContext(WorkerModule.of(testConfig(t)), { logger: false, abortOnError: false });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await t.close();
  });

  it('has a handler for every job that a contract declares', () => {
    const registry = app.get(JobRegistry, { strict: false });
    expect(declaredJobs().length).toBeGreaterThan(5);
    expect(declaredJobs().filter(({ topic }) => !registry.find(topic)).map(({ topic }) => topic)).toEqual([]);
  });

  it('has for each schedule a function of dc_ctx that dc_jobs alone may call', async () => {
    const discovery = app.get(DiscoveryService, { strict: false });
    const schedules = discovery.getProviders({ metadataKey: Schedules.KEY }).flatMap((wrapper) => discovery.getMetadataByDecorator(Schedules, wrapper) ?? []);
    expect(schedules.length).toBeGreaterThan(1);
    for (const { name, definer } of schedules) {
      const { rows } = await t.admin.query<{ owner: string; callers: string[] }>(
        `select p.proowner::regrole::text as owner,
                array(select r from unnest(array['dc_api', 'dc_billing', 'dc_auth', 'dc_jobs']) r where has_function_privilege(r, p.oid, 'execute')) as callers
           from pg_proc p where p.oid = to_regprocedure($1)`,
        [`ctx.${definer}()`],
      );
      expect({ name, ...rows[0] }).toEqual({ name, owner: 'dc_ctx', callers: ['dc_jobs'] });
    }
    const failed = await t.admin.query('select name, last_error from app.schedule where last_error is not null');
    expect(failed.rows).toEqual([]);
  });

  it('does what the outbox asks within a second or so', async () => {
    const unit = await new World(t.admin, () => new Set()).unit('Hà Giang');
    const { rows } = await t.admin.query<{ id: string }>(`insert into app.outbox (tenant_id, topic, body) values ($1, 'audit.verify', '{}') returning id`, [unit.id]);
    const startedAt = Date.now();
    for (;;) {
      const { rowCount } = await t.admin.query('select 1 from app.outbox where id = $1 and done_at is not null', [rows[0]?.id]);
      if (rowCount === 1) break;
      expect(Date.now() - startedAt).toBeLessThan(5000);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
});
