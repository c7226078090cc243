import { Inject, Injectable } from '@nestjs/common';
import { type AcceptEndpointInput, type EndpointDetailView, EndpointErrors } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock, serviceDayOf } from '@diem-cau/shared/time';
import { EndpointRepository } from '../data/endpoints.repository';
import { LifeRepository } from '../data/life.repository';
import { stateAfter } from '../domain/life';
import { ReadEndpoint } from './read-endpoint';
import { RecordEvent } from './record-event';
import { TellOperator } from './tell-operator';

/** The unit takes the endpoint over: a record that never changes, and the day from which the fee runs. */
@Injectable()
export class AcceptEndpoint {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly life: LifeRepository,
    private readonly record: RecordEvent,
    private readonly tell: TellOperator,
    private readonly read: ReadEndpoint,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `endpoints.step_refused`, `day_in_future` */
  execute(actor: Actor, id: string, input: AcceptEndpointInput): Promise<EndpointDetailView> {
    requirePermission(actor, 'endpoints.accept');
    return this.db.as(actor, async () => {
      const endpoint = await this.endpoints.lock(id);
      if (!endpoint) throw new AppError(EndpointErrors.notFound);
      const state = stateAfter('accept', endpoint);
      if (!state) throw new AppError(EndpointErrors.stepRefused, { state: endpoint.state });
      if (input.acceptedOn > serviceDayOf(this.clock.now())) throw new AppError(EndpointErrors.dayInFuture, { onDay: input.acceptedOn });
      const number = await this.life.accept(actor, endpoint, input);
      await this.endpoints.moveTo(id, state);
      await this.endpoints.startService(id, input.acceptedOn);
      await this.record.execute(actor, endpoint, { what: 'accepted', onDay: input.acceptedOn, detail: { number, signerName: input.signerName, signerTitle: input.signerTitle } });
      await this.tell.execute(actor, 'accepted', endpoint, input.acceptedOn);
      return this.read.execute(actor, id);
    });
  }
}
