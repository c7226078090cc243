import { Injectable } from '@nestjs/common';
import type { UnitAgeing, UnitAgeings } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { BELOW, UNIT_NAME, unitCrumbs, unitParts } from '../unit-parts-sql';
import { ageingOn } from './ageing-sql';

interface Row { unitId: string; unitName: string; payers: number; hasParts: boolean; open: bigint; b0: bigint; b30: bigint; b60: bigint; b90: bigint; b91: bigint }

@Injectable()
export class UnitAgeingRepository {
  constructor(private readonly db: Database) {}

  async of(unitId: string | undefined, day: string): Promise<UnitAgeings> {
    const rows = await this.db.tx.$queryRaw<Row[]>`
      with debt as (select p.payer_tenant_id as unit, b.* from bill.payer p join (${ageingOn(day)}) b on b.payer_id = p.id where b.open_vnd <> 0),
      head as (${unitParts(unitId)})
      select h.id::text as "unitId", ${UNIT_NAME} as "unitName", count(*)::int as payers, not h.is_own and bool_or(d.unit <> h.id) as "hasParts", sum(d.open_vnd)::bigint as open,
             sum(d.b0)::bigint as b0, sum(d.b30)::bigint as b30, sum(d.b60)::bigint as b60, sum(d.b90)::bigint as b90, sum(d.b91)::bigint as b91
        from head h ${BELOW} join debt d on d.unit = c.descendant
       group by h.id, h.is_own order by h.is_own desc, sum(d.b30 + d.b60 + d.b90 + d.b91) desc, sum(d.open_vnd) desc, 2`;
    return { crumbs: await unitCrumbs(this.db, unitId), items: rows.map(viewOf) };
  }
}

function viewOf({ open, b0, b30, b60, b90, b91, ...row }: Row): UnitAgeing {
  return {
    ...row, openVnd: vndToJson(open), overdueVnd: vndToJson(b30 + b60 + b90 + b91),
    ageing: { notDueVnd: vndToJson(b0), upTo30Vnd: vndToJson(b30), upTo60Vnd: vndToJson(b60), upTo90Vnd: vndToJson(b90), over90Vnd: vndToJson(b91) },
  };
}
