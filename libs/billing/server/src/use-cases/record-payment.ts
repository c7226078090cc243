import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors, type PaymentView, type RecordPaymentInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { PayerRepository } from '../data/payer.repository';
import { PaymentReadRepository } from '../data/payment-read.repository';
import { PaymentRepository } from '../data/payment.repository';
import { normaliseTransferText } from '../domain/find-references';
import { parseInvoiceReference } from '../domain/invoice-reference';
import { ApplyMoney } from './apply-money';

/** Money came in: it pays the named invoice, else the oldest open ones; what is left is credit of the payer. */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly db: Database,
    private readonly payments: PaymentRepository,
    private readonly reads: PaymentReadRepository,
    private readonly payers: PayerRepository,
    private readonly apply: ApplyMoney,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: RecordPaymentInput): Promise<PaymentView> {
    requirePermission(actor, 'billing.payments');
    const reference = input.reference ? normaliseTransferText(input.reference) : null;
    const { payerId, receivedOn, note } = input;
    return this.db.as(actor, async () => {
      if (receivedOn > serviceDayOf(this.clock.now())) throw new AppError(BillingErrors.paymentDayInFuture);
      const payerTenantId = await this.payments.payerTenant(payerId);
      if (payerTenantId === null) throw new AppError(BillingErrors.notFound);
      const named = reference === null ? null : await this.invoiceNamed(reference, payerId);
      await this.payers.lock([payerId]);
      const id = await this.apply.execute(actor, { payerId, payerTenantId, amountVnd: BigInt(input.amountVnd), receivedOn, reference, note, invoiceIds: named === null ? null : [named] });
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
