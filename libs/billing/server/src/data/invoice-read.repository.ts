import { Injectable } from '@nestjs/common';
import type { InvoiceDetail, InvoiceLineView, InvoiceRow, listInvoicesFiltersSchema, MyInvoicesSummary, RelatedInvoice } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import type { z } from 'zod';
import { allOf, found, orderBy, windowOf, type PageWindow } from './list-sql';

export type InvoiceFilters = z.infer<typeof listInvoicesFiltersSchema>;
type WithOperator<T> = T & { readonly operatorName: string };

interface Row {
  id: string; series: string; number: number; reference: string; issued_at: Date; issue_day: string; due_day: string; month: string; payer_id: string;
  buyer_name: string; buyer_tax_code: string | null; net_vnd: bigint; vat_vnd: bigint; gross_vnd: bigint; paid_vnd: bigint; open_vnd: bigint; is_replaced: boolean; kind: InvoiceDetail['kind']; has_pdf: boolean; has_xml: boolean; is_overdue: boolean;
  operator_name: string; total: number;
}

interface DetailRow extends Row {
  form_number: string; seller: InvoiceDetail['seller']; buyer: InvoiceDetail['buyer']; bank: InvoiceDetail['bank']; in_words: string;
  qr_text: string | null; asked_vnd: bigint; is_demonstration: boolean; document_at: Date | null;
}

export type StoredInvoice = WithOperator<InvoiceDetail> & { readonly isDemonstration: boolean };

const SORTS = { number: 'i.series, i.number', issuedAt: 'i.issued_at', buyerName: 'i.buyer_name collate "vi-x-icu"', grossVnd: 'i.gross_vnd', openVnd: 'b.open_vnd' };

/** Issued invoices, for an operator's clerk and for the payer alike: row security decides whose. */
@Injectable()
export class InvoiceReadRepository {
  constructor(private readonly db: Database) {}

  async page(filters: InvoiceFilters, window: PageWindow, today: string): Promise<{ items: WithOperator<InvoiceRow>[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select ${COLUMNS(today)}, count(*) over ()::int as total ${FROM}
       where ${conditions(filters, window.q, today)} ${orderBy(window.sort, SORTS, 'i.issued_at desc, i.number desc')} ${windowOf(window)}`;
    return { items: rows.map(toRow), total: rows[0]?.total ?? 0 };
  }

  async one(id: string, today: string): Promise<StoredInvoice | null> {
    const rows = await this.db.tx.$queryRaw<DetailRow[]>`
      select ${COLUMNS(today)}, 1 as total, i.form_number, i.seller, i.buyer, i.bank, i.in_words, i.qr_text, i.asked_vnd, i.is_demonstration, d.made_at as document_at
        ${FROM} where i.state = 'issued' and i.id = ${id}::uuid`;
    const row = rows[0];
    if (!row) return null;
    return {
      ...toRow(row),
      corrects: (await this.related(Prisma.sql`i.id = (select c.corrects_id from bill.invoice c where c.id = ${id}::uuid)`))[0] ?? null,
      correctedBy: await this.related(Prisma.sql`i.corrects_id = ${id}::uuid`),
      formNumber: row.form_number,
      seller: row.seller,
      buyer: row.buyer,
      bank: row.bank,
      inWords: row.in_words,
      qrText: row.qr_text,
      askedVnd: vndToJson(row.asked_vnd),
      isDemonstration: row.is_demonstration,
      lines: await this.lines(id),
      vatGroups: await this.vatGroups(id),
      events: await this.events(row),
    };
  }

  /** Issued documents that may be corrected, in the order of issue. */
  async heads(ids: readonly string[]): Promise<{ id: string; payerId: string; kind: 'original' | 'replacement' }[]> {
    return this.db.tx.$queryRaw`
      select id::text, payer_id::text as "payerId", kind from bill.invoice where id = any(${ids}::uuid[]) and state = 'issued' and kind <> 'adjustment'
       order by issued_at, series, number`;
  }

  /** The first document with lines of the month that nothing replaced; null where the payer was not billed for it. */
  async standingOfMonth(payerId: string, month: string, invoiceId: string | null): Promise<{ id: string; isAdjusted: boolean } | null> {
    const rows = await this.db.tx.$queryRaw<{ id: string; isAdjusted: boolean }[]>`
      select i.id::text, exists (select 1 from bill.invoice a where a.operator_id = i.operator_id and a.corrects_id = i.id and a.kind = 'adjustment') as "isAdjusted"
        from bill.invoice i
       where i.payer_id = ${payerId}::uuid and i.state = 'issued' and i.kind <> 'adjustment'
         and (${invoiceId}::uuid is null or i.id = ${invoiceId}::uuid) and exists (select 1 from bill.invoice_line l where l.operator_id = i.operator_id and l.invoice_id = i.id and l.month = ${month})
         and not exists (select 1 from bill.invoice r where r.operator_id = i.operator_id and r.corrects_id = i.id and r.kind = 'replacement')
       order by i.issued_at, i.series, i.number limit 1`;
    return rows[0] ?? null;
  }

  /** What the actor's unit still owes, and its money that waits. */
  async summary(): Promise<MyInvoicesSummary> {
    const rows = await this.db.tx.$queryRaw<{ open: bigint; n: number; due: string | null; credit: bigint }[]>`
      select coalesce(sum(o.open), 0)::bigint as open, count(*)::int as n, min(o.due_day)::text as due,
             (select coalesce(sum(p.amount_vnd), 0)::bigint from bill.payment p where not exists (select 1 from bill.payment_reversal r where r.payment_id = p.id))
             - (select coalesce(sum(a.amount_vnd), 0)::bigint from bill.payment_allocation a) - (select coalesce(sum(f.amount_vnd), 0)::bigint from bill.payment_refund f) as credit
        from (select i.due_day, b.open_vnd as open ${FROM} where i.state = 'issued') o where o.open > 0`;
    const [row] = rows;
    return { openVnd: vndToJson(row?.open ?? 0n), creditVnd: vndToJson(row?.credit ?? 0n), openInvoices: row?.n ?? 0, nextDueDay: row?.due ?? null };
  }

  private async related(which: Prisma.Sql): Promise<RelatedInvoice[]> {
    return this.db.tx.$queryRaw`
      select i.id::text, i.kind, i.form_number as "formNumber", i.series, i.number, i.issue_day::text as "issueDay" from bill.invoice i where ${which} and i.state = 'issued'
       order by i.issued_at, i.series, i.number`;
  }

  private async lines(id: string): Promise<InvoiceLineView[]> {
    const rows = await this.db.tx.$queryRaw<(Omit<InvoiceLineView, 'monthlyVnd' | 'netVnd' | 'standingVnd'> & { monthly: bigint; net: bigint; standing: bigint })[]>`
      select position, endpoint_id::text as "endpointId", endpoint_code as "endpointCode", endpoint_name as "endpointName", unit_name as "unitName", month,
             case when item_id is not null then jsonb_build_object('unit', item_unit, 'quantity', quantity) end as item,
             from_day::text as "from", to_day::text as "to", days, days_in_month as "daysInMonth", vat_percent as "vatPercent", discount_percent as "discountPercent", monthly_vnd as monthly, net_vnd as net,
             net_vnd + coalesce((select sum(c.net_vnd) from bill.invoice_line c where c.operator_id = l.operator_id and c.kind = 'correction' and c.corrects_id = l.invoice_id and c.corrects_position = l.position), 0)::bigint as standing
        from bill.invoice_line l where invoice_id = ${id}::uuid order by position`;
    return rows.map(({ monthly, net, standing, ...line }) => ({ ...line, monthlyVnd: vndToJson(monthly), netVnd: vndToJson(net), standingVnd: vndToJson(standing) }));
  }

  private async vatGroups(id: string): Promise<InvoiceDetail['vatGroups']> {
    const rows = await this.db.tx.$queryRaw<{ vat_percent: number; net_vnd: bigint; vat_vnd: bigint }[]>`
      select vat_percent, net_vnd, vat_vnd from bill.invoice_vat where invoice_id = ${id}::uuid order by vat_percent desc`;
    return rows.map((group) => ({ vatPercent: group.vat_percent, netVnd: vndToJson(group.net_vnd), vatVnd: vndToJson(group.vat_vnd) }));
  }

  private async events(row: DetailRow): Promise<InvoiceDetail['events']> {
    const money = await this.db.tx.$queryRaw<{ at: Date; amount: bigint; payment_id: string; note: string | null; reversed: boolean }[]>`
      select a.at, a.amount_vnd as amount, a.payment_id::text, case when a.amount_vnd < 0 then case when r.at = a.at then r.reason end else nullif(p.note, '') end as note, coalesce(r.at = a.at, false) and a.amount_vnd < 0 as reversed
        from bill.payment_allocation a join bill.payment p on p.id = a.payment_id left join bill.payment_reversal r on r.payment_id = a.payment_id
       where a.invoice_id = ${row.id}::uuid order by a.id`;
    const events: InvoiceDetail['events'] = [{ kind: 'issued', at: row.issued_at.toISOString(), amountVnd: vndToJson(row.gross_vnd), paymentId: null, note: null }];
    if (row.document_at) events.push({ kind: 'document_made', at: row.document_at.toISOString(), amountVnd: null, paymentId: null, note: null });
    for (const { at, amount, payment_id, note, reversed } of money) {
      events.push({ kind: amount > 0n ? 'paid' : reversed ? 'payment_reversed' : 'money_moved', at: at.toISOString(), amountVnd: vndToJson(amount), paymentId: payment_id, note });
    }
    return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }
}

const COLUMNS = (today: string) => Prisma.sql`
  i.id::text, i.series, i.number, i.reference, i.issued_at, i.issue_day::text, i.due_day::text, i.through_month as month, i.payer_id::text, i.buyer_name,
  i.buyer->>'taxCode' as buyer_tax_code, i.net_vnd, i.vat_vnd, i.gross_vnd, b.paid_vnd, b.open_vnd, b.is_replaced, i.kind, d.made_at is not null as has_pdf, exists (select 1 from bill.document x where x.operator_id = i.operator_id and x.invoice_id = i.id and x.kind = 'xml') as has_xml,
  (b.open_vnd > 0 and i.due_day < ${today}::date) as is_overdue, i.seller->>'name' as operator_name`;

const FROM = Prisma.sql`
  from bill.invoice i
  join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id
  left join lateral (select made_at from bill.document d where d.operator_id = i.operator_id and d.invoice_id = i.id and d.kind = 'pdf') d on true`;

function conditions({ month, payerId, runId, state }: InvoiceFilters, q: string | undefined, today: string): Prisma.Sql {
  return allOf([
    Prisma.sql`i.state = 'issued'`,
    found('i.search', q),
    ...(month ? [Prisma.sql`i.through_month = ${month}`] : []),
    ...(payerId ? [Prisma.sql`i.payer_id = ${payerId}::uuid`] : []),
    ...(runId ? [Prisma.sql`i.run_id = ${runId}::uuid`] : []),
    ...(state === 'open' ? [Prisma.sql`b.open_vnd > 0`] : []),
    ...(state === 'paid' ? [Prisma.sql`b.open_vnd = 0`] : []),
    ...(state === 'overdue' ? [Prisma.sql`b.open_vnd > 0 and i.due_day < ${today}::date`] : []),
  ]);
}

function toRow(row: Row): WithOperator<InvoiceRow> {
  const openVnd = row.open_vnd;
  return {
    id: row.id,
    kind: row.kind,
    isReplaced: row.is_replaced,
    series: row.series,
    number: row.number,
    reference: row.reference,
    issuedAt: row.issued_at.toISOString(),
    issueDay: row.issue_day,
    dueDay: row.due_day,
    month: row.month,
    payerId: row.payer_id,
    buyerName: row.buyer_name,
    buyerTaxCode: row.buyer_tax_code,
    totals: { netVnd: vndToJson(row.net_vnd), vatVnd: vndToJson(row.vat_vnd), grossVnd: vndToJson(row.gross_vnd) },
    paidVnd: vndToJson(row.paid_vnd),
    openVnd: vndToJson(openVnd),
    paymentState: openVnd === 0n ? 'paid' : row.paid_vnd > 0n ? 'part_paid' : 'open',
    isOverdue: row.is_overdue,
    hasPdf: row.has_pdf, hasXml: row.has_xml,
    operatorName: row.operator_name,
  };
}
