import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type SettleMoneyInput, type WaitingMoney } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { MoneyInWriterRepository } from '../../data/money-in/money-in-writer.repository';
import { WaitingMoneyRepository } from '../../data/money-in/waiting-money.repository';

/** Waiting money that pays nothing here: none of ours, which can be taken back, or sent back to whoever sent it. */
@Injectable()
export class SettleMoney {
  constructor(
    private readonly db: Database,
    private readonly waiting: WaitingMoneyRepository,
    private readonly writer: MoneyInWriterRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  settle(actor: Actor, id: string, { as, reason }: SettleMoneyInput): Promise<WaitingMoney> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      const money = await this.waiting.lock(id);
      if (money === null) throw new AppError(BillingErrors.notFound);
      if (money.settledAs !== null) throw new AppError(BillingErrors.moneySettled);
      await this.writer.settle(id, as, reason, { at: this.clock.now(), postId: actor.postId, name: actor.name });
      await this.audit.record({ action: 'billing.money_settled', subjectType: 'unmatched_money', subjectId: id, detail: { as, reason, amountVnd: Number(money.amountVnd) } });
      return this.shown(id);
    });
  }

  reopen(actor: Actor, id: string): Promise<WaitingMoney> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      const money = await this.waiting.lock(id);
      if (money === null) throw new AppError(BillingErrors.notFound);
      if (money.settledAs !== 'set_aside') throw new AppError(BillingErrors.moneyNotSetAside);
      await this.writer.reopen(id, this.clock.now());
      await this.audit.record({ action: 'billing.money_reopened', subjectType: 'unmatched_money', subjectId: id, detail: { amountVnd: Number(money.amountVnd) } });
      return this.shown(id);
    });
  }

  private async shown(id: string): Promise<WaitingMoney> {
    const money = await this.waiting.one(id);
    if (money === null) throw new AppError(BillingErrors.notFound);
    return money;
  }
}
