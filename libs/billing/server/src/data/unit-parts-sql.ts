import { type Database, Prisma } from '@diem-cau/platform/database';

export interface UnitCrumb {
  readonly unitId: string;
  readonly unitName: string;
}

/** The name of today of `h.id`, or the last one of a unit that is no more: what it owed or paid stands. */
export const UNIT_NAME = Prisma.sql`coalesce((select v.full_name from core.tenant_version v where v.tenant_id = h.id order by upper(v.valid) desc nulls first limit 1), '')`;

/** A list of units `head (id, is_own)`: heads of all trees, or the parts of a unit with the unit itself as its own first part. */
export const unitParts = (unitId: string | undefined): Prisma.Sql => {
  const parent = unitId ?? null;
  return Prisma.sql`
    select t.id, false as is_own from core.tenant t where ${parent}::uuid is null and not exists (select 1 from core.closure c where c.descendant = t.id and c.depth > 0)
    union all select c.descendant, false from core.closure c where c.ancestor = ${parent}::uuid and c.depth = 1
    union all select ${parent}::uuid, true where ${parent}::uuid is not null`;
};

/** Joins each of `head h` with the units that it stands for, as `c.descendant`. */
export const BELOW = Prisma.sql`join core.closure c on c.ancestor = h.id and (not h.is_own or c.depth = 0)`;

/** The way from the head of the tree down to a unit. */
export function unitCrumbs(db: Database, unitId: string | undefined): Promise<UnitCrumb[]> {
  return db.tx.$queryRaw<UnitCrumb[]>`
    select h.id::text as "unitId", ${UNIT_NAME} as "unitName" from core.closure c join core.tenant h on h.id = c.ancestor where c.descendant = ${unitId ?? null}::uuid order by c.depth desc`;
}
