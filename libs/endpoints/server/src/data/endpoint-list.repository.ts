import { Injectable } from '@nestjs/common';
import type { EndpointConnection, EndpointRowView, EndpointState, EndpointSummaryView, ListEndpointsFilters } from '@diem-cau/endpoints/contracts';
import { type Actor, Database, KEEP_PLAN, Prisma } from '@diem-cau/platform/database';
import { AROUND, CHOSEN, columns, CONNECTION, EXPECTED, FROM, FROM_CHOSEN, FROM_CONNECTED, fromFor, lateOn, orderBy, READY, where } from './endpoint-list.sql';

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

interface SummaryGroup {
  readonly state: EndpointState;
  readonly connection: EndpointConnection;
  readonly n: number;
  readonly expected: number;
  readonly ready: number;
  readonly late: number;
}

const KEEP = Prisma.raw(KEEP_PLAN);

/** Reads rows as the list and the detail show them; row security decides which there are. */
@Injectable()
export class EndpointLists {
  constructor(private readonly db: Database) {}

  /** @param today service day, for what is late */
  async page(actor: Actor, query: EndpointListQuery, today: string, { limit, offset }: { limit: number; offset: number }): Promise<{ items: EndpointRow[]; total: number }> {
    const filter = where(query, today);
    const rows = await this.db.tx.$queryRaw<(Raw & { total: number })[]>`
      with ${KEEP} ${CHOSEN},
           page as materialized (select e, u, count(*) over ()::int as total, row_number() over (order by ${orderBy(query.sort)}) as position
                                   from ${fromFor(query)} where ${filter} order by position limit ${limit} offset ${offset})
      select ${columns(actor.operatorId !== null, today)}, page.total
        from page cross join lateral (select (page.e).*) e cross join lateral (select (page.u).*) u ${AROUND} order by page.position`;
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
    const groups = await this.db.tx.$queryRaw<SummaryGroup[]>`
      with ${KEEP} ${CHOSEN}
      select e.state, ${CONNECTION} as connection, count(*)::int as n, count(*) filter (where ${EXPECTED})::int as expected, count(*) filter (where ${EXPECTED} and ${READY})::int as ready,
             count(*) filter (where ${lateOn(today)})::int as late
        from ${FROM_CONNECTED} where ${filter} group by 1, 2`;
    const living = groups.filter(({ state }) => state !== 'retired');
    const notReady = await this.db.tx.$queryRaw<(Omit<EndpointSummaryView['notReady'][number], 'since'> & { since: Date | null })[]>`
      with ${KEEP} ${CHOSEN} select e.id, e.name, u.name as "unitName", e.place, e.custodian_name as "custodianName", e.custodian_phone as "custodianPhone",
             case when pr.endpoint_id is null then 'never_paired' when ${CONNECTION} = 'offline' then 'offline' else 'degraded' end as reason,
             case when ${CONNECTION} = 'offline' then pr.last_seen_at else pr.since end as since
        from ${FROM_CHOSEN} where ${EXPECTED} and not ${READY} and ${filter}
       order by since asc nulls first, u.name collate "vi-x-icu" limit 50`;
    return {
      total: sumOf(living, 'n'),
      expected: sumOf(living, 'expected'),
      ready: sumOf(living, 'ready'),
      toAccept: sumOf(living.filter(({ state }) => state === 'installed'), 'n'),
      late: sumOf(living, 'late'),
      byState: sumsBy(groups, ({ state }) => state),
      byConnection: sumsBy(living, ({ connection }) => connection),
      notReady: notReady.map((row) => ({ ...row, since: row.since?.toISOString() ?? null })),
    };
  }

  async operators(): Promise<NonNullable<EndpointRowView['operator']>[]> {
    return this.db.tx.$queryRaw(Prisma.sql`select id, code, name, support_phone as "supportPhone" from core.operator order by name collate "vi-x-icu"`);
  }
}

const sumOf = (groups: readonly SummaryGroup[], figure: 'n' | 'expected' | 'ready' | 'late'): number => groups.reduce((sum, group) => sum + group[figure], 0);

function sumsBy<K extends string>(groups: readonly SummaryGroup[], key: (group: SummaryGroup) => K): Partial<Record<K, number>> {
  return Object.fromEntries([...Map.groupBy(groups, key)].map(([of, rows]) => [of, sumOf(rows, 'n')])) as Partial<Record<K, number>>;
}

function toRow(row: Raw): EndpointRow {
  return { ...row, connectionSince: row.connectionSince?.toISOString() ?? null, lastSeenAt: row.lastSeenAt?.toISOString() ?? null };
}
