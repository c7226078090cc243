import { Injectable } from '@nestjs/common';
import type { ReportRange, RevenueReport } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { BELOW, UNIT_NAME, unitCrumbs, unitParts } from '../unit-parts-sql';
import { instantsOf, MONTHS, monthOfInstant } from './range-sql';

interface Sums { net: bigint; vat: bigint }

const totalsOf = ({ net, vat }: Sums) => ({ netVnd: vndToJson(net), vatVnd: vndToJson(vat), grossVnd: vndToJson(net + vat) });

/** Revenue as the ledger has it: accounts 511 and 3331, by the month in which they were posted. */
@Injectable()
export class RevenueRepository {
  constructor(private readonly db: Database) {}

  async of(range: ReportRange, unitId: string | undefined): Promise<RevenueReport> {
    const months = await this.db.tx.$queryRaw<(Sums & { month: string; documents: number })[]>`
      with posted as materialized (${posted(range)} ${within(unitId)})
      select m.month, (count(distinct p.transaction_id) filter (where p.kind = 'invoice'))::int as documents, coalesce(sum(p.amount) filter (where p.account = '511'), 0)::bigint as net, coalesce(sum(p.amount) filter (where p.account = '3331'), 0)::bigint as vat
        from (${MONTHS(range)}) m left join posted p on p.month = m.month group by m.month order by m.month`;
    const units = await this.db.tx.$queryRaw<(Sums & { unitId: string; unitName: string; hasParts: boolean; payers: number })[]>`
      with posted as materialized (${posted(range)}),
      of_unit as materialized (select y.payer_tenant_id as unit, p.payer_id, coalesce(sum(p.amount) filter (where p.account = '511'), 0) as net, coalesce(sum(p.amount) filter (where p.account = '3331'), 0) as vat
                                 from posted p join bill.payer y on y.id = p.payer_id group by 1, 2),
      head as (${unitParts(unitId)})
      select h.id::text as "unitId", ${UNIT_NAME} as "unitName", not h.is_own and bool_or(u.unit <> h.id) as "hasParts", count(*)::int as payers, sum(u.net)::bigint as net, sum(u.vat)::bigint as vat
        from head h ${BELOW} join of_unit u on u.unit = c.descendant group by h.id, h.is_own order by h.is_own desc, sum(u.net) desc, 2`;
    const sum = (pick: (row: Sums) => bigint): bigint => months.reduce((total, row) => total + pick(row), 0n);
    return {
      months: months.map(({ month, documents, ...sums }) => ({ month, documents, ...totalsOf(sums) })),
      total: totalsOf({ net: sum(({ net }) => net), vat: sum(({ vat }) => vat) }),
      crumbs: await unitCrumbs(this.db, unitId),
      units: units.map(({ net, vat, ...unit }) => ({ ...unit, ...totalsOf({ net, vat }) })),
    };
  }
}

/** Both accounts stand on the credit side: revenue is what was credited. */
const posted = (range: ReportRange): Prisma.Sql => Prisma.sql`
  select e.transaction_id, e.account, t.kind, t.payer_id, -e.amount_vnd as amount, ${monthOfInstant('t.at')} as month
    from bill.ledger_transaction t join bill.ledger_entry e on e.operator_id = t.operator_id and e.transaction_id = t.id and e.account in ('511', '3331')
   where ${instantsOf('t.at', range)}`;

const within = (unitId: string | undefined): Prisma.Sql =>
  unitId === undefined ? Prisma.empty : Prisma.sql`and t.payer_id in (select y.id from bill.payer y join core.closure c on c.descendant = y.payer_tenant_id where c.ancestor = ${unitId}::uuid)`;
