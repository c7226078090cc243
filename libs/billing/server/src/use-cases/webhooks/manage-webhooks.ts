import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type AddWebhookInput, ArrearsErrors, BillingErrors, type EditWebhookInput, type WebhookSecretView, type WebhookView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { WebhookDeliveryRepository } from '../../data/webhooks/webhook-delivery.repository';
import { WebhookRepository } from '../../data/webhooks/webhook.repository';
import { newWebhookSecret } from '../../domain/webhooks/sign-webhook';
import { webhookUrlIsAllowed } from '../../domain/webhooks/webhook-address';

const MOST = 20;

/** Where an operator's own systems are told. A secret is shown once, when it is made. */
@Injectable()
export class ManageWebhooks {
  constructor(
    private readonly db: Database,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<WebhookView[]> {
    requirePermission(actor, 'billing.webhooks');
    return this.db.as(actor, () => this.webhooks.list());
  }

  /** @throws AppError `billing.webhook_address_refused`, `billing.webhooks_too_many` */
  add(actor: Actor, input: AddWebhookInput): Promise<WebhookSecretView> {
    requirePermission(actor, 'billing.webhooks');
    this.checkAddress(input.url);
    return this.db.as(actor, async () => {
      if ((await this.webhooks.list()).length >= MOST) throw new AppError(ArrearsErrors.webhooksTooMany, { most: MOST });
      const [id, secret] = [newId(), newWebhookSecret()];
      await this.webhooks.add(actor.operatorId ?? '', input, { id, secret, at: this.clock.now(), byName: actor.name });
      await this.audit.record({ action: 'billing.webhook_added', subjectType: 'webhook', subjectId: id, detail: { url: input.url, events: input.events } });
      return { ...(await this.known(id)), secret };
    });
  }

  edit(actor: Actor, id: string, input: EditWebhookInput): Promise<WebhookView> {
    requirePermission(actor, 'billing.webhooks');
    if (input.url !== undefined) this.checkAddress(input.url);
    return this.db.as(actor, async () => {
      const before = await this.known(id);
      await this.webhooks.edit(id, input);
      if (before.state === 'disabled' && input.state === 'active') await this.deliveries.resume(actor.operatorId ?? '', id);
      await this.audit.record({ action: 'billing.webhook_changed', subjectType: 'webhook', subjectId: id, detail: { ...input } });
      return this.known(id);
    });
  }

  remove(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'billing.webhooks');
    return this.db.as(actor, async () => {
      const { url } = await this.known(id);
      await this.webhooks.remove(id);
      await this.audit.record({ action: 'billing.webhook_removed', subjectType: 'webhook', subjectId: id, detail: { url } });
    });
  }

  rotate(actor: Actor, id: string): Promise<WebhookSecretView> {
    requirePermission(actor, 'billing.webhooks');
    return this.db.as(actor, async () => {
      await this.known(id);
      const secret = newWebhookSecret();
      await this.webhooks.rotate(id, secret);
      await this.audit.record({ action: 'billing.webhook_secret_changed', subjectType: 'webhook', subjectId: id });
      return { ...(await this.known(id)), secret };
    });
  }

  private checkAddress(url: string): void {
    if (!webhookUrlIsAllowed(url, this.config.DC_MODE === 'production')) throw new AppError(ArrearsErrors.webhookAddressRefused);
  }

  private async known(id: string): Promise<WebhookView> {
    const webhook = await this.webhooks.one(id);
    if (!webhook) throw new AppError(BillingErrors.notFound);
    return webhook;
  }
}
