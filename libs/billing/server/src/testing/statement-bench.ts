import pg from 'pg';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { createPools, Database } from '@diem-cau/platform/database';
import { World } from '@diem-cau/platform/testing';
import { FixedClock } from '@diem-cau/shared/time';
import { bankFile, type TestLine } from './bank-file';
import { loadMonth } from './month-load';
import { wireBilling } from './wire-billing';

export interface StatementFigures {
  readonly lines: number;
  readonly matched: number;
  /** File to committed: read, checked, matched, posted. */
  readonly oursMs: number;
  readonly previewMs: number;
  /** Bare inserts of the same lines, payments and allocations into tables with the same keys and no triggers. */
  readonly sqlMs: number;
}

/** The whole country's month is billed and a statement pays it: exact references, several of one payer, names, and what nobody can place. */
export async function measureStatement(adminUrl: string, env: Readonly<Record<'DATABASE_URL_API' | 'DATABASE_URL_BILLING', string>>, counts: readonly number[]): Promise<StatementFigures[]> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2 });
  const arranger = await pool.connect();
  const db = new Database(createPools({ connectionString: env.DATABASE_URL_API, max: 2 }, { connectionString: env.DATABASE_URL_BILLING, max: 4 }));
  try {
    const { operatorId } = await loadMonth(arranger, '2026-10');
    const clerk = await new World(pool, permissionsOf).person('operator_admin', { operatorId });
    const clock = new FixedClock('2026-11-01T06:00:00+07:00');
    const billing = wireBilling(db, clock);
    await billing.billMonth.execute(clerk, (await billing.startRun.execute(clerk, { month: '2026-10' })).id);
    // As autovacuum has, long before the twentieth.
    await arranger.query('analyze');
    clock.moveTo('2026-11-20T06:00:00+07:00');
    const { rows } = await arranger.query<{ reference: string; gross: string }>('select reference, gross_vnd as gross from bill.invoice where operator_id = $1 order by number', [operatorId]);
    const figures: StatementFigures[] = [];
    for (const count of counts) {
      const file = bankFile(Array.from({ length: count }, (_, n) => lineOf(n, count, rows)));
      const begun = performance.now();
      const draft = await billing.moneyIn.upload.execute(clerk, 'sao-ke.csv', file);
      if (draft.mapping === null) throw new Error('the file was not understood');
      await billing.moneyIn.map.execute(clerk, draft.statement.id, { bank: 'VietinBank', account: '113366668888', mapping: draft.mapping });
      const previewed = performance.now();
      const statement = await billing.moneyIn.import.execute(clerk, draft.statement.id);
      const oursMs = performance.now() - begun;
      if (statement.lineCount !== count || statement.knownCount > 0 || statement.matchedCount < count / 3) throw new Error(JSON.stringify(statement));
      figures.push({ lines: count, matched: statement.matchedCount, oursMs, previewMs: previewed - begun, sqlMs: await bareInserts(arranger, statement.id) });
    }
    return figures;
  } finally {
    await db.onApplicationShutdown();
    arranger.release();
    await pool.end();
  }
}

function lineOf(n: number, count: number, invoices: readonly { reference: string; gross: string }[]): TestLine {
  const [day, id] = [`2026-11-${String(2 + Math.floor((n * 17) / 50_000) % 17).padStart(2, '0')}`, `FT${count}-${n}`];
  const invoice = invoices[n % invoices.length];
  if (n % 5 === 3) return { day, id, vnd: 550_000 + n, text: `UBND xa so ${n % invoices.length} nop tien cuoc thang 10` };
  if (n % 5 === 4) return { day, id, vnd: n % 2 === 0 ? -22_000 : 70_000 + n, text: `Giao dich khac ${n}` };
  return { day, id, vnd: Number(invoice?.gross), text: `MBVCB.${n}.${invoice?.reference ?? ''}.UBND xa so ${n} CT tu 0123 toi 113366668888` };
}

/** The same rows again, all at once, from the tables that have them. */
async function bareInserts(admin: pg.PoolClient, statementId: string): Promise<number> {
  const tables = { bank_line: 'id', payment: 'bank_line_id', unmatched_money: 'bank_line_id', payment_allocation: 'payment_id' } as const;
  const lines = 'select id from bill.bank_line where statement_id = $1';
  const columns = 'id, operator_id, statement_id, account, source, dedupe_key, file_row, day, amount_vnd, balance_vnd, text, counterparty, bank_txn_id, budget_code, evidence';
  for (const table of Object.keys(tables)) await admin.query(`create table bill.bench_${table} (like bill.${table} including constraints including indexes)`);
  const begun = performance.now();
  await admin.query('begin');
  for (const [table, key] of Object.entries(tables)) {
    const [into, what] = table === 'bank_line' ? [` (${columns})`, columns] : ['', '*'];
    await admin.query(`insert into bill.bench_${table}${into} select ${what} from bill.${table} where ${key} in (${table === 'payment_allocation' ? `select id from bill.payment where bank_line_id in (${lines})` : lines})`, [statementId]);
  }
  await admin.query('commit');
  const took = performance.now() - begun;
  for (const table of Object.keys(tables)) await admin.query(`drop table bill.bench_${table}`);
  return took;
}
