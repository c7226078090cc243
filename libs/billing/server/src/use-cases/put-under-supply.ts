import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '@diem-cau/platform/database';
import { PayerRepository } from '../data/payer.repository';
import { SubscriptionRepository } from '../data/subscription.repository';

/** An endpoint was given to this operator: from now on it may see it, and its payer is known to billing. */
@Injectable()
export class PutUnderSupply {
  constructor(
    private readonly db: Database,
    private readonly subscriptions: SubscriptionRepository,
    private readonly payers: PayerRepository,
  ) {}

  /** @throws Error where another operator still supplies the endpoint: the job tries again later and is shown when it gives up. */
  execute(actor: Actor, { endpointId, payerTenantId, onDay }: { endpointId: string; payerTenantId: string; onDay: string }): Promise<void> {
    return this.db.as(actor, async () => {
      const operatorId = actor.operatorId ?? '';
      if (!(await this.subscriptions.supply(operatorId, endpointId, onDay))) throw new Error('another operator supplies this endpoint on that day');
      await this.payers.ensure(operatorId, payerTenantId);
    });
  }
}
