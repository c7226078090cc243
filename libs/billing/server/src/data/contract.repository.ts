import { Injectable } from '@nestjs/common';
import type { BilledEndpoint, ContractRow, EditContractInput, listBilledEndpointsFiltersSchema, SubscriptionEventView } from '@diem-cau/billing/contracts';
import { Database, Prisma, sqlState } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { serviceDayOf } from '@diem-cau/shared/time';
import type { z } from 'zod';
import { allOf, found, orderBy, windowOf, type PageWindow } from './list-sql';

type EndpointFilters = z.infer<typeof listBilledEndpointsFiltersSchema>;

const CONTRACT_SORTS = { number: 'c.number', signedOn: 'c.signed_on', customerName: 'u.full_name collate "vi-x-icu"', endpoints: 'endpoints' };
const ENDPOINT_SORTS = { code: 'x.code', name: 'x.name collate "vi-x-icu"', unitName: 'u.full_name collate "vi-x-icu"', activeFrom: 'x.active_from' };

/** The last running state of each subscription, from its events: what lists show. Money is never made from it. */
const STATES = Prisma.sql`
  select distinct on (endpoint_id) endpoint_id,
         case kind when 'cancel' then 'none' when 'suspend' then 'suspended' else 'active' end as state
    from bill.subscription_event where kind in ('activate', 'suspend', 'resume', 'cancel') order by endpoint_id, effective_at desc, seq desc`;

@Injectable()
export class ContractRepository {
  constructor(private readonly db: Database) {}

  async page(window: PageWindow, id: string | null = null): Promise<{ items: ContractRow[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<(ContractRow & { total: number })[]>`
      select c.id::text, c.number, c.signed_on::text as "signedOn", c.customer_tenant_id::text as "customerTenantId", coalesce(u.full_name, '') as "customerName", c.note,
             coalesce(s.endpoints, 0) as endpoints, coalesce(s.active, 0) as "activeEndpoints", count(*) over ()::int as total
        from bill.contract c left join core.unit u on u.id = c.customer_tenant_id
        left join (select s.contract_id, count(*)::int as endpoints, count(*) filter (where t.state = 'active')::int as active
                     from bill.subscription s left join (${STATES}) t using (endpoint_id) group by 1) s on s.contract_id = c.id
       where (${id}::uuid is null or c.id = ${id}::uuid) and (${found('u.search', window.q)} or c.number ilike '%' || ${window.q ?? ''} || '%')
       ${orderBy(window.sort, CONTRACT_SORTS, 'c.signed_on desc, c.number')} ${windowOf(window)}`;
    return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  /** `taken` where another contract has the number. */
  async edit(id: string, { number, signedOn, note }: EditContractInput): Promise<'done' | 'unknown' | 'taken'> {
    try {
      const changed = await this.db.tx.$executeRaw`update bill.contract set number = ${number}, signed_on = ${signedOn}::date, note = ${note} where id = ${id}::uuid`;
      return changed === 0 ? 'unknown' : 'done';
    } catch (error) {
      if (sqlState(error) === '23505') return 'taken';
      throw error;
    }
  }

  async events(contractId: string): Promise<Map<string, SubscriptionEventView[]>> {
    const rows = await this.db.tx.$queryRaw<{ endpoint_id: string; kind: SubscriptionEventView['kind']; effective_at: Date; recorded_at: Date }[]>`
      select e.endpoint_id::text, e.kind, e.effective_at, e.recorded_at from bill.subscription_event e join bill.subscription s using (endpoint_id)
       where s.contract_id = ${contractId}::uuid order by e.effective_at, e.seq`;
    const views = rows.map(({ endpoint_id, kind, effective_at, recorded_at }) => ({ endpoint_id, kind, effectiveAt: effective_at.toISOString(), recordedAt: recorded_at.toISOString() }));
    return new Map([...Map.groupBy(views, ({ endpoint_id }) => endpoint_id)].map(([endpointId, events]) => [endpointId, events.map(({ endpoint_id: _, ...event }) => event)]));
  }

  async endpoints({ state, contractId, payerId, endpointId }: EndpointFilters & { readonly endpointId?: string }, window: PageWindow, now: Date): Promise<{ items: BilledEndpoint[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<(Omit<BilledEndpoint, 'monthlyVnd'> & { monthly: bigint | null; total: number })[]>`
      select x.id::text as "endpointId", x.code, x.name, x.tenant_id::text as "tenantId", coalesce(u.full_name, '') as "unitName", x.state as "endpointState", x.sub_state as "subscriptionState",
             x.active_from as "activeFrom", x.payer_id::text as "payerId", v.name as "payerName", x.contract_id::text as "contractId", x.number as "contractNumber", pr.monthly_vnd as monthly,
             (select max(l.month) from bill.invoice_line l where l.endpoint_id = x.id) as "invoicedThrough", count(*) over ()::int as total
        from (select e.id, e.code, e.name, e.tenant_id, e.state, e.search, coalesce(t.state, 'none') as sub_state, s.contract_id, c.number,
                     coalesce((select n.plan_id from bill.subscription_event n where n.endpoint_id = e.id and n.kind in ('activate', 'plan') and n.effective_at <= ${now} order by n.effective_at desc, n.seq desc limit 1), s.plan_id) as plan_id,
                     (select to_char(min(n.effective_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') from bill.subscription_event n where n.endpoint_id = e.id and n.kind = 'activate') as active_from,
                     (select n.payer_id from bill.subscription_event n where n.endpoint_id = e.id and n.kind in ('activate', 'transfer') order by n.effective_at desc, n.seq desc limit 1) as payer_id
                from core.endpoint e left join bill.subscription s on s.endpoint_id = e.id left join bill.contract c on c.id = s.contract_id left join (${STATES}) t on t.endpoint_id = e.id) x
        left join core.unit u on u.id = x.tenant_id
        left join lateral (select name from bill.payer_version v where v.payer_id = x.payer_id order by v.valid_from desc, v.id desc limit 1) v on true
        left join lateral (select monthly_vnd from bill.price r where r.plan_id = x.plan_id and r.valid_from <= ${serviceDayOf(now)}::date order by r.valid_from desc limit 1) pr on true
       where ${allOf([
         Prisma.sql`(${found('x.search', window.q)} or ${found('u.search', window.q)})`,
         ...(state === 'all' ? [] : [Prisma.sql`x.sub_state = ${state}`]),
         ...(contractId ? [Prisma.sql`x.contract_id = ${contractId}::uuid`] : []),
         ...(endpointId ? [Prisma.sql`x.id = ${endpointId}::uuid`] : []),
         ...(payerId ? [Prisma.sql`x.payer_id = ${payerId}::uuid`] : []),
       ])} ${orderBy(window.sort, ENDPOINT_SORTS, 'x.code, x.id')} ${windowOf(window)}`;
    return {
      items: rows.map(({ monthly, total: _, ...row }) => ({ ...row, subscriptionState: row.subscriptionState, monthlyVnd: monthly === null ? null : vndToJson(monthly) })),
      total: rows[0]?.total ?? 0,
    };
  }
}
