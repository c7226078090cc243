import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type ParkedEvent } from '@diem-cau/billing/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, formatDay, serviceDay, startOfDay, type Clock } from '@diem-cau/shared/time';
import { ParkedEventRepository } from '../data/parked-event.repository';
import { PayerRepository } from '../data/payer.repository';
import { SubscriptionRepository } from '../data/subscription.repository';
import { TariffRepository } from '../data/tariff.repository';
import { TimelineRepository } from '../data/timeline.repository';
import { checkEvent } from '../domain/check-event';
import type { TimelineEvent } from '../domain/timeline-event';

export interface LifeEvent {
  readonly kind: ParkedEvent['kind'];
  readonly endpointId: string;
  readonly payerTenantId: string;
  readonly onDay: string;
  /** What caused it, once; null for a person's act. */
  readonly source: string | null;
}

/**
 * Takes a fact of an endpoint's life into its subscription. A month that was invoiced is no wall: the next run bills the
 * difference. What does not fit the timeline is parked with its reason and shown to the clerk: nothing is lost, nothing issued changes.
 */
@Injectable()
export class RecordLifeEvent {
  constructor(
    private readonly db: Database,
    private readonly subscriptions: SubscriptionRepository,
    private readonly parked: ParkedEventRepository,
    private readonly payers: PayerRepository,
    private readonly tariff: TariffRepository,
    private readonly timelines: TimelineRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records or parks; the same source twice is once. */
  execute(actor: Actor, life: LifeEvent): Promise<void> {
    return this.db.as(actor, async () => {
      if (life.source !== null && (await this.subscriptions.hasSource(life.source))) return;
      const code = await this.take(actor, life);
      if (code !== null) await this.park(actor, life, code);
    });
  }

  /** Records the event. Answers the code with which it is refused, or null when it is recorded; joins the caller's transaction. */
  take(actor: Actor, { kind, endpointId, payerTenantId, onDay, source }: LifeEvent): Promise<string | null> {
    return this.db.as(actor, async () => {
      const operatorId = actor.operatorId ?? '';
      const payerId = await this.payers.ensure(operatorId, payerTenantId);
      // The run takes the same lock before it reads timelines: an event is either in its invoice or after it.
      await this.payers.lock([payerId]);
      const effectiveAt = startOfDay(serviceDay(onDay));
      if (kind === 'activate') {
        const planId = await this.tariff.defaultPlanId();
        if (planId === null) return BillingErrors.priceMissing.code;
        await this.subscriptions.ensure(operatorId, endpointId, payerTenantId, planId, onDay);
      }
      const [timeline] = await this.timelines.load({ endpointIds: [endpointId] });
      const recorded = timeline?.events ?? [];
      if (recorded.some((event) => event.kind === kind && event.effectiveAt.getTime() === effectiveAt.getTime())) return null;
      const base = { effectiveAt, recordedAt: this.clock.now(), seq: (recorded.at(-1)?.seq ?? 0) + 1 };
      const event: TimelineEvent = kind === 'activate' ? { ...base, kind, payerId } : { ...base, kind };
      const refusal = checkEvent(recorded, event);
      if (refusal !== null) return refusal;
      await this.subscriptions.addEvent(operatorId, endpointId, event, { postId: actor.postId, name: null, source });
      await this.audit.record({ action: 'billing.subscription_changed', subjectType: 'endpoint', subjectId: endpointId, detail: { kind, onDay } });
      return null;
    });
  }

  private async park(actor: Actor, life: LifeEvent, code: string): Promise<void> {
    const operatorId = actor.operatorId ?? '';
    await this.parked.add(operatorId, { ...life, id: newId(), code, at: this.clock.now() });
    await this.audit.record({ action: 'billing.event_parked', subjectType: 'endpoint', subjectId: life.endpointId, detail: { kind: life.kind, onDay: life.onDay, code } });
    const endpoint = (await this.timelines.names([life.endpointId])).get(life.endpointId);
    await this.notices.send({
      to: { operatorId, roles: ['billing_clerk', 'operator_admin'] },
      kind: 'billing.event_parked',
      args: { endpoint: endpoint?.name ?? '', day: formatDay(serviceDay(life.onDay)) },
      link: '/ky-cuoc/su-kien',
    });
  }
}
