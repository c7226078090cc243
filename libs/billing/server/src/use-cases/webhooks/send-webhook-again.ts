import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { ArrearsErrors, BillingErrors, type WebhookDelivery } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { WebhookDeliveryRepository } from '../../data/webhooks/webhook-delivery.repository';
import { WebhookRepository } from '../../data/webhooks/webhook.repository';
import type { PageWindow } from '../../data/list-sql';

/** The log of what was sent, and a person's two acts on it: a test, and once more. */
@Injectable()
export class SendWebhookAgain {
  constructor(
    private readonly db: Database,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, webhookId: string, state: 'all' | WebhookDelivery['state'], window: PageWindow): Promise<{ items: WebhookDelivery[]; total: number }> {
    requirePermission(actor, 'billing.webhooks');
    return this.db.as(actor, async () => {
      if (!(await this.webhooks.one(webhookId))) throw new AppError(BillingErrors.notFound);
      return this.deliveries.page({ webhookId, state }, window);
    });
  }

  test(actor: Actor, webhookId: string): Promise<WebhookDelivery> {
    requirePermission(actor, 'billing.webhooks');
    return this.db.as(actor, async () => {
      await this.active(webhookId);
      const [at, eventId, deliveryId] = [this.clock.now(), newId(), newId()];
      const body = JSON.stringify({ type: 'test', timestamp: at.toISOString(), data: { message: 'Điểm Cầu' } });
      await this.deliveries.addTest(actor.operatorId ?? '', webhookId, { eventId, deliveryId, body, at });
      await this.audit.record({ action: 'billing.webhook_tested', subjectType: 'webhook', subjectId: webhookId });
      return this.one(deliveryId);
    });
  }

  again(actor: Actor, deliveryId: string): Promise<WebhookDelivery> {
    requirePermission(actor, 'billing.webhooks');
    return this.db.as(actor, async () => {
      const webhookId = await this.deliveries.webhookOf(deliveryId);
      if (webhookId === null) throw new AppError(BillingErrors.notFound);
      await this.active(webhookId);
      await this.deliveries.again(actor.operatorId ?? '', deliveryId);
      await this.audit.record({ action: 'billing.webhook_sent_again', subjectType: 'webhook', subjectId: webhookId, detail: { deliveryId } });
      return this.one(deliveryId);
    });
  }

  private async active(webhookId: string): Promise<void> {
    const webhook = await this.webhooks.one(webhookId);
    if (!webhook) throw new AppError(BillingErrors.notFound);
    if (webhook.state !== 'active') throw new AppError(ArrearsErrors.webhookNotActive);
  }

  private async one(id: string): Promise<WebhookDelivery> {
    const { items } = await this.deliveries.page({ id, state: 'all' }, { page: 1, pageSize: 1 });
    if (!items[0]) throw new AppError(BillingErrors.notFound);
    return items[0];
  }
}
