// Real: PostgreSQL under dc_jobs, the definer functions. Mocked: nothing.
import { createLogger } from '@diem-cau/platform/logging';
import { createTestDatabase, type TestDatabase, World } from '@diem-cau/platform/testing';
import { createJobsPool, type JobsPool } from './jobs-pool';
import { Scheduler, type ScheduleDefinition } from './scheduler';

const logger = createLogger('test', 'silent');
const often: ScheduleDefinition = { name: 'test.often', everySeconds: 3600, definer: 'schedule_test' };

describe('recurring work', () => {
  let t: TestDatabase;
  let pool: JobsPool;
  const schedulers: Scheduler[] = [];
  const start = async (...definitions: ScheduleDefinition[]): Promise<void> => {
    const scheduler = new Scheduler(pool, logger, definitions);
    schedulers.push(scheduler);
    await scheduler.start();
  };
  const waiting = async (): Promise<number> => (await t.admin.query<{ n: number }>(`select count(*)::int as n from app.outbox where topic = 'test.turn'`)).rows[0]?.n ?? -1;

  beforeAll(async () => {
    t = await createTestDatabase();
    pool = createJobsPool(t.urls.jobs);
    const unit = await new World(t.admin, () => new Set()).unit('Quản Bạ');
    await t.admin.query(`set role dc_ctx;
      create function ctx.schedule_test() returns void language sql security definer set search_path = pg_catalog, pg_temp
        as $$ insert into app.outbox (tenant_id, topic, body) values ('${unit.id}', 'test.turn', '{}') $$;
      create function ctx.schedule_broken() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
        as $$ begin raise exception 'broken turn'; end $$;
      revoke all on function ctx.schedule_test(), ctx.schedule_broken() from public;
      grant execute on function ctx.schedule_test(), ctx.schedule_broken() to dc_jobs; reset role`);
  });
  afterEach(async () => {
    for (const scheduler of schedulers.splice(0)) await scheduler.close();
    await t.admin.query('delete from app.schedule; delete from app.outbox');
  });
  afterAll(async () => {
    await pool.end();
    await t.close();
  });

  it('runs one turn although three workers look', async () => {
    await Promise.all([start(often), start(often), start(often)]);
    await until(async () => (await waiting()) > 0);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await waiting()).toBe(1);
  });

  it('keeps its hour, and makes up for no missed turns', async () => {
    await t.admin.query(`insert into app.schedule (name, every_seconds, due_at) values ('test.often', 3600, now() - interval '150 minutes')`);
    await start(often);
    await until(async () => (await waiting()) > 0);
    const { rows } = await t.admin.query<{ minutes: number }>(`select round(extract(epoch from due_at - now()) / 60)::int as minutes from app.schedule`);
    expect(rows[0]?.minutes).toBe(30);
    expect(await waiting()).toBe(1);
  });

  it('begins at its time of day in Việt Nam', async () => {
    await start({ ...often, firstAt: '02:00' });
    const { rows } = await t.admin.query<{ clock: string; isLater: boolean }>(
      `select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') as clock, due_at > now() as "isLater" from app.schedule`,
    );
    expect(rows[0]).toEqual({ clock: '02:00', isLater: true });
  });

  it('that fails is written down, comes back within a minute, and holds up no other', async () => {
    await start({ name: 'test.broken', everySeconds: 3600, definer: 'schedule_broken' }, often);
    await until(async () => (await waiting()) > 0);
    const { rows } = await t.admin.query<{ last_error: string; waits: number }>(
      `select last_error, extract(epoch from due_at - now())::float8 as waits from app.schedule where name = 'test.broken'`,
    );
    expect(rows[0]?.last_error).toBe('broken turn');
    expect(rows[0]?.waits).toBeLessThanOrEqual(60);
  });

  it('that is no longer declared goes', async () => {
    await t.admin.query(`insert into app.schedule (name, every_seconds) values ('test.gone', 60)`);
    await start({ ...often, firstAt: '02:00' });
    const { rows } = await t.admin.query<{ name: string }>('select name from app.schedule');
    expect(rows.map(({ name }) => name)).toEqual(['test.often']);
  });

  it('names a function of ctx and nothing else', () => {
    expect(() => new Scheduler(pool, logger, [{ ...often, definer: 'x(); drop table app.audit; --' }])).toThrow('no name of a function');
  });
});

async function until(isTrue: () => Promise<boolean>, patienceMs = 10_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`not within ${patienceMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
