import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { vndToJson } from '@diem-cau/shared/money';
import { InvoiceWriterRepository } from '../data/invoice-writer.repository';
import { PaymentRepository } from '../data/payment.repository';
import { allocate } from '../domain/allocate';

export interface MoneyOfPayer {
  readonly payerId: string;
  readonly payerTenantId: string;
  readonly amountVnd: bigint;
  readonly receivedOn: string;
  /** As it was written; null where none was. */
  readonly reference: string | null;
  readonly note: string;
  /** Invoices that it pays, in this order and no others; the oldest open ones where null. */
  readonly invoiceIds: readonly string[] | null;
}

/** Writes money of a known payer and what it pays; the rest is credit. Joins the caller's transaction, which holds the payer's lock. */
@Injectable()
export class ApplyMoney {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly writer: InvoiceWriterRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the id of the payment. */
  async execute(actor: Actor, money: MoneyOfPayer): Promise<string> {
    const { payerId, payerTenantId, amountVnd, receivedOn, reference, note, invoiceIds } = money;
    const [id, at, operatorId] = [newId(), this.clock.now(), actor.operatorId ?? ''];
    await this.payments.add(operatorId, { id, payerId, payerTenantId, amountVnd, receivedOn, reference, note, at, postId: actor.postId, byName: actor.name });
    const open = await this.payments.openInvoices(payerId);
    // What named invoices do not take stays credit, as the payer said what it was for.
    const targets = invoiceIds === null ? open : invoiceIds.flatMap((named) => open.filter((invoice) => invoice.id === named));
    const allocations = allocate([{ id, openVnd: amountVnd }], targets);
    await this.writer.addAllocations(operatorId, at, allocations.map((part) => ({ ...part, payerId, payerTenantId })));
    await this.audit.record({ action: 'billing.payment_recorded', subjectType: 'payment', subjectId: id, detail: { payerId, amountVnd: vndToJson(amountVnd), receivedOn, reference } });
    return id;
  }
}
