// Real: PostgreSQL (this tier's server does not sync to disk; the bench's does). One pool connection arranges: temp tables are its own.
import pg from 'pg';
import { BillingWorld } from './billing-world';
import { loadMonth } from './month-load';

it('a month of the whole country is one run; the second finds nothing', async () => {
  const w = await BillingWorld.open();
  const arranger = new pg.Client({ connectionString: w.t.urls.admin });
  await arranger.connect();
  try {
    const { operatorId } = await loadMonth(arranger, '2026-10');
    const operator = { id: operatorId, planId: '', clerk: await w.world.person('billing_clerk', { operatorId }) };
    const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      const started = performance.now();
      const result = await work();
      if (process.env['BENCH_TIMES']) process.stderr.write(`${what}: ${Math.round(performance.now() - started)} ms\n`);
      return result;
    };
    const preview = await timed('preview', () => w.billing.previewMonth.execute(operator.clerk, '2026-10'));
    const run = await timed('run', () => w.run(operator));
    expect(run).toMatchObject({ state: 'done', issued: 3321, parked: 0, skipped: 0, firstNumber: 1, lastNumber: 3321, totals: preview.totals });
    expect(await timed('second run', () => w.run(operator))).toMatchObject({ issued: 0, skipped: 3321 });
  } finally {
    await arranger.end();
    await w.close();
  }
}, 60_000);
