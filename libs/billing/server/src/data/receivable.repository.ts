import { Injectable } from '@nestjs/common';
import type { Receivable, ReceivablesSummary } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { ageingOn, paidFor } from './arrears/ageing-sql';
import { versionOn } from './balance-sql';
import { found, orderBy, windowOf, type PageWindow } from './list-sql';

interface Buckets { open_vnd: bigint; credit_vnd: bigint; b0: bigint; b30: bigint; b60: bigint; b90: bigint; b91: bigint }
interface Row extends Buckets {
  payerId: string; payerCode: string; payerName: string; unitName: string; openInvoices: number; oldestDueDay: string | null; daysOverdue: number; total: number;
}

const SORTS = { payerName: 'v.name collate "vi-x-icu"', openVnd: 'b.open_vnd', daysOverdue: 'b.days_overdue' };
const STATES = {
  all: Prisma.sql`(b.open_vnd > 0 or b.credit_vnd > 0)`,
  overdue: Prisma.sql`(b.open_vnd > 0 and b.days_overdue > 0)`,
  not_due: Prisma.sql`b.b0 > 0`,
  to_30: Prisma.sql`b.b30 > 0`,
  to_60: Prisma.sql`b.b60 > 0`,
  to_90: Prisma.sql`b.b90 > 0`,
  over_90: Prisma.sql`b.b91 > 0`,
  credit: Prisma.sql`b.credit_vnd > 0`,
};

export type ReceivableState = keyof typeof STATES;

@Injectable()
export class ReceivableRepository {
  constructor(private readonly db: Database) {}

  /** What was owed at the end of `day`. */
  async page(state: ReceivableState, window: PageWindow, day: string, unitId?: string): Promise<{ items: Receivable[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select p.id::text as "payerId", p.code as "payerCode", coalesce(v.name, '') as "payerName", coalesce(u.full_name, '') as "unitName", b.open_invoices as "openInvoices",
             b.oldest_due::text as "oldestDueDay", b.days_overdue as "daysOverdue", b.open_vnd, b.credit_vnd, b.b0, b.b30, b.b60, b.b90, b.b91, count(*) over ()::int as total
        from bill.payer p join (${ageingOn(day)}) b on b.payer_id = p.id ${versionOn(day)} left join core.unit u on u.id = p.payer_tenant_id
       where ${STATES[state]} and ${paidFor(unitId)} and ${found('v.search', window.q)} ${orderBy(window.sort, SORTS, 'b.days_overdue desc, b.open_vnd desc, p.code')} ${windowOf(window)}`;
    const items = rows.map(({ total: _, open_vnd, credit_vnd, b0, b30, b60, b90, b91, ...row }) => ({
      ...row, openVnd: vndToJson(open_vnd), creditVnd: vndToJson(credit_vnd), ageing: ageingOf({ open_vnd, credit_vnd, b0, b30, b60, b90, b91 }),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }

  async summary(day: string, unitId?: string): Promise<ReceivablesSummary> {
    const rows = await this.db.tx.$queryRaw<(Buckets & { payers: number })[]>`
      select count(*) filter (where open_vnd > 0)::int as payers, coalesce(sum(open_vnd), 0)::bigint as open_vnd, coalesce(sum(credit_vnd), 0)::bigint as credit_vnd, coalesce(sum(b0), 0)::bigint as b0,
             coalesce(sum(b30), 0)::bigint as b30, coalesce(sum(b60), 0)::bigint as b60, coalesce(sum(b90), 0)::bigint as b90, coalesce(sum(b91), 0)::bigint as b91
        from bill.payer p join (${ageingOn(day)}) b on b.payer_id = p.id where ${paidFor(unitId)}`;
    const row = rows[0]!;
    return { payers: row.payers, openVnd: vndToJson(row.open_vnd), creditVnd: vndToJson(row.credit_vnd), overdueVnd: vndToJson(row.b30 + row.b60 + row.b90 + row.b91), ageing: ageingOf(row) };
  }
}

function ageingOf({ b0, b30, b60, b90, b91 }: Buckets) {
  return { notDueVnd: vndToJson(b0), upTo30Vnd: vndToJson(b30), upTo60Vnd: vndToJson(b60), upTo90Vnd: vndToJson(b90), over90Vnd: vndToJson(b91) };
}
