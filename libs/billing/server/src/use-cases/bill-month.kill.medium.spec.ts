// Real: workers of their own processes and a PostgreSQL of its own that syncs to disk, all killed with -9; the application's roles.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { type Actor, createPools, Database } from '@diem-cau/platform/database';
import { World } from '@diem-cau/platform/testing';
import { FixedClock } from '@diem-cau/shared/time';
import { loadMonth } from '../testing/month-load';
import { wireBilling } from '../testing/wire-billing';

interface Scratch {
  readonly urls: { readonly admin: string; readonly api: string; readonly billing: string };
  crash(): Promise<void>;
  close(): Promise<void>;
}

const WORKER = path.resolve(`dist/test/run-month-alone-${process.pid}.mjs`);
const PAYERS = 1000;
/** Ten points: shortly after the start, then ever further into the transactions of a batch. */
const KILL_AFTER_MS = [1, 5, 15, 30, 45, 60, 80, 110, 150, 200];

describe('23: a run of 1,000 payers that is killed', () => {
  let scratch: Scratch;
  let admin: pg.Pool;
  let clerk: Actor;
  let runId: string;
  const children: ChildProcess[] = [];

  beforeAll(() => {
    const script = `const { bundle } = await import('./tools/build/build-app.mjs'); await bundle('libs/billing/server/src/testing/run-month-alone.ts', '${path.relative('.', WORKER)}');`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script]);
  }, 60_000);
  afterAll(() => {
    for (const file of [WORKER, `${WORKER}.map`]) rmSync(file, { force: true });
  });

  beforeEach(async () => {
    const { openScratch } = (await import(path.resolve('tools/billing-scenario/scratch.mjs'))) as { openScratch: (options: { durable: boolean }) => Promise<Scratch> };
    scratch = await openScratch({ durable: true });
    await arrange();
  }, 120_000);
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await admin.end();
    await scratch.close();
  });

  async function arrange(): Promise<void> {
    admin = new pg.Pool({ connectionString: scratch.urls.admin, max: 4 });
    admin.on('error', () => undefined);
    const arranger = new pg.Client({ connectionString: scratch.urls.admin });
    await arranger.connect();
    const { operatorId } = await loadMonth(arranger, '2026-10', PAYERS, PAYERS, true);
    await arranger.end();
    clerk = await new World(admin, permissionsOf).person('billing_clerk', { operatorId });
    const db = new Database(createPools({ connectionString: scratch.urls.api, max: 2 }, { connectionString: scratch.urls.billing, max: 2 }));
    runId = (await wireBilling(db, new FixedClock('2026-11-01T06:00:00+07:00')).startRun.execute(clerk, { month: '2026-10' })).id;
    await db.onApplicationShutdown();
  }

  function startWorker(): ChildProcess {
    const child = spawn(process.execPath, [WORKER, JSON.stringify({ urls: scratch.urls, clerk, runId, batchPayers: 20 })], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr?.resume();
    children.push(child);
    return child;
  }

  /** Numbers from 1 without a gap, each payer once, every document whole: whatever was killed. */
  async function issued(): Promise<{ count: number; net: string; vat: string; gross: string }> {
    const { rows } = await admin.query<{ count: number; last: number; payers: number; lines: number; days: number; net: string; vat: string; gross: string }>(
      `select count(*)::int as count, coalesce(max(number), 0)::int as last, count(distinct payer_id)::int as payers, coalesce(sum(net_vnd), 0) as net, coalesce(sum(vat_vnd), 0) as vat, coalesce(sum(gross_vnd), 0) as gross,
              (select count(*)::int from bill.invoice_line) as lines, (select count(*)::int from bill.billed_day) as days from bill.invoice`,
    );
    const { count, last, payers, lines, days, ...sums } = rows[0]!;
    expect({ last, payers, lines, days }).toEqual({ last: count, payers: count, lines: count, days: count });
    return { count, ...sums };
  }

  const finished = { count: PAYERS, net: '500000000', vat: '50000000', gross: '550000000' };
  const isDone = async () => (await admin.query<{ state: string }>('select state from bill.run where id = $1', [runId])).rows[0]?.state === 'done';
  const ledger = async () => (await admin.query<{ sum: string; receivable: string }>(`select sum(amount_vnd) as sum, sum(amount_vnd) filter (where account = '131') as receivable from bill.ledger_entry`)).rows[0];

  it('at ten points, the worker: 1,000 invoices once run to the end, none twice, no number missing', async () => {
    const reached: number[] = [];
    for (const after of KILL_AFTER_MS) {
      const worker = startWorker();
      const before = reached.at(-1) ?? 0;
      await once(worker.stdout!, 'data');
      if (after > 5) await until(async () => (await issued()).count > before || worker.exitCode !== null);
      await new Promise((resolve) => setTimeout(resolve, after));
      worker.kill('SIGKILL');
      if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
      reached.push((await issued()).count);
    }
    // It was killed on the way, not before and not after.
    expect(reached.filter((count) => count > 0 && count < PAYERS).length).toBeGreaterThan(4);
    const [code] = (await once(startWorker(), 'exit')) as [number];
    expect(code).toBe(0);
    expect(await issued()).toEqual(finished);
    expect(await isDone()).toBe(true);
    expect(await ledger()).toEqual({ sum: '0', receivable: '550000000' });
  }, 120_000);

  it('PostgreSQL, twice: what was issued is there again, and the run goes on where it stood', async () => {
    for (const part of [100, 500]) {
      const worker = startWorker();
      await until(async () => (await issued()).count >= part);
      const acknowledged = (await issued()).count;
      await scratch.crash();
      if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
      const { count } = await issued();
      expect(count).toBeGreaterThanOrEqual(acknowledged);
      expect(count).toBeLessThan(PAYERS);
    }
    const [code] = (await once(startWorker(), 'exit')) as [number];
    expect(code).toBe(0);
    expect(await issued()).toEqual(finished);
    expect(await ledger()).toEqual({ sum: '0', receivable: '550000000' });
  }, 120_000);
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('not within a minute');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
