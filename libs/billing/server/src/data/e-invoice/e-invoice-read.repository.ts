import { Injectable } from '@nestjs/common';
import type { EInvoiceFilters, EInvoiceRow, EInvoiceView } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { allOf, found, orderBy, windowOf, type PageWindow } from '../list-sql';

type Stored = Omit<EInvoiceRow, 'grossVnd' | 'issuedAt' | 'nextAt' | 'changedAt'> & {
  gross: bigint; issued: Date; next: Date | null; changed: Date; total: number; transactionId: string; providerNumber: string | null; reservationCode: string | null;
  authorityCode: string | null; hasXml: boolean;
};

const SORTS = { number: 'i.series, i.number', issuedAt: 'i.issued_at', changedAt: 'e.changed_at', buyerName: 'i.buyer_name collate "vi-x-icu"' };

/** Electronic invoices as a clerk reads them. */
@Injectable()
export class EInvoiceReadRepository {
  constructor(private readonly db: Database) {}

  async page({ month, state }: EInvoiceFilters, window: PageWindow): Promise<{ items: EInvoiceRow[]; total: number }> {
    const where = allOf([
      found('i.search', window.q),
      ...(month ? [Prisma.sql`i.through_month = ${month}`] : []),
      ...(state === 'open' ? [Prisma.sql`e.state not in ('accepted', 'settled')`] : []),
      ...(state === 'person' ? [NEEDS_PERSON] : []),
    ]);
    const rows = await this.db.tx.$queryRaw<Stored[]>`
      select ${COLUMNS}, count(*) over ()::int as total ${FROM} where ${where} ${orderBy(window.sort, SORTS, 'i.series, i.number')} ${windowOf(window)}`;
    return { items: rows.map(toRow), total: rows[0]?.total ?? 0 };
  }

  async one(invoiceId: string): Promise<EInvoiceView | null> {
    const rows = await this.db.tx.$queryRaw<Stored[]>`select ${COLUMNS}, 1 as total ${FROM} where e.invoice_id = ${invoiceId}::uuid`;
    const [row] = rows;
    if (!row) return null;
    const events = await this.db.tx.$queryRaw<(Omit<EInvoiceView['events'][number], 'at'> & { at: Date })[]>`
      select kind, at, code, words, by_name as "byName" from bill.e_invoice_event where invoice_id = ${invoiceId}::uuid order by id`;
    const { transactionId, providerNumber, reservationCode, authorityCode, hasXml } = row;
    return { ...toRow(row), transactionId, providerNumber, reservationCode, authorityCode, hasXml, events: events.map((event) => ({ ...event, at: event.at.toISOString() })) };
  }
}

/** The provider counts in the order of arrival: an earlier one that is not through holds up the later ones. */
const EARLIER_FIRST = Prisma.sql`exists (select 1 from bill.e_invoice p where p.operator_id = e.operator_id and p.form_number = e.form_number and p.series = e.series and p.number < e.number
  and p.state in ('to_send', 'sending', 'sent_unknown', 'refused'))`;
/** What goes on by nobody: refused, held up by something that only a person has, or issued before there was a gateway. */
export const NEEDS_PERSON = Prisma.sql`(e.state = 'refused' or (e.state = 'to_send' and e.waiting is not null and e.waiting <> 'unreachable')
  or (e.state = 'not_sent' and exists (select 1 from bill.e_invoice_gateway g where g.is_active)))`;
const COLUMNS = Prisma.sql`
  e.invoice_id::text as "invoiceId", i.form_number as "formNumber", i.series, i.number, i.through_month as month, i.issued_at as issued, i.buyer_name as "buyerName", i.gross_vnd as gross, e.state,
  case when e.state <> 'to_send' then null when ${EARLIER_FIRST} then 'earlier_first' else e.waiting end as waiting, e.code, e.words, e.next_at as next, e.changed_at as changed,
  e.transaction_id::text as "transactionId", e.provider_number as "providerNumber", e.reservation_code as "reservationCode", e.authority_code as "authorityCode",
  exists (select 1 from bill.document d where d.operator_id = e.operator_id and d.invoice_id = e.invoice_id and d.kind = 'xml') as "hasXml"`;
const FROM = Prisma.sql`from bill.e_invoice e join bill.invoice i on i.operator_id = e.operator_id and i.id = e.invoice_id`;

function toRow({ invoiceId, formNumber, series, number, month, buyerName, state, waiting, code, words, gross, issued, next, changed }: Stored): EInvoiceRow {
  return {
    invoiceId, formNumber, series, number, month, buyerName, state, waiting, code, words,
    grossVnd: vndToJson(gross), issuedAt: issued.toISOString(), nextAt: next?.toISOString() ?? null, changedAt: changed.toISOString(),
  };
}
