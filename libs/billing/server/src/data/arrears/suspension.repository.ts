import { Injectable } from '@nestjs/common';
import type { SuspensionView } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { versionOn } from '../balance-sql';
import { found, windowOf, type PageWindow } from '../list-sql';

export interface PaidEndpoint {
  readonly endpointId: string;
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  readonly tenantId: string;
}

export interface NewSuspension {
  readonly id: string;
  readonly payerId: string;
  readonly debtVnd: bigint;
  readonly oldestDueDay: string;
  readonly note: string;
  readonly at: Date;
  readonly postId: string | null;
  readonly byName: string;
  readonly invoiceIds: readonly string[];
  readonly endpointIds: readonly string[];
}

export interface OpenStep {
  readonly suspensionId: string;
  readonly endpointId: string;
  readonly state: SuspensionView['endpoints'][number]['state'];
}

/** The document that stands where an invoice was replaced, however often. */
const LEFT = Prisma.sql`
  (select coalesce(sum(greatest(b.open_vnd, 0)), 0)::bigint from bill.suspension_invoice si
     cross join lateral (with recursive chain as (select si.invoice_id as id, 0 as depth
                           union all select x.id, c.depth + 1 from chain c join bill.invoice x on x.operator_id = si.operator_id and x.corrects_id = c.id and x.kind = 'replacement')
                         select id from chain order by depth desc limit 1) last
     join bill.invoice_balance b on b.operator_id = si.operator_id and b.invoice_id = last.id
    where si.operator_id = s.operator_id and si.suspension_id = s.id)`;

/** Suspensions that were approved, and how far each room is. */
@Injectable()
export class SuspensionRepository {
  constructor(private readonly db: Database) {}

  /** Endpoints whose subscription runs now and is paid for by these payers, by payer. */
  async endpointsOf(payerIds: readonly string[]): Promise<Map<string, PaidEndpoint[]>> {
    const rows = await this.db.tx.$queryRaw<(PaidEndpoint & { payerId: string })[]>`
      select x.payer_id::text as "payerId", e.id::text as "endpointId", e.code, e.name, coalesce(u.full_name, '') as "unitName", e.tenant_id::text as "tenantId"
        from (select distinct on (n.endpoint_id) n.endpoint_id, n.payer_id from bill.subscription_event n where n.kind in ('activate', 'transfer') order by n.endpoint_id, n.effective_at desc, n.seq desc) x
        join (select distinct on (n.endpoint_id) n.endpoint_id, n.kind from bill.subscription_event n where n.kind in ('activate', 'suspend', 'resume', 'cancel') order by n.endpoint_id, n.effective_at desc, n.seq desc) k
          on k.endpoint_id = x.endpoint_id and k.kind in ('activate', 'resume', 'suspend')
        join core.endpoint e on e.id = x.endpoint_id and e.state in ('in_service', 'suspended') left join core.unit u on u.id = e.tenant_id
       where x.payer_id = any(${[...payerIds]}::uuid[]) order by e.code, e.id`;
    return new Map([...Map.groupBy(rows, ({ payerId }) => payerId)].map(([id, endpoints]) => [id, endpoints.map(({ payerId: _, ...endpoint }) => endpoint)]));
  }

  /** False where one of this payer is open already. */
  async create(operatorId: string, s: NewSuspension): Promise<boolean> {
    const made = await this.db.tx.$executeRaw`
      insert into bill.suspension (id, operator_id, payer_id, debt_vnd, oldest_due_day, note, approved_at, approved_by_post_id, approved_by_name)
      values (${s.id}::uuid, ${operatorId}::uuid, ${s.payerId}::uuid, ${s.debtVnd}, ${s.oldestDueDay}::date, ${s.note}, ${s.at}, ${s.postId}::uuid, ${s.byName}) on conflict do nothing`;
    if (made === 0) return false;
    await this.db.tx.$executeRaw`
      insert into bill.suspension_invoice (operator_id, suspension_id, invoice_id) select ${operatorId}::uuid, ${s.id}::uuid, unnest(${[...s.invoiceIds]}::uuid[])`;
    await this.db.tx.$executeRaw`
      insert into bill.suspension_endpoint (operator_id, suspension_id, endpoint_id, state, changed_at)
      select ${operatorId}::uuid, ${s.id}::uuid, unnest(${[...s.endpointIds]}::uuid[]), 'waiting', ${s.at}`;
    return true;
  }

  /** Open suspensions, the row held until the transaction ends; each with what is left of its debt. */
  async lockOpen(id: string | null = null): Promise<{ id: string; payerId: string; leftVnd: bigint }[]> {
    await this.db.tx.$queryRaw`select id::text from bill.suspension where lifted_at is null and (${id}::uuid is null or id = ${id}::uuid) order by id for update`;
    return this.db.tx.$queryRaw<{ id: string; payerId: string; leftVnd: bigint }[]>`
      select s.id::text, s.payer_id::text as "payerId", ${LEFT} as "leftVnd" from bill.suspension s where s.lifted_at is null and (${id}::uuid is null or s.id = ${id}::uuid) order by s.id`;
  }

  async openIds(): Promise<string[]> {
    const rows = await this.db.tx.$queryRaw<{ id: string }[]>`select id::text from bill.suspension where lifted_at is null order by id`;
    return rows.map(({ id }) => id);
  }

  async steps(suspensionId: string): Promise<OpenStep[]> {
    return this.db.tx.$queryRaw<OpenStep[]>`
      select suspension_id::text as "suspensionId", endpoint_id::text as "endpointId", state from bill.suspension_endpoint where suspension_id = ${suspensionId}::uuid order by endpoint_id`;
  }

  async setStep({ suspensionId, endpointId }: Pick<OpenStep, 'suspensionId' | 'endpointId'>, state: OpenStep['state'], at: Date, waitsUntil: Date | null = null): Promise<void> {
    await this.db.tx.$executeRaw`
      update bill.suspension_endpoint set state = ${state}, waits_until = ${waitsUntil}, changed_at = ${at}
       where suspension_id = ${suspensionId}::uuid and endpoint_id = ${endpointId}::uuid and (state, waits_until) is distinct from (${state}, ${waitsUntil}::timestamptz)`;
  }

  async lift(id: string, cause: 'paid' | 'by_person', at: Date, byName: string | null): Promise<void> {
    await this.db.tx.$executeRaw`update bill.suspension set lifted_at = ${at}, lifted_cause = ${cause}, lifted_by_name = ${byName} where id = ${id}::uuid`;
  }

  async exists(id: string): Promise<boolean> {
    const rows = await this.db.tx.$queryRaw<unknown[]>`select 1 from bill.suspension where id = ${id}::uuid`;
    return rows.length > 0;
  }

  async page({ state, payerId, id }: { state: 'open' | 'lifted' | 'all'; payerId?: string | undefined; id?: string }, window: PageWindow, today: string): Promise<{ items: SuspensionView[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<(Omit<SuspensionView, 'debtVnd' | 'leftVnd' | 'approvedAt' | 'liftedAt'> & { debt: bigint; left: bigint; approved: Date; lifted: Date | null; total: number })[]>`
      select s.id::text, s.payer_id::text as "payerId", p.code as "payerCode", coalesce(v.name, '') as "payerName", s.debt_vnd as debt, ${LEFT} as left, s.note, s.approved_at as approved, s.approved_by_name as "approvedByName",
             s.lifted_at as lifted, s.lifted_cause as "liftedCause", s.lifted_by_name as "liftedByName", count(*) over ()::int as total,
             (select jsonb_agg(jsonb_build_object('endpointId', e.endpoint_id, 'code', n.code, 'name', n.name, 'state', e.state,
                       'waitsUntil', to_char(e.waits_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'changedAt', to_char(e.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by n.code)
                from bill.suspension_endpoint e join core.endpoint n on n.id = e.endpoint_id where e.operator_id = s.operator_id and e.suspension_id = s.id) as endpoints
        from bill.suspension s join bill.payer p on p.operator_id = s.operator_id and p.id = s.payer_id ${versionOn(today)}
       where (${state} = 'all' or (${state} = 'open') = (s.lifted_at is null)) and (${payerId ?? null}::uuid is null or s.payer_id = ${payerId ?? null}::uuid) and (${id ?? null}::uuid is null or s.id = ${id ?? null}::uuid)
         and ${found('v.search', window.q)}
       order by s.approved_at desc, s.id ${windowOf(window)}`;
    const items = rows.map(({ total: _, debt, left, approved, lifted, ...row }) => ({
      ...row, debtVnd: vndToJson(debt), leftVnd: vndToJson(left), approvedAt: approved.toISOString(), liftedAt: lifted?.toISOString() ?? null,
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
