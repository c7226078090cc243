import { Injectable } from '@nestjs/common';
import type { UnitNodeView, UnitReader, UnitView } from '@diem-cau/tenancy/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';

export interface UnitFilter {
  readonly page: number;
  readonly pageSize: number;
  readonly q?: string | undefined;
  readonly parentId?: string | undefined;
  readonly rootId?: string | undefined;
  readonly level?: string | undefined;
  readonly sector?: string | undefined;
}

const COLUMNS = Prisma.sql`u.id, u.sector, u.code, u.name, u.full_name as "fullName", u.kind, u.level, u.parent_id as "parentId", p.name as "parentName", u.lat, u.lng`;
const FROM = Prisma.sql`from core.unit u left join core.unit p on p.id = u.parent_id`;

// Cities, wards and townships stand before the country around them; names by the Vietnamese alphabet, numbers by size.
const RANK = Prisma.sql`case u.kind when 'tinh' then 0 when 'thanh_pho' then 1 when 'thi_xa' then 2 when 'quan' then 2 when 'phuong' then 3 when 'thi_tran' then 4 else 5 end`;
const ORDER = Prisma.sql`${RANK}, nullif(substring(u.name from '\\d+'), '')::int nulls first, u.name collate "vi-x-icu", u.code`;

/** The directory. Every signed-in post may read it; row security asks no more than that. */
@Injectable()
export class UnitsRepository implements UnitReader {
  constructor(private readonly db: Database) {}

  async list(filter: UnitFilter): Promise<{ items: UnitView[]; total: number }> {
    const where = conditions(filter);
    const items = await this.db.tx.$queryRaw<UnitView[]>`
      select ${COLUMNS} ${FROM} where ${where} order by ${levelOrder(filter)}${ORDER} limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}`;
    const [count] = await this.db.tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from core.unit u where ${where}`;
    return { items, total: count?.n ?? 0 };
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, UnitView>> {
    const rows = await this.db.tx.$queryRaw<UnitView[]>`select ${COLUMNS} ${FROM} where u.id = any(${[...ids]}::uuid[])`;
    return new Map(rows.map((row) => [row.id, row]));
  }

  path(id: string): Promise<UnitView[]> {
    return this.db.tx.$queryRaw<UnitView[]>`
      select ${COLUMNS} ${FROM} join core.closure c on c.ancestor = u.id where c.descendant = ${id}::uuid order by c.depth desc`;
  }

  descendants(id: string, level?: string): Promise<UnitView[]> {
    return this.db.tx.$queryRaw<UnitView[]>`
      select ${COLUMNS} ${FROM} join core.closure c on c.descendant = u.id
       where c.ancestor = ${id}::uuid and (${level ?? null}::text is null or u.level = ${level ?? null}) order by c.depth, ${ORDER}`;
  }

  /** The branch without what a map or tree does not draw. */
  tree(rootId: string): Promise<UnitNodeView[]> {
    return this.db.tx.$queryRaw<UnitNodeView[]>`
      select u.id, u.parent_id as "parentId", u.name, u.full_name as "fullName", u.level, u.kind, u.code, u.lat, u.lng
        from core.closure c join core.unit u on u.id = c.descendant where c.ancestor = ${rootId}::uuid order by c.depth, ${ORDER}`;
  }
}

/** Best match first where something is searched: a name that begins with it, then higher levels. */
function levelOrder({ q }: UnitFilter): Prisma.Sql {
  return q ? Prisma.sql`(core.search_key(u.name) like core.search_key(${`${escapeLike(q)}%`})) desc, length(u.code), ` : Prisma.empty;
}

function conditions({ q, parentId, rootId, level, sector }: UnitFilter): Prisma.Sql {
  const all: Prisma.Sql[] = [Prisma.sql`true`];
  if (q) all.push(Prisma.sql`u.search like core.search_key(${`%${escapeLike(q)}%`})`);
  if (parentId) all.push(Prisma.sql`u.parent_id = ${parentId}::uuid`);
  if (rootId) all.push(Prisma.sql`u.id in (select descendant from core.closure where ancestor = ${rootId}::uuid)`);
  if (level) all.push(Prisma.sql`u.level = ${level}`);
  if (sector) all.push(Prisma.sql`u.sector = ${sector}`);
  return Prisma.join(all, ' and ');
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
