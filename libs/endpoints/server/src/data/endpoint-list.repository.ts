import { Injectable } from '@nestjs/common';
import type { EndpointConnection, EndpointRowView, EndpointState, EndpointSummaryView, ListEndpointsFilters } from '@diem-cau/endpoints/contracts';
import { type Actor, Database, Prisma } from '@diem-cau/platform/database';
import { AROUND, CHOSEN, columns, CONNECTION, EXPECTED, FROM, FROM_CHOSEN, lateOn, orderBy, READY, where } from './endpoint-list.sql';

export interface EndpointListQuery extends ListEndpointsFilters {
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
}

/** A row with the unit's id, which the wire carries as `unit.id`. */
export type EndpointRow = EndpointRowView & { readonly tenantId: string };

type Raw = Omit<EndpointRowView, 'connectionSince' | 'lastSeenAt'> & { tenantId: string; connectionSince: Date | null; lastSeenAt: Date | null };

export type EndpointSummaryRow = Omit<EndpointSummaryView, 'byState' | 'byConnection'> & {
  byState: Partial<Record<EndpointState, number>>;
  byConnection: Partial<Record<EndpointConnection, number>>;
};

/** Reads rows as the list and the detail show them; row security decides which there are. */
@Injectable()
export class EndpointLists {
  constructor(private readonly db: Database) {}

  /** @param today service day, for what is late */
  async page(actor: Actor, query: EndpointListQuery, today: string, { limit, offset }: { limit: number; offset: number }): Promise<{ items: EndpointRow[]; total: number }> {
    const filter = where(query, today);
    const rows = await this.db.tx.$queryRaw<(Raw & { total: number })[]>`
      with ${CHOSEN},
           page as materialized (select e.id, count(*) over ()::int as total, row_number() over (order by ${orderBy(query.sort)}) as position
                                   from ${FROM_CHOSEN} where ${filter} order by position limit ${limit} offset ${offset})
      select ${columns(actor.operatorId !== null, today)}, page.total
        from page join mine e on e.id = page.id join units u on u.id = e.tenant_id ${AROUND} order by page.position`;
    const total = rows[0]?.total ?? (offset === 0 ? 0 : await this.count(filter));
    return { items: rows.map(({ total: _, ...row }) => toRow(row)), total };
  }

  async one(actor: Actor, id: string, today: string): Promise<EndpointRow | null> {
    const [row] = await this.db.tx.$queryRaw<Raw[]>`select ${columns(actor.operatorId !== null, today)} from ${FROM} where e.id = ${id}::uuid`;
    return row ? toRow(row) : null;
  }

  /** For a page past the end, which has no row to carry the count. */
  private async count(filter: Prisma.Sql): Promise<number> {
    const [counted] = await this.db.tx.$queryRaw<{ total: number }[]>`with ${CHOSEN} select count(*)::int as total from ${FROM_CHOSEN} where ${filter}`;
    return counted?.total ?? 0;
  }

  async summary(filters: ListEndpointsFilters, today: string): Promise<EndpointSummaryRow> {
    const filter = where(filters, today);
    const [counts] = await this.db.tx.$queryRaw<Omit<EndpointSummaryRow, 'notReady' | 'byState' | 'byConnection'>[]>`
      with ${CHOSEN} select count(*)::int as total, count(*) filter (where ${EXPECTED})::int as expected, count(*) filter (where ${EXPECTED} and ${READY})::int as ready,
             count(*) filter (where e.state = 'installed')::int as "toAccept", count(*) filter (where ${lateOn(today)})::int as late
        from ${FROM_CHOSEN} where e.state <> 'retired' and ${filter}`;
    const states = await this.db.tx.$queryRaw<{ key: EndpointState; n: number }[]>`with ${CHOSEN} select e.state as key, count(*)::int as n from ${FROM_CHOSEN} where ${filter} group by 1`;
    const connections = await this.db.tx.$queryRaw<{ key: EndpointConnection; n: number }[]>`
      with ${CHOSEN} select ${CONNECTION} as key, count(*)::int as n from ${FROM_CHOSEN} where e.state <> 'retired' and ${filter} group by 1`;
    const notReady = await this.db.tx.$queryRaw<(Omit<EndpointSummaryView['notReady'][number], 'since'> & { since: Date | null })[]>`
      with ${CHOSEN} select e.id, e.name, u.name as "unitName", e.place, e.custodian_name as "custodianName", e.custodian_phone as "custodianPhone",
             case when pr.endpoint_id is null then 'never_paired' when ${CONNECTION} = 'offline' then 'offline' else 'degraded' end as reason,
             case when ${CONNECTION} = 'offline' then pr.last_seen_at else pr.since end as since
        from ${FROM_CHOSEN} where ${EXPECTED} and not ${READY} and ${filter}
       order by since asc nulls first, u.name collate "vi-x-icu" limit 50`;
    return {
      ...(counts ?? { total: 0, expected: 0, ready: 0, toAccept: 0, late: 0 }),
      byState: Object.fromEntries(states.map(({ key, n }) => [key, n])),
      byConnection: Object.fromEntries(connections.map(({ key, n }) => [key, n])),
      notReady: notReady.map((row) => ({ ...row, since: row.since?.toISOString() ?? null })),
    };
  }

  async operators(): Promise<NonNullable<EndpointRowView['operator']>[]> {
    return this.db.tx.$queryRaw(Prisma.sql`select id, code, name, support_phone as "supportPhone" from core.operator order by name collate "vi-x-icu"`);
  }
}

function toRow(row: Raw): EndpointRow {
  return { ...row, connectionSince: row.connectionSince?.toISOString() ?? null, lastSeenAt: row.lastSeenAt?.toISOString() ?? null };
}
