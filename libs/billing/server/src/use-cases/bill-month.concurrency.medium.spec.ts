// Real: PostgreSQL, migrations, row security as dc_billing. A worker that dies is one whose next statement never comes.
import { BillingWorld, type TestOperator, type TestPayer } from '../testing/billing-world';

describe('a run survives and shares', () => {
  let w: BillingWorld;
  let vnpt: TestOperator;
  let payers: TestPayer[];

  beforeEach(async () => {
    w = await BillingWorld.open();
    vnpt = await w.operator();
    payers = [];
  });
  afterEach(() => w.close());
  /** Arranging 40 payers on a busy machine, in milliseconds. */
  const SLOW = 30_000;

  const arrange = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      const payer = await w.payer(vnpt);
      await w.life(vnpt, payer, 'activate', '2026-10-01');
      payers.push(payer);
    }
  };
  const issued = async () =>
    (await w.t.admin.query<{ number: number; gross: string; n: number; at: Date }>(`select number, gross_vnd as gross, issued_at as at from bill.invoice order by number`)).rows;

  it('23: killed between two batches, then run again: every payer once, numbers 1 to n', async () => {
    await arrange(12);
    const { id } = await w.billing.startRun.execute(vnpt.clerk, { month: '2026-10' });
    // The batch that would take the ninth number breaks in the middle, as a killed worker's would.
    await w.t.admin.query(`create function bill.die() returns trigger language plpgsql as $$ begin if new.next_number > 9 then raise exception 'killed' using errcode = '57P01'; end if; return new; end $$;
                           create trigger die before update on bill.series for each row execute function bill.die()`);
    await expect(w.billing.billMonth.execute(vnpt.clerk, id, 4)).rejects.toThrow();
    expect(await issued()).toHaveLength(8);
    expect(await w.billing.readRuns.one(vnpt.clerk, id)).toMatchObject({ state: 'running', issued: 8, waiting: 4 });
    await w.t.admin.query('drop trigger die on bill.series');
    await w.billing.billMonth.execute(vnpt.clerk, id, 4);
    expect((await issued()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await w.billing.readRuns.one(vnpt.clerk, id)).toMatchObject({ state: 'done', issued: 12, waiting: 0, totals: { netVnd: 6_000_000, vatVnd: 600_000, grossVnd: 6_600_000 } });
  }, SLOW);

  it('24: eight workers on one run: no payer twice, no gap, dates never fall as numbers rise', async () => {
    await arrange(40);
    const { id } = await w.billing.startRun.execute(vnpt.clerk, { month: '2026-10' });
    await Promise.all(Array.from({ length: 8 }, () => w.billing.billMonth.execute(vnpt.clerk, id, 3)));
    const invoices = await issued();
    expect(invoices.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(invoices.every(({ at }, n) => n === 0 || at >= invoices[n - 1]!.at)).toBe(true);
    expect(await w.billing.readRuns.one(vnpt.clerk, id)).toMatchObject({ state: 'done', issued: 40, waiting: 0 });
    const versions = w.billing.heard.versions;
    expect(Math.max(...versions)).toBe((await w.billing.readRuns.one(vnpt.clerk, id)).version);
  }, SLOW);

  it('whom nothing concerns any more since the plan is skipped, and the run ends', async () => {
    await arrange(1);
    const idle = await w.payer(vnpt);
    const { id } = await w.billing.startRun.execute(vnpt.clerk, { month: '2026-10' });
    await w.t.admin.query(`update bill.run set state = 'running' where id = $1`, [id]);
    for (const { id: payerId } of [payers[0]!, idle]) await w.t.admin.query(`insert into bill.run_payer (operator_id, run_id, payer_id, state) values ($1, $2, $3, 'expected')`, [vnpt.id, id, payerId]);
    await w.billing.billMonth.execute(vnpt.clerk, id);
    expect(await w.billing.readRuns.one(vnpt.clerk, id)).toMatchObject({ state: 'done', issued: 1, skipped: 1, waiting: 0 });
  }, SLOW);

  it('one payer that cannot be billed is parked alone', async () => {
    await arrange(3);
    await w.t.admin.query(
      `create function bill.breaks() returns trigger language plpgsql as $$ begin if new.payer_id = '${payers[1]!.id}' then raise exception 'broken' using errcode = 'DC002'; end if; return new; end $$;
       create trigger breaks before insert on bill.invoice for each row execute function bill.breaks()`,
    );
    expect(await w.run(vnpt)).toMatchObject({ state: 'done', issued: 2, parked: 1, lastNumber: 2 });
    await w.t.admin.query('drop trigger breaks on bill.invoice');
    expect(await w.run(vnpt)).toMatchObject({ issued: 1, skipped: 2, firstNumber: 3 });
  }, SLOW);

  it('a payer that lacked its tax code is mended and released: the same run bills it, and it alone', async () => {
    await arrange(1);
    const lacking = await w.payer(vnpt, 1, { taxCode: null, budgetCode: '1099999' });
    await w.life(vnpt, lacking, 'activate', '2026-10-01');
    const run = await w.run(vnpt);
    expect(run).toMatchObject({ issued: 1, parked: 1 });
    const again = async () => {
      await w.billing.releaseParked.execute(vnpt.clerk, run.id, lacking.id);
      await w.billing.billMonth.execute(vnpt.clerk, run.id);
      return w.billing.readRuns.one(vnpt.clerk, run.id);
    };
    expect(await again()).toMatchObject({ state: 'done', issued: 1, parked: 1 });
    await w.billing.payers.addVersion(vnpt.clerk, lacking.id, { from: '2026-10-01', name: 'Ủy ban nhân dân xã Mẫu', address: 'Xã Mẫu', taxCode: '0199100371', budgetCode: '1099999', treasuryAccount: null, treasuryOffice: null });
    expect(await again()).toMatchObject({ state: 'done', issued: 2, parked: 0, lastNumber: 2 });
    await expect(w.billing.releaseParked.execute(vnpt.clerk, run.id, lacking.id)).rejects.toMatchObject({ code: 'billing.not_parked' });
  }, SLOW);

  it('one run of an operator at a time; one whose job gave up goes on as the same run', async () => {
    await arrange(1);
    const first = await w.billing.startRun.execute(vnpt.clerk, { month: '2026-10' });
    await expect(w.billing.startRun.execute(vnpt.clerk, { month: '2026-10' })).rejects.toMatchObject({ code: 'billing.run_in_progress' });
    await w.t.admin.query(`update app.outbox set failed_at = now() where topic = 'billing.runMonth'`);
    expect((await w.billing.startRun.execute(vnpt.clerk, { month: '2026-10' })).id).toBe(first.id);
  });
});
