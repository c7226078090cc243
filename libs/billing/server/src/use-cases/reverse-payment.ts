import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type PaymentView, type ReversePaymentInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { MoneyInWriterRepository } from '../data/money-in/money-in-writer.repository';
import { PayerRepository } from '../data/payer.repository';
import { PaymentReadRepository } from '../data/payment-read.repository';
import { PaymentRepository, type PaymentOwner } from '../data/payment.repository';

/** A mistyped payment is taken back by a record of its own; nothing is deleted. */
@Injectable()
export class ReversePayment {
  constructor(
    private readonly db: Database,
    private readonly payments: PaymentRepository,
    private readonly reads: PaymentReadRepository,
    private readonly payers: PayerRepository,
    private readonly money: MoneyInWriterRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, { reason }: ReversePaymentInput): Promise<PaymentView> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      await this.payers.lock([(await this.owner(id)).payerId]);
      // Looked at again under the lock: a refund may have come between.
      const owner = await this.owner(id);
      if (owner.isRefunded) throw new AppError(BillingErrors.paymentRefunded);
      const by = { ...owner, reason, at: this.clock.now(), postId: actor.postId, name: actor.name };
      if (!(await this.payments.reverse(actor.operatorId ?? '', id, by))) throw new AppError(BillingErrors.paymentReversed);
      if (owner.bankLineId !== null || owner.moneyId !== null) await this.waitAgain(actor, owner);
      await this.audit.record({ action: 'billing.payment_reversed', subjectType: 'payment', subjectId: id, detail: { reason } });
      return this.reads.one(id);
    });
  }

  private async owner(id: string): Promise<PaymentOwner> {
    const owner = await this.payments.payerOf(id);
    if (owner === null) throw new AppError(BillingErrors.notFound);
    return owner;
  }

  /** The bank has the money all the same: it waits for a person. */
  private async waitAgain(actor: Actor, { payerId, amountVnd, receivedOn, reference, bankLineId }: PaymentOwner): Promise<void> {
    const money = { id: newId(), bankLineId, amountVnd, receivedOn, reference, payerId, code: 'billing.payment_reversed', proposal: null, evidence: [{ code: 'payment_reversed' as const }] };
    await this.money.addWaiting(actor.operatorId ?? '', [money], this.clock.now());
  }
}
