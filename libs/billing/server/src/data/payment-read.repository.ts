import { Injectable } from '@nestjs/common';
import { BillingErrors, type PaymentView } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { vndToJson } from '@diem-cau/shared/money';
import { allOf, orderBy, windowOf, type PageWindow } from './list-sql';

interface Row {
  id: string; payer_id: string; payer_name: string; amount_vnd: bigint; received_on: string; reference: string | null; note: string; recorded_at: Date; recorded_by_name: string;
  allocations: { invoiceId: string; series: string; number: number; amountVnd: number }[] | null; used: bigint; refunded: bigint; bank_line_id: string | null; reversed_at: Date | null; reason: string | null; by_name: string | null; total: number;
}

const SORTS = { receivedOn: 'p.received_on', recordedAt: 'p.recorded_at', amountVnd: 'p.amount_vnd' };

@Injectable()
export class PaymentReadRepository {
  constructor(private readonly db: Database) {}

  /** @throws AppError `billing.not_found` */
  async one(id: string): Promise<PaymentView> {
    const { items } = await this.select(Prisma.sql`p.id = ${id}::uuid`, { page: 1, pageSize: 1 });
    if (!items[0]) throw new AppError(BillingErrors.notFound);
    return items[0];
  }

  page({ payerId, invoiceId }: { payerId?: string | undefined; invoiceId?: string | undefined }, window: PageWindow): Promise<{ items: PaymentView[]; total: number }> {
    return this.select(
      allOf([
        ...(payerId ? [Prisma.sql`p.payer_id = ${payerId}::uuid`] : []),
        ...(invoiceId ? [Prisma.sql`exists (select 1 from bill.payment_allocation x where x.payment_id = p.id and x.invoice_id = ${invoiceId}::uuid)`] : []),
      ]),
      window,
    );
  }

  private async select(where: Prisma.Sql, window: PageWindow): Promise<{ items: PaymentView[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select p.id::text, p.payer_id::text, (select v.name from bill.payer_version v where v.payer_id = p.payer_id order by v.valid_from desc, v.id desc limit 1) as payer_name,
             p.amount_vnd, p.received_on::text, p.reference, p.note, p.recorded_at, p.recorded_by_name, a.allocations, coalesce(a.used, 0)::bigint as used, p.bank_line_id::text,
             coalesce((select sum(f.amount_vnd) from bill.payment_refund f where f.operator_id = p.operator_id and f.payment_id = p.id), 0)::bigint as refunded,
             r.at as reversed_at, r.reason, r.by_name, count(*) over ()::int as total
        from bill.payment p
        left join bill.payment_reversal r on r.operator_id = p.operator_id and r.payment_id = p.id
        left join lateral (
          select jsonb_agg(jsonb_build_object('invoiceId', i.id, 'series', i.series, 'number', i.number, 'amountVnd', s.vnd) order by i.series, i.number) as allocations, sum(s.vnd) as used
            from (select invoice_id, sum(amount_vnd) as vnd from bill.payment_allocation x where x.operator_id = p.operator_id and x.payment_id = p.id group by 1 having sum(amount_vnd) <> 0) s
            join bill.invoice i on i.id = s.invoice_id) a on true
       where ${where} ${orderBy(window.sort, SORTS, 'p.recorded_at desc, p.id desc')} ${windowOf(window)}`;
    return { items: rows.map(toView), total: rows[0]?.total ?? 0 };
  }
}

function toView(row: Row): PaymentView {
  return {
    id: row.id,
    payerId: row.payer_id,
    payerName: row.payer_name,
    amountVnd: vndToJson(row.amount_vnd),
    receivedOn: row.received_on,
    reference: row.reference,
    note: row.note,
    recordedAt: row.recorded_at.toISOString(),
    recordedByName: row.recorded_by_name,
    allocations: row.allocations ?? [],
    creditVnd: row.reversed_at ? 0 : vndToJson(row.amount_vnd - row.used - row.refunded),
    refundedVnd: vndToJson(row.refunded),
    isOfStatement: row.bank_line_id !== null,
    reversal: row.reversed_at ? { at: row.reversed_at.toISOString(), reason: row.reason ?? '', byName: row.by_name ?? '' } : null,
  };
}
