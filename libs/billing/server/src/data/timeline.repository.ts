import { Injectable } from '@nestjs/common';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vnd } from '@diem-cau/shared/money';
import { billingMonth, type BillingMonth } from '@diem-cau/shared/time';
import type { VatGroup } from '../domain/invoice-totals';
import type { EndpointNames } from '../domain/line-names';
import type { TimelineEvent } from '../domain/timeline-event';
import type { BilledLine } from '../domain/billed-line';
import type { EndpointTimeline } from '../domain/month-lines';
import type { Settled } from '../domain/unbilled';
import { billedLineOf, type BilledLineRow } from './billed-line-row';
import { eventOf, type EventTuple } from './event-tuple';

export interface SubscriptionTimeline {
  readonly endpointId: string;
  readonly planId: string;
  readonly events: readonly TimelineEvent[];
  /** Up to where it was settled; by how many prices that was known. */
  readonly settled: { readonly throughMonth: BillingMonth; readonly eventSeq: number; readonly prices: number } | null;
}

/** `payers`: endpoints that ever named one of them; `endpoints`: just these; `all`: every subscription of the operator. */
export type TimelineScope = { readonly payerIds: readonly string[] } | { readonly endpointIds: readonly string[] } | 'all';

/** The same for lines, or those of some documents. */
export type BilledScope = TimelineScope | { readonly invoiceIds: readonly string[] };

/** Loads lives of endpoints in bulk: one row an endpoint, its events packed, so that 10,000 of them are one answer. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly db: Database) {}

  async load(scope: TimelineScope): Promise<SubscriptionTimeline[]> {
    const rows = await this.db.tx.$queryRaw<{ endpoint_id: string; plan_id: string; settled: [string, number, number] | null; events: EventTuple[] }[]>`
      select s.endpoint_id::text, s.plan_id::text, e.events, case when n.endpoint_id is not null then jsonb_build_array(n.through_month, n.event_seq, n.prices) end as settled
        from bill.subscription s
        join (select endpoint_id, jsonb_agg(jsonb_build_array(seq, kind, extract(epoch from effective_at) * 1000, extract(epoch from recorded_at) * 1000,
                     payer_id, trial_days, percent, share_numerator::text, share_denominator::text, plan_id::text) order by seq) as events
                from bill.subscription_event where ${within(scope)} group by endpoint_id) e using (endpoint_id)
        left join bill.settled n on n.operator_id = s.operator_id and n.endpoint_id = s.endpoint_id
       order by s.id`;
    return rows.map(({ endpoint_id, plan_id, settled, events }) => ({ endpointId: endpoint_id, planId: plan_id, settled: settled && { throughMonth: billingMonth(settled[0]), eventSeq: settled[1], prices: settled[2] }, events: events.map(eventOf) }));
  }

  /** Writes down up to which month endpoints' lines are right, by the events that were read and the prices of now. */
  async settle(operatorId: string, settled: readonly Settled[]): Promise<void> {
    if (settled.length === 0) return;
    const rows = settled.map(({ endpointId, throughMonth, eventSeq }) => [endpointId, throughMonth, eventSeq]);
    await this.db.tx.$executeRaw`
      insert into bill.settled (operator_id, endpoint_id, through_month, event_seq, prices)
      select ${operatorId}::uuid, (s->>0)::uuid, s->>1, (s->>2)::int, (select count(*) from bill.price) from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) s
      on conflict (operator_id, endpoint_id) do update set through_month = excluded.through_month, event_seq = excluded.event_seq, prices = excluded.prices`;
  }

  /** Lines that stand of endpoints, of months that they have not settled. */
  async unsettledLines(scope: TimelineScope, timelines: readonly Pick<EndpointTimeline, 'endpointId' | 'settledThrough'>[]): Promise<BilledLine[]> {
    const lines = await this.standingLines(scope, laterThan(timelines));
    const settled = new Map(timelines.map(({ endpointId, settledThrough }) => [endpointId, settledThrough ?? '']));
    return lines.filter(({ endpointId, month }) => month > (settled.get(endpointId) ?? ''));
  }

  /** Lines that stand: of issued documents that nothing replaced, with what adjustments took from them. */
  billedLines(scope: BilledScope): Promise<BilledLine[]> {
    return this.standingLines(scope, Prisma.sql`true`);
  }

  private async standingLines(scope: BilledScope, which: Prisma.Sql): Promise<BilledLine[]> {
    // The lines first, by their own index: begun at the invoices, a batch would read all of the month's.
    const rows = await this.db.tx.$queryRaw<BilledLineRow[]>`
      with l as materialized (select * from bill.invoice_line l where l.kind <> 'correction' and ${linesWithin(scope)} and ${which})
      select l.invoice_id::text as i, l.position as n, (extract(epoch from i.issued_at) * 1000)::float8 as at, coalesce(l.endpoint_id::text, '') as e, l.payer_id::text as p, l.role as r, l.month as m,
             coalesce(l.price_id::text, '') as v, l.monthly_vnd as mv, l.vat_class as vc, l.vat_included as vi, l.vat_percent as vp, l.from_day::text as f, l.to_day::text as t, l.days as d,
             l.days_in_month as dm, l.discount_percent as dp, coalesce(l.spans::text, '') as s,
             ((case when l.kind = 'difference' then '{}'::datemultirange else coalesce(l.held, l.spans, '{}') end) - coalesce(f.days, '{}'))::text as h,
             case when l.item_id is not null then jsonb_build_array(l.item_id, l.endpoint_name, l.item_unit, l.quantity) end as it,
             coalesce(l.reckoned_vnd, l.amount_vnd) + coalesce(c.reckoned, 0)::bigint as rv, l.amount_vnd + coalesce(c.amount, 0)::bigint as sv, l.net_vnd + coalesce(c.net, 0)::bigint as nv
        from l
        join bill.invoice i on i.operator_id = l.operator_id and i.id = l.invoice_id and i.state = 'issued'
        left join (select corrects_id, corrects_position, sum(amount_vnd) as amount, sum(net_vnd) as net, sum(coalesce(reckoned_vnd, amount_vnd)) as reckoned
                     from bill.invoice_line where kind = 'correction' group by 1, 2) c on c.corrects_id = l.invoice_id and c.corrects_position = l.position
        left join (select invoice_id, position, range_agg(days) as days from bill.day_release group by 1, 2) f on f.invoice_id = l.invoice_id and f.position = l.position
       where not exists (select 1 from bill.invoice x where x.operator_id = i.operator_id and x.corrects_id = i.id and x.kind = 'replacement')`;
    return rows.map(billedLineOf);
  }

  /** VAT by rate of documents, with what adjustments took: `invoiceId` to its groups. */
  async standingVat(invoiceIds: readonly string[]): Promise<Map<string, VatGroup[]>> {
    const rows = await this.db.tx.$queryRaw<{ id: string; percent: number; net: bigint; vat: bigint }[]>`
      select s.root::text as id, v.vat_percent as percent, sum(v.net_vnd)::bigint as net, sum(v.vat_vnd)::bigint as vat
        from (select i.id as root, i.id from bill.invoice i where i.id = any(${invoiceIds}::uuid[])
              union all select a.corrects_id, a.id from bill.invoice a where a.kind = 'adjustment' and a.corrects_id = any(${invoiceIds}::uuid[])) s
        join bill.invoice_vat v on v.invoice_id = s.id group by 1, 2`;
    return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, groups]) => [id, groups.map(({ percent, net, vat }) => ({ vatPercent: percent, netVnd: vnd(net), vatVnd: vnd(vat) }))]));
  }

  /** Names as invoice lines keep them. */
  async names(endpointIds: readonly string[]): Promise<Map<string, EndpointNames>> {
    const endpoints = await this.db.tx.$queryRaw<{ id: string; code: string; name: string; tenant_id: string }[]>`
      select id::text, code, name, tenant_id::text from ctx.supplied_names(${endpointIds}::uuid[])`;
    const units = await this.db.tx.$queryRaw<{ id: string; full_name: string }[]>`
      select id::text, full_name from core.unit where id = any(${[...new Set(endpoints.map(({ tenant_id }) => tenant_id))]}::uuid[])`;
    const unitNames = new Map(units.map(({ id, full_name }) => [id, full_name]));
    return new Map(endpoints.map(({ id, code, name, tenant_id }) => [id, { code, name, unitName: unitNames.get(tenant_id) ?? '' }]));
  }
}

/** Nearly all endpoints have settled the same month: what lies after it, and all of the few that lag behind. */
function laterThan(timelines: readonly Pick<EndpointTimeline, 'endpointId' | 'settledThrough'>[]): Prisma.Sql {
  const most = timelines.reduce((last, { settledThrough }) => (settledThrough && settledThrough > last ? settledThrough : last), '');
  const behind = timelines.filter(({ settledThrough }) => (settledThrough ?? '') < most).map(({ endpointId }) => endpointId);
  return most === '' ? Prisma.sql`true` : Prisma.sql`(l.month > ${most} or l.endpoint_id = any(${behind}::uuid[]))`;
}

function linesWithin(scope: BilledScope): Prisma.Sql {
  return scope !== 'all' && 'invoiceIds' in scope ? Prisma.sql`l.invoice_id = any(${scope.invoiceIds}::uuid[])` : within(scope);
}

function within(scope: TimelineScope): Prisma.Sql {
  if (scope === 'all') return Prisma.sql`true`;
  if ('endpointIds' in scope) return Prisma.sql`endpoint_id = any(${scope.endpointIds}::uuid[])`;
  return Prisma.sql`endpoint_id = any(array(select distinct n.endpoint_id from bill.subscription_event n where n.payer_id = any(${scope.payerIds}::uuid[])))`;
}
