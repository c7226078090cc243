import { Injectable } from '@nestjs/common';
import type { EndpointConnection, EndpointRowView, EndpointState, EndpointSummaryView, ListEndpointsFilters } from '@diem-cau/endpoints/contracts';
import { type Actor, Database, Prisma } from '@diem-cau/platform/database';
import { columns, CONNECTION, countFrom, EXPECTED, FROM, lateOn, orderBy, READY, where } from './endpoint-list.sql';

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
    const rows = await this.db.tx.$queryRaw<Raw[]>`
      select ${columns(actor.operatorId !== null, today)} from ${FROM} where ${filter} order by ${orderBy(query.sort)} limit ${limit} offset ${offset}`;
    const [counted] = await this.db.tx.$queryRaw<{ total: number }[]>`select count(*)::int as total from ${countFrom(query)} where ${filter}`;
    return { items: rows.map(toRow), total: counted?.total ?? 0 };
  }

  async one(actor: Actor, id: string, today: string): Promise<EndpointRow | null> {
    const [row] = await this.db.tx.$queryRaw<Raw[]>`select ${columns(actor.operatorId !== null, today)} from ${FROM} where e.id = ${id}::uuid`;
    return row ? toRow(row) : null;
  }

  async summary(filters: ListEndpointsFilters, today: string): Promise<EndpointSummaryRow> {
    const filter = where(filters, today);
    const [counts] = await this.db.tx.$queryRaw<Omit<EndpointSummaryRow, 'notReady' | 'byState' | 'byConnection'>[]>`
      select count(*)::int as total, count(*) filter (where ${EXPECTED})::int as expected, count(*) filter (where ${EXPECTED} and ${READY})::int as ready,
             count(*) filter (where e.state = 'installed')::int as "toAccept", count(*) filter (where ${lateOn(today)})::int as late
        from ${FROM} where e.state <> 'retired' and ${filter}`;
    const states = await this.db.tx.$queryRaw<{ key: EndpointState; n: number }[]>`select e.state as key, count(*)::int as n from ${FROM} where ${filter} group by 1`;
    const connections = await this.db.tx.$queryRaw<{ key: EndpointConnection; n: number }[]>`
      select ${CONNECTION} as key, count(*)::int as n from ${FROM} where e.state <> 'retired' and ${filter} group by 1`;
    const notReady = await this.db.tx.$queryRaw<(Omit<EndpointSummaryView['notReady'][number], 'since'> & { since: Date | null })[]>`
      select e.id, e.name, u.name as "unitName", e.place, e.custodian_name as "custodianName", e.custodian_phone as "custodianPhone",
             case when pr.endpoint_id is null then 'never_paired' when ${CONNECTION} = 'offline' then 'offline' else 'degraded' end as reason,
             case when ${CONNECTION} = 'offline' then pr.last_seen_at else pr.since end as since
        from ${FROM} where ${EXPECTED} and not ${READY} and ${filter}
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
