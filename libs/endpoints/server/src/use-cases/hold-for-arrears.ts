import { Injectable } from '@nestjs/common';
import type { ArrearsHold, HoldOutcome, ReleaseOutcome, ServiceHolds } from '@diem-cau/endpoints/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { EndpointEvents } from '../data/endpoint-events.repository';
import { EndpointRepository, type StoredEndpoint } from '../data/endpoints.repository';
import { HoldRepository } from '../data/holds.repository';
import { RecordEvent } from './record-event';
import { TellOperator } from './tell-operator';

/** Billing reaches it by the token `SERVICE_HOLDS`, inside a transaction of its own; it decided who may. */
@Injectable()
export class HoldForArrears implements ServiceHolds {
  constructor(
    private readonly endpoints: EndpointRepository,
    private readonly events: EndpointEvents,
    private readonly holds: HoldRepository,
    private readonly record: RecordEvent,
    private readonly tell: TellOperator,
  ) {}

  async hold(actor: Actor, endpointId: string, hold: ArrearsHold): Promise<HoldOutcome> {
    const endpoint = await this.endpoints.lock(endpointId);
    if (endpoint?.supplierOperatorId !== actor.operatorId || (endpoint?.state !== 'in_service' && endpoint?.state !== 'suspended')) return 'not_in_service';
    const isFirst = endpoint.state === 'in_service';
    await this.holds.add(endpoint, { cause: 'arrears', ...hold, operatorId: actor.operatorId });
    if (isFirst) await this.move(actor, endpoint, 'suspended', hold);
    return isFirst ? 'held' : 'also';
  }

  async release(actor: Actor, endpointId: string, release: ArrearsHold): Promise<ReleaseOutcome> {
    const endpoint = await this.endpoints.lock(endpointId);
    if (!endpoint || !(await this.holds.drop(endpointId, 'arrears'))) return 'none';
    if (endpoint.state !== 'suspended') return 'none';
    if ((await this.holds.of(endpointId)).length > 0) return 'still';
    await this.move(actor, endpoint, 'resumed', release);
    return 'resumed';
  }

  private async move(actor: Actor, endpoint: StoredEndpoint, what: 'suspended' | 'resumed', { onDay, reason }: ArrearsHold): Promise<void> {
    // Days of a life never go back: what was recorded for later today stands.
    const last = await this.events.lastLifeDay(endpoint.id);
    const day = last !== null && last > onDay ? last : onDay;
    await this.endpoints.moveTo(endpoint.id, what === 'suspended' ? 'suspended' : 'in_service');
    await this.record.execute(actor, endpoint, { what, onDay: day, detail: { reason, cause: 'arrears' } });
    await this.tell.execute(actor, what, endpoint, day);
  }
}
