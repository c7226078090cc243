// Real: PostgreSQL under the application's roles, relay, queue and runner in worker processes that are killed with -9.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, type TestDatabase, World } from '@diem-cau/platform/testing';

const WORKER = `dist/test/crash-worker-${process.pid}.js`;
const JOBS = 6;

describe('a worker that is killed in the middle of a job', () => {
  let t: TestDatabase;
  let tenantId: string;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    const script = `const { bundle } = await import('./tools/build/build-app.mjs'); await bundle('libs/platform/jobs/src/fixtures/crash-worker.ts', '${WORKER}');`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script]);
    t = await createTestDatabase();
    tenantId = (await new World(t.admin, () => new Set()).unit('Mèo Vạc')).id;
    await t.admin.query('create table app.test_effect (n int not null); grant insert on app.test_effect to dc_api');
  }, 60_000);

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await t.close();
    rmSync(path.resolve(WORKER), { force: true });
    rmSync(path.resolve(`${WORKER}.map`), { force: true });
  });

  const startWorker = (holdSeconds: number): { child: ChildProcess; said: () => string } => {
    let said = '';
    const child = spawn(process.execPath, [path.resolve(WORKER), JSON.stringify({ urls: t.urls, holdSeconds })], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    children.push(child);
    return { child, said: () => said };
  };

  it('leaves every effect exactly once, and no job behind', async () => {
    await t.admin.query(`insert into app.outbox (tenant_id, topic, body) select $1, 'test.writeEffect', jsonb_build_object('n', n) from generate_series(1, ${JOBS}) n`, [tenantId]);

    const doomed = startWorker(30);
    await until(() => doomed.said().includes('effect'), 'the first job began', () => doomed.said());
    doomed.child.kill('SIGKILL');

    const startedAt = Date.now();
    const second = startWorker(0.05);
    await until(async () => (await count("select count(*)::int as n from app.outbox where topic = 'test.writeEffect' and done_at is not null")) === JOBS, 'all jobs done', () => second.said());
    expect(Date.now() - startedAt).toBeLessThan(90_000);

    const { rows } = await t.admin.query<{ n: number }>('select n from app.test_effect order by n');
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: JOBS }, (_, index) => index + 1));
    expect(await count('select count(*)::int as n from app.outbox where failed_at is not null')).toBe(0);
  }, 120_000);

  const count = async (sql: string): Promise<number> => (await t.admin.query<{ n: number }>(sql)).rows[0]?.n ?? -1;
});

async function until(isTrue: () => boolean | Promise<boolean>, what: string, detail: () => string, patienceMs = 90_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`${what}: not within ${patienceMs} ms\n${detail()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
