import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { WebhookDeliveryRepository } from '../../data/webhooks/webhook-delivery.repository';

/** Tells an operator's systems which invoices went past due; each once. */
@Injectable()
export class TellOverdue {
  constructor(
    private readonly db: Database,
    private readonly deliveries: WebhookDeliveryRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor): Promise<void> {
    const at = this.clock.now();
    return this.db.as(actor, () => this.deliveries.tellOverdue(serviceDayOf(at), at));
  }
}
