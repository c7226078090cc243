import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors, type SubscriptionDetail } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { ContractRepository } from '../data/contract.repository';
import { SubscriptionReadRepository } from '../data/subscription-read.repository';

/** One endpoint's subscription with its events and the lines that were made of them. */
@Injectable()
export class ShowSubscription {
  constructor(
    private readonly db: Database,
    private readonly contracts: ContractRepository,
    private readonly subscriptions: SubscriptionReadRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `billing.not_found` where the operator does not supply it */
  execute(actor: Actor, endpointId: string): Promise<SubscriptionDetail> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const now = this.clock.now();
      const { items } = await this.contracts.endpoints({ state: 'all', endpointId }, { page: 1, pageSize: 1 }, now);
      if (!items[0]) throw new AppError(BillingErrors.notFound);
      const plan = await this.subscriptions.plan(endpointId, now);
      return { ...items[0], planId: plan?.id ?? null, planName: plan?.name ?? null, events: await this.subscriptions.events(endpointId), lines: await this.subscriptions.lines(endpointId) };
    });
  }
}
