import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type ChangeSubscriptionInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { PayerRepository } from '../data/payer.repository';
import { PaymentRepository } from '../data/payment.repository';
import { SubscriptionRepository } from '../data/subscription.repository';
import { TariffRepository } from '../data/tariff.repository';
import { TimelineRepository, type SubscriptionTimeline } from '../data/timeline.repository';
import { checkEvent } from '../domain/check-event';
import { parseShare, shareOfPercent, type Share } from '../domain/share';
import type { TimelineEvent } from '../domain/timeline-event';

/**
 * A person changes subscriptions, now, later or back-dated: all endpoints of the act or none. What a back-dated change does to
 * invoiced months is billed or given back by the next run.
 */
@Injectable()
export class ChangeSubscription {
  constructor(
    private readonly db: Database,
    private readonly subscriptions: SubscriptionRepository,
    private readonly payers: PayerRepository,
    private readonly payments: PaymentRepository,
    private readonly tariff: TariffRepository,
    private readonly timelines: TimelineRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError with the code of the first endpoint that refuses it */
  execute(actor: Actor, input: ChangeSubscriptionInput): Promise<void> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      const operatorId = actor.operatorId ?? '';
      const effectiveAt = input.effectiveAt === undefined ? this.clock.now() : new Date(input.effectiveAt);
      const payerTenantId = 'payerId' in input ? await this.payments.payerTenant(input.payerId) : null;
      if ('payerId' in input && payerTenantId === null) throw new AppError(BillingErrors.notFound);
      if ('planId' in input && input.planId !== undefined && !(await this.tariff.hasPlan(input.planId))) throw new AppError(BillingErrors.notFound);
      await this.lockPayers(input);
      if (input.kind === 'activate' && payerTenantId !== null) await this.subscribe(operatorId, input.endpointIds, payerTenantId, serviceDayOf(effectiveAt));
      const timelines = new Map((await this.timelines.load({ endpointIds: input.endpointIds })).map((timeline) => [timeline.endpointId, timeline]));
      for (const endpointId of input.endpointIds) {
        const recorded = timelines.get(endpointId)?.events ?? [];
        const event = eventOf(input, { effectiveAt, recordedAt: this.clock.now(), seq: (recorded.at(-1)?.seq ?? 0) + 1 });
        const refusal = checkEvent(recorded, event);
        if (refusal !== null) throw new AppError(REFUSALS.get(refusal) ?? BillingErrors.notActive, { endpointId });
        await this.subscriptions.addEvent(operatorId, endpointId, event, { postId: actor.postId, name: actor.name, source: null });
        await this.audit.record({ action: 'billing.subscription_changed', subjectType: 'endpoint', subjectId: endpointId, detail: { kind: input.kind, effectiveAt: effectiveAt.toISOString() } });
      }
    });
  }

  /** The run takes the same locks before it reads timelines: an event is either in its invoice or after it. */
  private async lockPayers(input: ChangeSubscriptionInput): Promise<void> {
    const known = await this.timelines.load({ endpointIds: input.endpointIds });
    await this.payers.lock([...new Set([...known.flatMap(payersOf), ...('payerId' in input ? [input.payerId] : [])])]);
  }

  private async subscribe(operatorId: string, endpointIds: readonly string[], payerTenantId: string, onDay: string): Promise<void> {
    const planId = await this.tariff.defaultPlanId();
    if (planId === null) throw new AppError(BillingErrors.priceMissing);
    for (const endpointId of endpointIds) await this.subscriptions.ensure(operatorId, endpointId, payerTenantId, planId, onDay);
  }
}

const REFUSALS = new Map(Object.values(BillingErrors).map((definition) => [definition.code as string, definition]));
export const payersOf = ({ events }: SubscriptionTimeline): string[] => events.flatMap((event) => ('payerId' in event ? [event.payerId] : []));

function eventOf(input: ChangeSubscriptionInput, base: Pick<TimelineEvent, 'effectiveAt' | 'recordedAt' | 'seq'>): TimelineEvent {
  switch (input.kind) {
    case 'activate':
      return { ...base, kind: input.kind, payerId: input.payerId, trialDays: input.trialDays ?? 0, planId: input.planId ?? null };
    case 'transfer':
      return { ...base, kind: input.kind, payerId: input.payerId };
    case 'subsidy':
      return { ...base, kind: input.kind, payerId: input.payerId, share: shareOf(input) };
    case 'plan':
      return { ...base, kind: input.kind, planId: input.planId };
    case 'discount':
      return { ...base, kind: input.kind, percent: input.percent };
    default:
      return { ...base, kind: input.kind };
  }
}

function shareOf({ percent, share }: { percent?: number | undefined; share?: string | undefined }): Share {
  const read = share === undefined ? shareOfPercent(percent ?? -1) : parseShare(share);
  if (!read) throw new AppError(BillingErrors.shareInvalid);
  return read;
}
