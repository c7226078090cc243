import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type ParkedEvent, type SettleParkedEventInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { ParkedEventRepository } from '../data/parked-event.repository';
import { RecordLifeEvent } from './record-life-event';

/** A person decides on an event that could not be taken: again as it is, on another day, or not at all. */
@Injectable()
export class SettleParkedEvent {
  constructor(
    private readonly db: Database,
    private readonly parked: ParkedEventRepository,
    private readonly record: RecordLifeEvent,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, { act, onDay, note }: SettleParkedEventInput): Promise<ParkedEvent> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      const event = await this.parked.lock(id);
      if (event === null) throw new AppError(BillingErrors.notFound);
      if (event === 'settled') throw new AppError(BillingErrors.eventSettled);
      if (act === 'redate' && !onDay) throw new AppError(BillingErrors.dayMissing);
      if (act !== 'dismiss') {
        const code = await this.record.take(actor, { ...event, onDay: act === 'redate' ? (onDay ?? event.onDay) : event.onDay, source: null });
        const refused = Object.values(BillingErrors).find((definition) => definition.code === code);
        if (refused) throw new AppError(refused);
      }
      await this.parked.settle(id, this.clock.now(), actor.postId, note);
      await this.audit.record({ action: 'billing.event_settled', subjectType: 'endpoint', subjectId: event.endpointId, detail: { act, kind: event.kind, onDay: onDay ?? event.onDay, note } });
      const { items } = await this.parked.page({ state: 'all', id }, 1, 0);
      if (!items[0]) throw new AppError(BillingErrors.notFound);
      return items[0];
    });
  }
}
