import { Injectable } from '@nestjs/common';
import type { ReportRange, VatReport, VatRow } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { found, orderBy, windowOf, type PageWindow } from '../list-sql';
import { instantsOf } from './range-sql';

type Row = Omit<VatRow, 'netVnd' | 'vatVnd'> & { net: bigint; vat: bigint };

const SORTS = { day: 'at', number: 'series, number', buyerName: '"buyerName"', netVnd: 'net', vatVnd: 'vat' };

/** Documents of a period, rate by rate: what account 3331 took. */
@Injectable()
export class VatListRepository {
  constructor(private readonly db: Database) {}

  async of(range: ReportRange, window: PageWindow): Promise<VatReport> {
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select "invoiceId", kind, "formNumber", series, number, day, "buyerName", "buyerTaxCode", "vatPercent", net, vat from (${listed(range)}) l where ${found('search', window.q)}
      ${orderBy(window.sort, SORTS, 'at, series, number, kind, "vatPercent" desc')} ${windowOf(window)}`;
    const [count] = await this.db.tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from (${listed(range)}) l where ${found('search', window.q)}`;
    const rates = await this.db.tx.$queryRaw<{ percent: number; documents: number; net: bigint; vat: bigint }[]>`
      select "vatPercent" as percent, count(*)::int as documents, sum(net)::bigint as net, sum(vat)::bigint as vat from (${listed(range)}) l group by 1 order by 1 desc`;
    return {
      items: rows.map(({ net, vat, ...row }) => ({ ...row, netVnd: vndToJson(net), vatVnd: vndToJson(vat) })),
      total: count?.n ?? 0,
      rates: rates.map(({ percent, documents, net, vat }) => ({ vatPercent: percent, documents, netVnd: vndToJson(net), vatVnd: vndToJson(vat) })),
      netVnd: vndToJson(rates.reduce((sum, { net }) => sum + net, 0n)),
      vatVnd: vndToJson(rates.reduce((sum, { vat }) => sum + vat, 0n)),
    };
  }
}

/** A document as its posting has it: a replaced one is taken back when its replacement is posted. */
const listed = (range: ReportRange): Prisma.Sql => Prisma.sql`
  select i.id::text as "invoiceId", case t.kind when 'replaced' then 'replaced' else i.kind end as kind, i.form_number as "formNumber", i.series, i.number, t.at,
         (t.at at time zone 'Asia/Ho_Chi_Minh')::date::text as day, i.buyer_name as "buyerName", i.buyer ->> 'taxCode' as "buyerTaxCode", v.vat_percent as "vatPercent",
         v.net_vnd * x.sign as net, v.vat_vnd * x.sign as vat, i.search
    from bill.ledger_transaction t
    cross join lateral (select case t.kind when 'replaced' then -1 else 1 end as sign) x
    join bill.invoice i on i.operator_id = t.operator_id and i.id = t.invoice_id
    join bill.invoice_vat v on v.operator_id = i.operator_id and v.invoice_id = i.id
   where t.kind in ('invoice', 'replaced') and ${instantsOf('t.at', range)}`;
