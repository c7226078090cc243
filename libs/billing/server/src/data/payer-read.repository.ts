import { Injectable } from '@nestjs/common';
import type { PayerDetail, PayerRow, PayerVersionView } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { payerFaults } from '../domain/payer-faults';
import { balances, versionOn } from './balance-sql';
import { found, orderBy, windowOf, type PageWindow } from './list-sql';

type Row = Omit<PayerDetail, 'openVnd' | 'creditVnd' | 'faults' | 'versions'> & { open_vnd: bigint; credit_vnd: bigint; total: number };

const SORTS = { name: 'v.name collate "vi-x-icu"', code: 'p.code', openVnd: 'b.open_vnd', endpoints: 'endpoints' };

@Injectable()
export class PayerReadRepository {
  constructor(private readonly db: Database) {}

  /** `incomplete` payers are picked by the same pure rule that parks them, so the list and the run agree. */
  async page(state: 'all' | 'incomplete', window: PageWindow, today: string): Promise<{ items: PayerRow[]; total: number }> {
    if (state === 'all') return this.listed(window, today);
    const all = await this.select(Prisma.sql`true`, window, Prisma.sql`limit 100000`, today);
    const items = all.items.filter(({ faults }) => faults.length > 0);
    const start = (window.page - 1) * window.pageSize;
    return { items: items.slice(start, start + window.pageSize), total: items.length };
  }

  /** Balances are summed for the rows of the page alone, unless the page is cut by them. */
  private async listed(window: PageWindow, today: string): Promise<{ items: PayerRow[]; total: number }> {
    if (window.sort?.endsWith('openVnd') || window.sort?.endsWith('endpoints')) return this.select(Prisma.sql`true`, window, windowOf(window), today);
    const picked = await this.db.tx.$queryRaw<{ id: string; total: number }[]>`
      select p.id::text, count(*) over ()::int as total from bill.payer p ${versionOn(today)} where ${found('v.search', window.q)} ${orderBy(window.sort, SORTS, 'p.code')} ${windowOf(window)}`;
    const ids = picked.map(({ id }) => id);
    const { items } = await this.select(Prisma.sql`p.id = any(${ids}::uuid[])`, { page: 1, pageSize: ids.length, sort: window.sort }, Prisma.empty, today, ids);
    return { items, total: picked[0]?.total ?? 0 };
  }

  async one(id: string, today: string): Promise<PayerDetail | null> {
    const { items } = await this.select(Prisma.sql`p.id = ${id}::uuid`, { page: 1, pageSize: 1 }, Prisma.sql`limit 1`, today, [id]);
    const versions = await this.db.tx.$queryRaw<(Omit<PayerVersionView, 'recordedAt'> & { recorded_at: Date })[]>`
      select id::text, valid_from::text as "from", name, address, tax_code as "taxCode", budget_code as "budgetCode", treasury_account as "treasuryAccount",
             treasury_office as "treasuryOffice", recorded_at
        from bill.payer_version where payer_id = ${id}::uuid order by valid_from desc, id desc`;
    return items[0] ? { ...items[0], versions: versions.map(({ recorded_at, ...version }) => ({ ...version, recordedAt: recorded_at.toISOString() })) } : null;
  }

  private async select(where: Prisma.Sql, window: PageWindow, limit: Prisma.Sql, today: string, payerIds: readonly string[] | 'all' = 'all'): Promise<{ items: Omit<PayerDetail, 'versions'>[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select p.id::text, p.code, p.payer_tenant_id::text as "tenantId", coalesce(u.full_name, '') as "unitName", coalesce(v.name, '') as name, coalesce(v.address, '') as address,
             v.tax_code as "taxCode", v.budget_code as "budgetCode", v.treasury_account as "treasuryAccount", v.treasury_office as "treasuryOffice", b.open_vnd, b.credit_vnd,
             (select count(distinct e.endpoint_id)::int from bill.subscription_event e where e.operator_id = p.operator_id and e.payer_id = p.id) as endpoints, count(*) over ()::int as total
        from bill.payer p join (${balances(today, payerIds)}) b on b.payer_id = p.id ${versionOn(today)} left join core.unit u on u.id = p.payer_tenant_id
       where ${where} and ${found('v.search', window.q)} ${orderBy(window.sort, SORTS, 'p.code')} ${limit}`;
    const items = rows.map(({ open_vnd, credit_vnd, total: _, ...row }) => ({ ...row, openVnd: vndToJson(open_vnd), creditVnd: vndToJson(credit_vnd), faults: payerFaults(row) }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
