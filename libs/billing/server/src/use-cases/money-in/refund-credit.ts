import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type RefundInput, type RefundView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { vndToJson } from '@diem-cau/shared/money';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { RefundRepository } from '../../data/money-in/refund.repository';
import { PayerRepository } from '../../data/payer.repository';
import { PaymentRepository } from '../../data/payment.repository';

/** Gives a payer money back that no invoice took: the oldest first, never more than there is. */
@Injectable()
export class RefundCredit {
  constructor(
    private readonly db: Database,
    private readonly refunds: RefundRepository,
    private readonly payments: PaymentRepository,
    private readonly payers: PayerRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor, payerId: string): Promise<{ items: RefundView[] }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      if ((await this.payments.payerTenant(payerId)) === null) throw new AppError(BillingErrors.notFound);
      return { items: await this.refunds.ofPayer(payerId) };
    });
  }

  execute(actor: Actor, payerId: string, { amountVnd, paidOn, reason }: RefundInput): Promise<RefundView> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      const payerTenantId = await this.payments.payerTenant(payerId);
      if (payerTenantId === null) throw new AppError(BillingErrors.notFound);
      if (paidOn > serviceDayOf(this.clock.now())) throw new AppError(BillingErrors.paymentDayInFuture);
      await this.payers.lock([payerId]);
      const parts: { paymentId: string; amountVnd: bigint }[] = [];
      let leftVnd = BigInt(amountVnd);
      for (const { id, openVnd } of await this.payments.credits([payerId])) {
        const takenVnd = openVnd < leftVnd ? openVnd : leftVnd;
        if (takenVnd > 0n) parts.push({ paymentId: id, amountVnd: takenVnd });
        leftVnd -= takenVnd;
      }
      if (leftVnd > 0n) throw new AppError(BillingErrors.creditTooSmall, { creditVnd: vndToJson(BigInt(amountVnd) - leftVnd) });
      const [refundId, at] = [newId(), this.clock.now()];
      await this.refunds.add(actor.operatorId ?? '', { refundId, payerId, payerTenantId, paidOn, reason }, parts, { at, postId: actor.postId, name: actor.name });
      await this.audit.record({ action: 'billing.credit_refunded', subjectType: 'payer', subjectId: payerId, detail: { refundId, amountVnd, paidOn, reason } });
      return { id: refundId, payerId, amountVnd, paidOn, reason, at: at.toISOString(), byName: actor.name };
    });
  }
}
