import { Injectable } from '@nestjs/common';
import type { MonthStatement, MonthStatementRow } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';

/** What each payer was billed by the documents of a month; a replaced one counts no more. */
@Injectable()
export class MonthStatementRepository {
  constructor(private readonly db: Database) {}

  async of(month: string): Promise<MonthStatement> {
    const rows = await this.db.tx.$queryRaw<(Omit<MonthStatementRow, 'netVnd' | 'vatVnd' | 'grossVnd' | 'paidVnd' | 'openVnd'> & { net: bigint; vat: bigint; paid: bigint; open: bigint })[]>`
      with doc as materialized (
        select i.operator_id, i.id, i.payer_id, i.buyer_name, i.issued_at, i.net_vnd, i.vat_vnd, b.paid_vnd, b.open_vnd
          from bill.invoice i join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id where i.through_month = ${month} and i.state = 'issued' and not b.is_replaced
      ), room as materialized (
        select d.payer_id, count(distinct l.endpoint_id)::int as n from doc d join bill.invoice_line l on l.operator_id = d.operator_id and l.invoice_id = d.id where l.endpoint_id is not null group by 1)
      select p.id::text as "payerId", p.code as "payerCode", (array_agg(d.buyer_name order by d.issued_at desc))[1] as "payerName", count(*)::int as documents, coalesce(max(r.n), 0)::int as endpoints,
             sum(d.net_vnd)::bigint as net, sum(d.vat_vnd)::bigint as vat, sum(d.paid_vnd)::bigint as paid, sum(greatest(d.open_vnd, 0))::bigint as open
        from doc d join bill.payer p on p.id = d.payer_id left join room r on r.payer_id = d.payer_id group by p.id, p.code order by p.code`;
    const items = rows.map(({ net, vat, paid, open, ...row }) => ({ ...row, netVnd: vndToJson(net), vatVnd: vndToJson(vat), grossVnd: vndToJson(net + vat), paidVnd: vndToJson(paid), openVnd: vndToJson(open) }));
    const sum = (key: 'netVnd' | 'vatVnd' | 'grossVnd'): number => items.reduce((total, row) => total + row[key], 0);
    return { month, items, total: { netVnd: sum('netVnd'), vatVnd: sum('vatVnd'), grossVnd: sum('grossVnd') } };
  }
}
