import { Injectable } from '@nestjs/common';
import type { UnitAgeing, UnitAgeings } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { ageingOn } from './ageing-sql';

interface Row { unitId: string; unitName: string; payers: number; hasParts: boolean; open: bigint; b0: bigint; b30: bigint; b60: bigint; b90: bigint; b91: bigint }

/** The name of today, or the last one of a unit that is no more: its debt is still owed. */
const NAME = Prisma.sql`(select v.full_name from core.tenant_version v where v.tenant_id = h.id order by upper(v.valid) desc nulls first limit 1)`;

@Injectable()
export class UnitAgeingRepository {
  constructor(private readonly db: Database) {}

  async of(unitId: string | undefined, day: string): Promise<UnitAgeings> {
    const parent = unitId ?? null;
    // Heads of trees, or the parts of a unit with the unit's own debt first.
    const rows = await this.db.tx.$queryRaw<Row[]>`
      with debt as (select p.payer_tenant_id as unit, b.* from bill.payer p join (${ageingOn(day)}) b on b.payer_id = p.id where b.open_vnd <> 0),
      head as (
        select t.id, false as is_own from core.tenant t where ${parent}::uuid is null and not exists (select 1 from core.closure c where c.descendant = t.id and c.depth > 0)
        union all select c.descendant, false from core.closure c where c.ancestor = ${parent}::uuid and c.depth = 1
        union all select ${parent}::uuid, true where ${parent}::uuid is not null)
      select h.id::text as "unitId", coalesce(${NAME}, '') as "unitName", count(*)::int as payers, not h.is_own and bool_or(d.unit <> h.id) as "hasParts", sum(d.open_vnd)::bigint as open,
             sum(d.b0)::bigint as b0, sum(d.b30)::bigint as b30, sum(d.b60)::bigint as b60, sum(d.b90)::bigint as b90, sum(d.b91)::bigint as b91
        from head h join core.closure c on c.ancestor = h.id and (not h.is_own or c.depth = 0) join debt d on d.unit = c.descendant
       group by h.id, h.is_own order by h.is_own desc, sum(d.b30 + d.b60 + d.b90 + d.b91) desc, sum(d.open_vnd) desc, 2`;
    const crumbs = await this.db.tx.$queryRaw<UnitAgeings['crumbs']>`
      select h.id::text as "unitId", coalesce(${NAME}, '') as "unitName" from core.closure c join core.tenant h on h.id = c.ancestor where c.descendant = ${parent}::uuid order by c.depth desc`;
    return { crumbs, items: rows.map(viewOf) };
  }
}

function viewOf({ open, b0, b30, b60, b90, b91, ...row }: Row): UnitAgeing {
  return {
    ...row, openVnd: vndToJson(open), overdueVnd: vndToJson(b30 + b60 + b90 + b91),
    ageing: { notDueVnd: vndToJson(b0), upTo30Vnd: vndToJson(b30), upTo60Vnd: vndToJson(b60), upTo90Vnd: vndToJson(b90), over90Vnd: vndToJson(b91) },
  };
}
