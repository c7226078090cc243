import { Injectable } from '@nestjs/common';
import { Database, Prisma } from '@diem-cau/platform/database';
import type { BillingMonth, ServiceDay } from '@diem-cau/shared/time';
import type { EndpointNames } from '../domain/line-names';
import type { ChargeLine } from '../domain/month-lines';
import type { TimelineEvent } from '../domain/timeline-event';
import type { BilledMark } from '../domain/unbilled-lines';
import { eventOf, type EventTuple } from './event-tuple';

export interface SubscriptionTimeline {
  readonly endpointId: string;
  readonly planId: string;
  readonly events: readonly TimelineEvent[];
}

/** `payers`: endpoints that ever named one of them; `endpoints`: just these; `all`: every subscription of the operator. */
export type TimelineScope = { readonly payerIds: readonly string[] } | { readonly endpointIds: readonly string[] } | 'all';

/** Loads lives of endpoints in bulk: one row an endpoint, its events packed, so that 10,000 of them are one answer. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly db: Database) {}

  async load(scope: TimelineScope): Promise<SubscriptionTimeline[]> {
    const rows = await this.db.tx.$queryRaw<{ endpoint_id: string; plan_id: string; events: EventTuple[] }[]>`
      select s.endpoint_id::text, s.plan_id::text, e.events
        from bill.subscription s
        join (select endpoint_id, jsonb_agg(jsonb_build_array(seq, kind, extract(epoch from effective_at) * 1000, extract(epoch from recorded_at) * 1000,
                     payer_id, trial_days, percent, share_numerator::text, share_denominator::text) order by seq) as events
                from bill.subscription_event where ${within(scope)} group by endpoint_id) e using (endpoint_id)`;
    return rows.map(({ endpoint_id, plan_id, events }) => ({ endpointId: endpoint_id, planId: plan_id, events: events.map(eventOf) }));
  }

  async billedMarks(scope: TimelineScope): Promise<BilledMark[]> {
    const rows = await this.db.tx.$queryRaw<{ e: string; m: string; p: string; r: string; f: string }[]>`
      select endpoint_id::text as e, month as m, payer_id::text as p, role as r, from_day::text as f
        from bill.invoice_line where kind = 'charge' and ${within(scope)}`;
    return rows.map(({ e, m, p, r, f }) => ({ endpointId: e, month: m as BillingMonth, payerId: p, role: r as ChargeLine['role'], from: f as ServiceDay }));
  }

  /** The last invoiced month of one endpoint. */
  async invoicedThrough(endpointId: string): Promise<BillingMonth | null> {
    const rows = await this.db.tx.$queryRaw<{ month: string | null }[]>`
      select max(month) as month from bill.invoice_line where endpoint_id = ${endpointId}::uuid`;
    return (rows[0]?.month ?? null) as BillingMonth | null;
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

function within(scope: TimelineScope): Prisma.Sql {
  if (scope === 'all') return Prisma.sql`true`;
  if ('endpointIds' in scope) return Prisma.sql`endpoint_id = any(${scope.endpointIds}::uuid[])`;
  return Prisma.sql`endpoint_id = any(array(select distinct n.endpoint_id from bill.subscription_event n where n.payer_id = any(${scope.payerIds}::uuid[])))`;
}
