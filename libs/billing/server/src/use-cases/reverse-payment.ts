import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type PaymentView, type ReversePaymentInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { PayerRepository } from '../data/payer.repository';
import { PaymentReadRepository } from '../data/payment-read.repository';
import { PaymentRepository } from '../data/payment.repository';

/** A mistyped payment is taken back by a record of its own; nothing is deleted. */
@Injectable()
export class ReversePayment {
  constructor(
    private readonly db: Database,
    private readonly payments: PaymentRepository,
    private readonly reads: PaymentReadRepository,
    private readonly payers: PayerRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, { reason }: ReversePaymentInput): Promise<PaymentView> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      const owner = await this.payments.payerOf(id);
      if (owner === null) throw new AppError(BillingErrors.notFound);
      await this.payers.lock([owner.payerId]);
      const by = { ...owner, reason, at: this.clock.now(), postId: actor.postId, name: actor.name };
      if (!(await this.payments.reverse(actor.operatorId ?? '', id, by))) throw new AppError(BillingErrors.paymentReversed);
      await this.audit.record({ action: 'billing.payment_reversed', subjectType: 'payment', subjectId: id, detail: { reason } });
      return this.reads.one(id);
    });
  }
}
