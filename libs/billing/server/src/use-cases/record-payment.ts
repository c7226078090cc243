import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type PaymentView, type RecordPaymentInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { InvoiceWriterRepository } from '../data/invoice-writer.repository';
import { PayerRepository } from '../data/payer.repository';
import { PaymentReadRepository } from '../data/payment-read.repository';
import { PaymentRepository } from '../data/payment.repository';
import { allocate } from '../domain/allocate';
import { parseInvoiceReference } from '../domain/invoice-reference';

/** Money came in: it pays the named invoice, else the oldest open ones; what is left is credit of the payer. */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly db: Database,
    private readonly payments: PaymentRepository,
    private readonly reads: PaymentReadRepository,
    private readonly payers: PayerRepository,
    private readonly writer: InvoiceWriterRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: RecordPaymentInput): Promise<PaymentView> {
    requirePermission(actor, 'billing.payments');
    const reference = input.reference ? normaliseReference(input.reference) : null;
    const { payerId, receivedOn, note } = input;
    return this.db.as(actor, async () => {
      const at = this.clock.now();
      if (receivedOn > serviceDayOf(at)) throw new AppError(BillingErrors.paymentDayInFuture);
      const payerTenantId = await this.payments.payerTenant(payerId);
      if (payerTenantId === null) throw new AppError(BillingErrors.notFound);
      const named = reference === null ? null : await this.invoiceNamed(reference, payerId);
      await this.payers.lock([payerId]);

      const operatorId = actor.operatorId ?? '';
      const id = newId();
      await this.payments.add(operatorId, { id, payerId, payerTenantId, amountVnd: BigInt(input.amountVnd), receivedOn, reference, note, at, postId: actor.postId, byName: actor.name });
      const open = await this.payments.openInvoices(payerId);
      // A named invoice goes first; what it does not take stays credit, as the payer said what it was for.
      const targets = named === null ? open : open.filter((invoice) => invoice.id === named);
      const allocations = allocate([{ id, openVnd: BigInt(input.amountVnd) }], targets);
      await this.writer.addAllocations(operatorId, at, allocations.map((part) => ({ ...part, payerId, payerTenantId })));
      await this.audit.record({ action: 'billing.payment_recorded', subjectType: 'payment', subjectId: id, detail: { payerId, amountVnd: input.amountVnd, receivedOn, reference } });
      return this.reads.one(id);
    });
  }

  private async invoiceNamed(reference: string, payerId: string): Promise<string> {
    if (parseInvoiceReference(reference) === null) throw new AppError(BillingErrors.referenceInvalid, { reference });
    const invoice = await this.payments.invoiceOfReference(reference);
    if (invoice === null) throw new AppError(BillingErrors.referenceUnknown, { reference });
    if (invoice.payerId !== payerId) throw new AppError(BillingErrors.referenceOfOtherPayer, { reference });
    return invoice.id;
  }
}

/** Banks and people add spaces, marks and small letters; what is left is the reference. */
function normaliseReference(text: string): string {
  return text.normalize('NFD').replace(/[^0-9a-z]/gi, '').toUpperCase();
}
