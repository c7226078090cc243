import { Injectable } from '@nestjs/common';
import type { EndpointDaysReport, ReportRange } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { BELOW, UNIT_NAME, unitCrumbs, unitParts } from '../unit-parts-sql';
import { daysOf, MONTHS } from './range-sql';

/** Days that stand billed, from the table whose constraint lets none stand twice. */
@Injectable()
export class EndpointDaysRepository {
  constructor(private readonly db: Database) {}

  async of(range: ReportRange, unitId: string | undefined): Promise<EndpointDaysReport> {
    const months = await this.db.tx.$queryRaw<EndpointDaysReport['months']>`
      with billed as materialized (${billed(range)} ${within(unitId)})
      select m.month, count(distinct b.endpoint_id)::int as endpoints, coalesce(sum(upper(b.span * m.span) - lower(b.span * m.span)), 0)::int as days
        from (${MONTHS(range)}) m left join billed b on b.span && m.span group by m.month order by m.month`;
    const units = await this.db.tx.$queryRaw<EndpointDaysReport['units']>`
      with billed as materialized (${billed(range)}),
      of_unit as materialized (select y.payer_tenant_id as unit, b.endpoint_id, sum(upper(b.span) - lower(b.span)) as days from billed b join bill.payer y on y.id = b.payer_id group by 1, 2),
      head as (${unitParts(unitId)})
      select h.id::text as "unitId", ${UNIT_NAME} as "unitName", not h.is_own and bool_or(u.unit <> h.id) as "hasParts", count(distinct u.endpoint_id)::int as endpoints, sum(u.days)::int as days
        from head h ${BELOW} join of_unit u on u.unit = c.descendant group by h.id, h.is_own order by h.is_own desc, sum(u.days) desc, 2`;
    return { months, total: months.reduce((sum, { days }) => sum + days, 0), crumbs: await unitCrumbs(this.db, unitId), units };
  }
}

function billed(range: ReportRange): Prisma.Sql {
  const { first, after } = daysOf(range);
  const asked = Prisma.sql`daterange(${first}::date, ${after}::date)`;
  return Prisma.sql`select b.endpoint_id, b.payer_id, b.span * ${asked} as span from bill.billed_day b where b.role = 'payer' and b.span && ${asked}`;
}

const within = (unitId: string | undefined): Prisma.Sql =>
  unitId === undefined ? Prisma.empty : Prisma.sql`and b.payer_id in (select y.id from bill.payer y join core.closure c on c.descendant = y.payer_tenant_id where c.ancestor = ${unitId}::uuid)`;
