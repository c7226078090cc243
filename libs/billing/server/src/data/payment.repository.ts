import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';
import type { OpenAmount, PaidInvoice } from '../domain/allocate';

export interface CreditRow extends OpenAmount {
  readonly payerId: string;
}

export interface NewPayment {
  readonly id: string;
  readonly payerId: string;
  readonly payerTenantId: string;
  readonly amountVnd: bigint;
  readonly receivedOn: string;
  readonly reference: string | null;
  readonly note: string;
  readonly at: Date;
  readonly postId: string | null;
  readonly byName: string;
}

export interface PaymentOwner {
  readonly payerId: string;
  readonly payerTenantId: string;
  readonly amountVnd: bigint;
  readonly receivedOn: string;
  readonly reference: string | null;
  /** The line of a statement, or the money of the queue, that it came of. */
  readonly bankLineId: string | null;
  readonly moneyId: string | null;
  readonly isRefunded: boolean;
}

/** Money in, and what it pays. Callers hold the lock of the payer. */
@Injectable()
export class PaymentRepository {
  constructor(private readonly db: Database) {}

  /** What payments of these payers no invoice has taken, oldest first. */
  async credits(payerIds: readonly string[]): Promise<CreditRow[]> {
    return this.db.tx.$queryRaw<CreditRow[]>`
      select p.id::text, p.payer_id::text as "payerId", p.amount_vnd - a.used as "openVnd"
        from bill.payment p
        cross join lateral (select (coalesce((select sum(amount_vnd) from bill.payment_allocation a where a.payment_id = p.id and a.operator_id = p.operator_id), 0)
                                  + coalesce((select sum(amount_vnd) from bill.payment_refund f where f.payment_id = p.id and f.operator_id = p.operator_id), 0))::bigint as used) a
       where p.payer_id = any(${payerIds}::uuid[]) and not exists (select 1 from bill.payment_reversal r where r.payment_id = p.id and r.operator_id = p.operator_id)
         and p.amount_vnd > a.used
       order by p.received_on, p.recorded_at, p.id`;
  }

  /** Invoices of a payer that still owe, oldest first. */
  async openInvoices(payerId: string): Promise<OpenAmount[]> {
    return this.db.tx.$queryRaw<OpenAmount[]>`
      select i.id::text, b.open_vnd as "openVnd" from bill.invoice i join bill.invoice_balance b on b.operator_id = i.operator_id and b.invoice_id = i.id
       where i.payer_id = ${payerId}::uuid and b.open_vnd > 0 order by i.issued_at, i.series, i.number`;
  }

  /** What these invoices ask now and were paid. */
  async paidOf(invoiceIds: readonly string[]): Promise<PaidInvoice[]> {
    if (invoiceIds.length === 0) return [];
    const rows = await this.db.tx.$queryRaw<{ id: string; due: bigint; payment: string | null; paid: bigint }[]>`
      select b.invoice_id::text as id, b.due_vnd as due, a.payment_id::text as payment, coalesce(a.paid, 0)::bigint as paid
        from bill.invoice_balance b
        left join lateral (select payment_id, sum(amount_vnd) as paid, max(id) as latest from bill.payment_allocation a
                            where a.operator_id = b.operator_id and a.invoice_id = b.invoice_id group by payment_id having sum(amount_vnd) > 0) a on true
       where b.invoice_id = any(${invoiceIds}::uuid[]) order by a.latest`;
    return [...Map.groupBy(rows, ({ id }) => id)].map(([invoiceId, of]) => ({
      invoiceId,
      dueVnd: of[0]?.due ?? 0n,
      payments: of.flatMap(({ payment, paid }) => (payment === null ? [] : [{ paymentId: payment, paidVnd: paid }])),
    }));
  }

  /** The issued invoice of a reference; where it was replaced, the document that stands in its place. */
  async invoiceOfReference(reference: string): Promise<{ id: string; payerId: string } | null> {
    const rows = await this.db.tx.$queryRaw<{ id: string; payerId: string }[]>`
      with recursive chain as (
        select id, payer_id, 0 as depth from bill.invoice where reference = ${reference} and state = 'issued'
        union all select r.id, r.payer_id, c.depth + 1 from chain c join bill.invoice r on r.corrects_id = c.id and r.kind = 'replacement')
      select id::text, payer_id::text as "payerId" from chain order by depth desc limit 1`;
    return rows[0] ?? null;
  }

  /** Which of these are issued invoices of the payer. */
  async invoicesOf(payerId: string, invoiceIds: readonly string[]): Promise<string[]> {
    if (invoiceIds.length === 0) return [];
    const rows = await this.db.tx.$queryRaw<{ id: string }[]>`select id::text from bill.invoice where payer_id = ${payerId}::uuid and id = any(${[...invoiceIds]}::uuid[]) and state = 'issued'`;
    return rows.map(({ id }) => id);
  }

  async payerTenant(payerId: string): Promise<string | null> {
    const rows = await this.db.tx.$queryRaw<{ t: string }[]>`select payer_tenant_id::text as t from bill.payer where id = ${payerId}::uuid`;
    return rows[0]?.t ?? null;
  }

  async add(operatorId: string, p: NewPayment): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.payment (id, operator_id, payer_id, payer_tenant_id, amount_vnd, received_on, reference, note, recorded_at, recorded_by_post_id, recorded_by_name)
      values (${p.id}::uuid, ${operatorId}::uuid, ${p.payerId}::uuid, ${p.payerTenantId}::uuid, ${p.amountVnd}, ${p.receivedOn}::date, ${p.reference}, ${p.note}, ${p.at},
              ${p.postId}::uuid, ${p.byName})`;
  }

  async payerOf(paymentId: string): Promise<PaymentOwner | null> {
    const rows = await this.db.tx.$queryRaw<PaymentOwner[]>`
      select payer_id::text as "payerId", payer_tenant_id::text as "payerTenantId", amount_vnd as "amountVnd", received_on::text as "receivedOn", reference, bank_line_id::text as "bankLineId", money_id::text as "moneyId",
             exists (select 1 from bill.payment_refund f where f.operator_id = p.operator_id and f.payment_id = p.id) as "isRefunded" from bill.payment p where id = ${paymentId}::uuid`;
    return rows[0] ?? null;
  }

  /** False where it was reversed already. What it paid is taken back by rows of the opposite sign. */
  async reverse(operatorId: string, paymentId: string, by: { payerId: string; payerTenantId: string; reason: string; at: Date; postId: string | null; name: string }): Promise<boolean> {
    const made = await this.db.tx.$executeRaw`
      insert into bill.payment_reversal (operator_id, payment_id, payer_id, payer_tenant_id, reason, at, by_post_id, by_name)
      values (${operatorId}::uuid, ${paymentId}::uuid, ${by.payerId}::uuid, ${by.payerTenantId}::uuid, ${by.reason}, ${by.at}, ${by.postId}::uuid, ${by.name})
      on conflict (operator_id, payment_id) do nothing`;
    if (made === 0) return false;
    await this.db.tx.$executeRaw`
      insert into bill.payment_allocation (operator_id, payment_id, payer_id, payer_tenant_id, invoice_id, amount_vnd, at)
      select operator_id, payment_id, payer_id, payer_tenant_id, invoice_id, -sum(amount_vnd), ${by.at}
        from bill.payment_allocation where payment_id = ${paymentId}::uuid
       group by operator_id, payment_id, payer_id, payer_tenant_id, invoice_id having sum(amount_vnd) <> 0`;
    return true;
  }
}
