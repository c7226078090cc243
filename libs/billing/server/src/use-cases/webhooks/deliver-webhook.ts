import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { type Attempt, type DueDelivery, WebhookDeliveryRepository } from '../../data/webhooks/webhook-delivery.repository';
import { WebhookSender } from '../../data/webhooks/webhook-sender';
import { WebhookRepository } from '../../data/webhooks/webhook.repository';
import { signWebhook } from '../../domain/webhooks/sign-webhook';
import { nextTrySeconds } from '../../domain/webhooks/webhook-patience';

const GONE = 410;

/** Sends one event to one address. Killed anywhere it is sent again, under the same id; no transaction is open while it is sent. */
@Injectable()
export class DeliverWebhook {
  constructor(
    private readonly db: Database,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly sender: WebhookSender,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, deliveryId: string): Promise<void> {
    const due = await this.db.as(actor, () => this.deliveries.due(deliveryId));
    if (!due) return;
    const message = { id: `msg_${due.eventId}`, timestampSeconds: Math.floor(this.clock.now().getTime() / 1000), body: due.body };
    const attempt = await this.sender.send({
      url: due.url, body: due.body,
      headers: { 'webhook-id': message.id, 'webhook-timestamp': String(message.timestampSeconds), 'webhook-signature': signWebhook(message, due.secrets) },
    });
    await this.db.as(actor, () => this.record(actor, deliveryId, due, attempt));
  }

  private async record(actor: Actor, id: string, due: DueDelivery, attempt: Attempt): Promise<void> {
    const operatorId = actor.operatorId ?? '';
    const tries = due.tries + 1;
    await this.deliveries.addAttempt(operatorId, id, attempt);
    if (attempt.status !== null && attempt.status >= 200 && attempt.status < 300) return this.deliveries.settle(id, 'delivered', tries);
    const seconds = attempt.status === GONE ? null : nextTrySeconds(tries);
    if (seconds !== null) return this.deliveries.retryIn(operatorId, id, tries, seconds);
    await this.deliveries.settle(id, 'given_up', tries);
    const code = attempt.status === GONE ? 'gone' : 'given_up';
    if (!(await this.webhooks.disable(due.webhookId, code))) return;
    await this.audit.record({ action: 'billing.webhook_disabled', subjectType: 'webhook', subjectId: due.webhookId, detail: { code, status: attempt.status, failure: attempt.failure } });
    await this.notices.send({ to: { operatorId, roles: ['operator_admin', 'billing_clerk'] }, kind: 'billing.webhook_disabled', args: { url: due.url }, link: '/bang-gia?phan=webhook' });
  }
}
