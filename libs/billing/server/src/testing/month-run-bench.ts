import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { createPools, Database } from '@diem-cau/platform/database';
import { World } from '@diem-cau/platform/testing';
import { addMonths, billingMonth, firstDayAfter, FixedClock } from '@diem-cau/shared/time';
import { loadMonth } from './month-load';
import { wireBilling } from './wire-billing';

export interface MonthRunFigures {
  readonly payers: number;
  readonly endpoints: number;
  /** Start of the run to its last committed number. */
  readonly oursMs: number;
  readonly againMs: number;
  /** The same run after {@link LATER} more months were billed. */
  readonly laterMs: number;
  /** What one payer will be billed, the median of many payers, with those months behind them. */
  readonly previewMs: number;
  /** One statement that computes and inserts the same lines, and their days under the same exclusion constraint. */
  readonly sqlMs: number;
  /** The process's memory at its highest over the first month and its repetition, and over the last month of those after it. */
  readonly firstPeakMegabytes: number;
  readonly lastPeakMegabytes: number;
  /** What is still reachable after the first month, and after the last: the peaks above also hold what V8 has not collected yet. */
  readonly firstHeldMegabytes: number;
  readonly lastHeldMegabytes: number;
}

const MONTH = '2026-10';
export const LATER = 6;
const PREVIEWS = 40;

/** Bills the whole country's October once, then again. @param env the login roles' addresses, as the api reads them */
export async function measureMonthRun(adminUrl: string, env: Readonly<Record<'DATABASE_URL_API' | 'DATABASE_URL_BILLING', string>>): Promise<MonthRunFigures> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2 });
  const arranger = await pool.connect();
  const db = new Database(createPools({ connectionString: env.DATABASE_URL_API, max: 2 }, { connectionString: env.DATABASE_URL_BILLING, max: 4 }));
  const memory = watchMemory();
  try {
    const { operatorId, payers, endpoints } = await loadMonth(arranger, MONTH);
    const clerk = await new World(pool, permissionsOf).person('billing_clerk', { operatorId });
    const clock = new FixedClock('2026-11-01T06:00:00+07:00');
    const billing = wireBilling(db, clock);
    const run = async (month: string = MONTH): Promise<number> => {
      const begun = performance.now();
      const { id } = await billing.startRun.execute(clerk, { month: billingMonth(month) });
      await billing.billMonth.execute(clerk, id);
      return performance.now() - begun;
    };
    const oursMs = await run();
    const againMs = await run();
    const { rows } = await arranger.query<{ invoices: string }>('select count(*) as invoices from bill.invoice where operator_id = $1', [operatorId]);
    if (Number(rows[0]?.invoices) !== payers) throw new Error(`${String(rows[0]?.invoices)} invoices instead of ${payers}`);
    const firstPeakMegabytes = memory.peak();
    const firstHeldMegabytes = heldMegabytes();
    const sqlMs = await oneStatement(arranger, operatorId);
    let laterMs = 0;
    let month = billingMonth(MONTH);
    for (let count = 0; count < LATER; count += 1) {
      month = addMonths(month, 1);
      clock.moveTo(`${firstDayAfter(month)}T06:00:00+07:00`);
      memory.forget();
      laterMs = await run(month);
    }
    const lastPeakMegabytes = memory.peak();
    const lastHeldMegabytes = heldMegabytes();
    const next = addMonths(month, 1);
    clock.moveTo(`${firstDayAfter(next)}T06:00:00+07:00`);
    const { items } = await billing.payers.page(clerk, 'all', { page: 1, pageSize: PREVIEWS });
    const times: number[] = [];
    for (const { id } of items) {
      const begun = performance.now();
      await billing.previewInvoices.one(clerk, next, id);
      times.push(performance.now() - begun);
    }
    const previewMs = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
    return { payers, endpoints, oursMs, againMs, laterMs, previewMs, sqlMs, firstPeakMegabytes, lastPeakMegabytes, firstHeldMegabytes, lastHeldMegabytes };
  } finally {
    memory.stop();
    await db.onApplicationShutdown();
    arranger.release();
    await pool.end();
  }
}

async function oneStatement(admin: pg.PoolClient, operatorId: string): Promise<number> {
  await admin.query('create table bill.bench_line (like bill.invoice_line including constraints including indexes including defaults)');
  await admin.query('create table bill.bench_day (like bill.billed_day including all)');
  const begun = performance.now();
  await admin.query('begin');
  const { rowCount } = await admin.query(
    `with life as (
       select s.endpoint_id, a.payer_id, (a.effective_at at time zone 'Asia/Ho_Chi_Minh')::date as first_day,
              (x.effective_at at time zone 'Asia/Ho_Chi_Minh')::date as out_day, (y.effective_at at time zone 'Asia/Ho_Chi_Minh')::date as in_day
         from bill.subscription s
         join bill.subscription_event a on a.operator_id = s.operator_id and a.endpoint_id = s.endpoint_id and a.kind = 'activate'
         left join bill.subscription_event x on x.operator_id = s.operator_id and x.endpoint_id = s.endpoint_id and x.kind = 'suspend'
         left join bill.subscription_event y on y.operator_id = s.operator_id and y.endpoint_id = s.endpoint_id and y.kind = 'resume'
        where s.operator_id = $1),
     days as (select *, date '2026-11-01' - first_day - coalesce(in_day - out_day, 0) as days from life),
     lines as (
     insert into bill.bench_line (operator_id, invoice_id, position, payer_id, payer_tenant_id, role, endpoint_id, endpoint_code, endpoint_name, unit_name, month, price_id, monthly_vnd,
                                  vat_class, vat_included, from_day, to_day, spans, days, days_in_month, amount_vnd, vat_percent, net_vnd)
     select $1, d.payer_id, row_number() over (partition by d.payer_id order by e.code), d.payer_id, p.payer_tenant_id, 'payer', e.id, e.code, e.name, e.name, '2026-10', r.id, r.monthly_vnd,
            r.vat_class, r.vat_included, d.first_day, date '2026-11-01',
            datemultirange(daterange(d.first_day, date '2026-11-01')) - case when d.out_day is null then '{}' else datemultirange(daterange(d.out_day, d.in_day)) end, d.days, 31,
            round(r.monthly_vnd * d.days / 31.0), 10, round(r.monthly_vnd * d.days / 31.0)
       from days d join core.endpoint e on e.id = d.endpoint_id join bill.payer p on p.operator_id = $1 and p.id = d.payer_id join bill.price r on r.operator_id = $1
     returning endpoint_id, role, payer_id, spans)
     insert into bill.bench_day (operator_id, endpoint_id, role, span, payer_id) select $1, l.endpoint_id, l.role, x.span, l.payer_id from lines l cross join lateral unnest(l.spans) x(span)`,
    [operatorId],
  );
  await admin.query('commit');
  const took = performance.now() - begun;
  if (!rowCount) throw new Error('the bare statement wrote nothing');
  await admin.query('drop table bill.bench_line, bill.bench_day');
  return took;
}

/** The heap after a full collection. */
function heldMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 1_000_000;
}

/** Watches this process's memory: its peak in MB since the last `forget`. */
function watchMemory(): { readonly peak: () => number; readonly forget: () => void; readonly stop: () => void } {
  let highest = 0;
  const look = (): void => {
    highest = Math.max(highest, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  return {
    peak: () => {
      look();
      return highest / 1_000_000;
    },
    forget: () => {
      highest = 0;
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
