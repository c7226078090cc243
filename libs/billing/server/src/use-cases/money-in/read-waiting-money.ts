import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors, type MoneyTarget, type WaitingMoney, type WaitingMoneySummary } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import type { PageWindow } from '../../data/list-sql';
import { WaitingMoneyRepository } from '../../data/money-in/waiting-money.repository';

/** The queue, and what its money can be matched to. */
@Injectable()
export class ReadWaitingMoney {
  constructor(
    private readonly db: Database,
    private readonly waiting: WaitingMoneyRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, state: string, window: PageWindow): Promise<{ items: WaitingMoney[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.waiting.page(state, window));
  }

  one(actor: Actor, id: string): Promise<WaitingMoney> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const money = await this.waiting.one(id);
      if (money === null) throw new AppError(BillingErrors.notFound);
      return money;
    });
  }

  summary(actor: Actor): Promise<WaitingMoneySummary> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.waiting.summary());
  }

  targets(actor: Actor, q: string): Promise<{ items: MoneyTarget[] }> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => ({ items: await this.waiting.targets(q, serviceDayOf(this.clock.now())) }));
  }
}
