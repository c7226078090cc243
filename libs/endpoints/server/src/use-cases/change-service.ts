import { Inject, Injectable } from '@nestjs/common';
import { type ChangeServiceInput, type EndpointDetailView, EndpointErrors } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock, serviceDayOf } from '@diem-cau/shared/time';
import { DeviceRepository } from '../data/devices.repository';
import { EndpointEvents } from '../data/endpoint-events.repository';
import { EndpointRepository } from '../data/endpoints.repository';
import { HoldRepository } from '../data/holds.repository';
import { stateAfter } from '../domain/life';
import { ReadEndpoint } from './read-endpoint';
import { RecordEvent } from './record-event';
import { TellOperator } from './tell-operator';

const ACTS = {
  suspend: { what: 'suspended', permission: 'endpoints.suspend' },
  resume: { what: 'resumed', permission: 'endpoints.suspend' },
  retire: { what: 'retired', permission: 'endpoints.retire' },
} as const;

/** Suspend, resume, retire: one rule for the three, because each ends or begins what is billed on a day. */
@Injectable()
export class ChangeService {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly events: EndpointEvents,
    private readonly devices: DeviceRepository,
    private readonly holds: HoldRepository,
    private readonly record: RecordEvent,
    private readonly tell: TellOperator,
    private readonly read: ReadEndpoint,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `endpoints.step_refused`, `day_in_future`, `day_before_last` (days of a life never go back) */
  execute(actor: Actor, id: string, act: keyof typeof ACTS, { onDay, reason }: ChangeServiceInput): Promise<EndpointDetailView> {
    const { what, permission } = ACTS[act];
    requirePermission(actor, permission);
    return this.db.as(actor, async () => {
      const endpoint = await this.endpoints.lock(id);
      if (!endpoint) throw new AppError(EndpointErrors.notFound);
      const state = stateAfter(act, endpoint);
      if (!state) throw new AppError(EndpointErrors.stepRefused, { state: endpoint.state });
      if (onDay > serviceDayOf(this.clock.now())) throw new AppError(EndpointErrors.dayInFuture, { onDay });
      const last = await this.events.lastLifeDay(id);
      if (last !== null && onDay < last) throw new AppError(EndpointErrors.dayBeforeLast, { onDay, last });
      if (act === 'resume' && (await this.holds.of(id)).some(({ cause }) => cause === 'arrears')) throw new AppError(EndpointErrors.heldForArrears);
      await this.endpoints.moveTo(id, state);
      if (act === 'suspend') await this.holds.add(endpoint, { cause: 'unit', reason, onDay, operatorId: null });
      else await this.holds.drop(id, 'unit');
      if (act === 'retire') await this.devices.revoke(id, 'retired');
      await this.record.execute(actor, endpoint, { what, onDay, detail: { reason } });
      await this.tell.execute(actor, what, endpoint, onDay);
      return this.read.execute(actor, id);
    });
  }
}
