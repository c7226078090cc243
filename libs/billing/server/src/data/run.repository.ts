import { Injectable } from '@nestjs/common';
import type { RunPayerView, RunView } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import type { BillingMonth } from '@diem-cau/shared/time';
import { vndToJson } from '@diem-cau/shared/money';

export interface RunRow {
  readonly id: string;
  readonly month: BillingMonth;
  readonly state: RunView['state'];
}

/** What a run found for a payer before it began. */
export interface RunPayerPlan {
  readonly payerId: string;
  readonly state: 'expected' | 'skipped' | 'parked';
  readonly reason: string | null;
  readonly netVnd: bigint;
  readonly vatVnd: bigint;
  readonly grossVnd: bigint;
  /** Gives days or money back: billed before those who take the days over. */
  readonly givesBack: boolean;
}

export interface RunPayerOutcome extends Omit<RunPayerPlan, 'state' | 'givesBack'> {
  readonly state: 'done' | 'skipped' | 'parked';
  readonly invoiceId: string | null;
}

interface RunViewRow {
  id: string; month: string; state: RunView['state']; started_by_name: string; created_at: Date; finished_at: Date | null; version: number;
  payers: number; waiting: number; issued: number; skipped: number; parked: number; net: bigint; vat: bigint; gross: bigint; first: number | null; last: number | null;
}

@Injectable()
export class RunRepository {
  constructor(private readonly db: Database) {}

  async create(operatorId: string, run: { id: string; month: string; postId: string | null; name: string; at: Date }): Promise<boolean> {
    const made = await this.db.tx.$executeRaw`
      insert into bill.run (id, operator_id, month, state, started_by_post_id, started_by_name, created_at)
      values (${run.id}::uuid, ${operatorId}::uuid, ${run.month}, 'queued', ${run.postId}::uuid, ${run.name}, ${run.at})
      on conflict (operator_id) where state in ('queued', 'running') do nothing`;
    return made === 1;
  }

  /** The unfinished run of a month that no job works on any more, because its tries were used up. */
  async stalled(month: string): Promise<string | null> {
    const rows = await this.db.tx.$queryRaw<{ id: string }[]>`
      select r.id::text from bill.run r
       where r.month = ${month} and r.state in ('queued', 'running')
         and not exists (select 1 from app.outbox o where o.topic = 'billing.runMonth' and o.body->>'runId' = r.id::text and o.done_at is null and o.failed_at is null)`;
    return rows[0]?.id ?? null;
  }

  /** The run, locked until the transaction ends, so that it is planned and finished once. */
  async lock(id: string): Promise<RunRow | null> {
    const rows = await this.db.tx.$queryRaw<RunRow[]>`select id::text, month, state from bill.run where id = ${id}::uuid for no key update`;
    return rows[0] ?? null;
  }

  async addPayers(operatorId: string, runId: string, plans: readonly RunPayerPlan[]): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.run_payer (operator_id, run_id, payer_id, state, reason, net_vnd, vat_vnd, gross_vnd, gives_back)
      select ${operatorId}::uuid, ${runId}::uuid, "payerId", state, reason, "netVnd"::bigint, "vatVnd"::bigint, "grossVnd"::bigint, "givesBack"
        from jsonb_to_recordset(${toJson(plans)}::jsonb) as r("payerId" uuid, state text, reason text, "netVnd" text, "vatVnd" text, "grossVnd" text, "givesBack" boolean)`;
  }

  /** Takes payers of the run that nobody works on; theirs alone until the transaction ends. */
  claim(runId: string, most: number): Promise<string[]> {
    return this.take(runId, Prisma.sql`true order by payer_id limit ${most} for update skip locked`);
  }

  /** Takes payers that give days or money back; waits for another worker that holds them. */
  claimGiving(runId: string, most: number): Promise<string[]> {
    return this.take(runId, Prisma.sql`gives_back order by payer_id limit ${most} for update`);
  }

  /** Takes one payer; empty where it waits no more. */
  claimOne(runId: string, payerId: string): Promise<string[]> {
    return this.take(runId, Prisma.sql`payer_id = ${payerId}::uuid for update skip locked`);
  }

  private async take(runId: string, which: Prisma.Sql): Promise<string[]> {
    const rows = await this.db.tx.$queryRaw<{ id: string }[]>`select payer_id::text as id from bill.run_payer where run_id = ${runId}::uuid and state = 'expected' and ${which}`;
    return rows.map(({ id }) => id);
  }

  async settle(runId: string, outcomes: readonly RunPayerOutcome[]): Promise<void> {
    await this.db.tx.$executeRaw`
      update bill.run_payer p
         set state = r.state, reason = r.reason, net_vnd = r."netVnd"::bigint, vat_vnd = r."vatVnd"::bigint, gross_vnd = r."grossVnd"::bigint, invoice_id = r."invoiceId"
        from jsonb_to_recordset(${toJson(outcomes)}::jsonb)
             as r("payerId" uuid, state text, reason text, "netVnd" text, "vatVnd" text, "grossVnd" text, "invoiceId" uuid)
       where p.run_id = ${runId}::uuid and p.payer_id = r."payerId"`;
  }

  /** Moves the version that open screens compare; `state` where it changes. Answers the new version. */
  async move(runId: string, change: { state: RunView['state']; finishedAt?: Date } | null = null): Promise<number> {
    const rows = await this.db.tx.$queryRaw<{ version: number }[]>`
      update bill.run set version = version + 1, state = coalesce(${change?.state ?? null}, state), finished_at = coalesce(${change?.finishedAt ?? null}, finished_at)
       where id = ${runId}::uuid returning version`;
    return rows[0]?.version ?? 0;
  }

  /** False where the payer was not parked. */
  async release(runId: string, payerId: string): Promise<boolean> {
    const released = await this.db.tx.$executeRaw`
      update bill.run_payer set state = 'expected', reason = null where run_id = ${runId}::uuid and payer_id = ${payerId}::uuid and state = 'parked'`;
    return released === 1;
  }

  async waiting(runId: string): Promise<number> {
    const rows = await this.db.tx.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from bill.run_payer where run_id = ${runId}::uuid and state = 'expected'`;
    return rows[0]?.n ?? 0;
  }

  async view(id: string): Promise<RunView | null> {
    const [view] = await this.views(Prisma.sql`r.id = ${id}::uuid`, Prisma.sql`limit 1`);
    return view ?? null;
  }

  ofMonth(month: string): Promise<RunView[]> {
    return this.views(Prisma.sql`r.month = ${month}`, Prisma.sql`limit 20`);
  }

  async page(limit: number, offset: number): Promise<{ items: RunView[]; total: number }> {
    const [total] = await this.db.tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from bill.run`;
    return { items: await this.views(Prisma.sql`true`, Prisma.sql`limit ${limit} offset ${offset}`), total: total?.n ?? 0 };
  }

  async payers(runId: string, state: string | null, limit: number, offset: number): Promise<{ items: RunPayerView[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<(Omit<RunPayerView, 'grossVnd'> & { gross: bigint; total: number })[]>`
      select p.payer_id::text as "payerId", coalesce(i.buyer_name, (select v.name from bill.payer_version v where v.payer_id = p.payer_id order by v.valid_from desc, v.id desc limit 1), '') as "payerName",
             p.state, p.reason, p.invoice_id::text as "invoiceId", i.number as "invoiceNumber", p.gross_vnd as gross, count(*) over ()::int as total
        from bill.run_payer p left join bill.invoice i on i.id = p.invoice_id
       where p.run_id = ${runId}::uuid and (${state}::text is null or p.state = ${state})
       order by i.number nulls last, 2 limit ${limit} offset ${offset}`;
    return { items: rows.map(({ gross, total: _, ...row }) => ({ ...row, grossVnd: vndToJson(gross) })), total: rows[0]?.total ?? 0 };
  }

  private async views(where: Prisma.Sql, page: Prisma.Sql): Promise<RunView[]> {
    const rows = await this.db.tx.$queryRaw<RunViewRow[]>`
      select r.id::text, r.month, r.state, r.started_by_name, r.created_at, r.finished_at, r.version, p.*
        from (select * from bill.run r where ${where} order by r.created_at desc ${page}) r
        cross join lateral (
          select count(*) filter (where p.state <> 'skipped')::int as payers, count(*) filter (where p.state = 'expected')::int as waiting,
                 (select count(*)::int from bill.invoice i where i.run_id = r.id) as issued, count(*) filter (where p.state = 'skipped')::int as skipped,
                 count(*) filter (where p.state = 'parked')::int as parked,
                 coalesce(sum(p.net_vnd) filter (where p.state = 'done'), 0)::bigint as net, coalesce(sum(p.vat_vnd) filter (where p.state = 'done'), 0)::bigint as vat,
                 coalesce(sum(p.gross_vnd) filter (where p.state = 'done'), 0)::bigint as gross,
                 (select min(i.number) from bill.invoice i where i.run_id = r.id) as first, (select max(i.number) from bill.invoice i where i.run_id = r.id) as last
            from bill.run_payer p where p.run_id = r.id) p
       order by r.created_at desc`;
    return rows.map(({ started_by_name, created_at, finished_at, net, vat, gross, first, last, ...row }) => ({
      ...row,
      startedByName: started_by_name,
      createdAt: created_at.toISOString(),
      finishedAt: finished_at?.toISOString() ?? null,
      totals: { netVnd: vndToJson(net), vatVnd: vndToJson(vat), grossVnd: vndToJson(gross) },
      firstNumber: first,
      lastNumber: last,
    }));
  }
}

const toJson = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
