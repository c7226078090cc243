import { Injectable } from '@nestjs/common';
import { type EndpointDetailView, EndpointErrors } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { DeviceRepository } from '../data/devices.repository';
import { EndpointRepository } from '../data/endpoints.repository';
import { ReadEndpoint } from './read-endpoint';
import { RecordEvent } from './record-event';

@Injectable()
export class UnpairEndpoint {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly devices: DeviceRepository,
    private readonly record: RecordEvent,
    private readonly read: ReadEndpoint,
  ) {}

  execute(actor: Actor, id: string): Promise<EndpointDetailView> {
    requirePermission(actor, 'endpoints.pair');
    return this.db.as(actor, async () => {
      const endpoint = await this.endpoints.lock(id);
      if (!endpoint) throw new AppError(EndpointErrors.notFound);
      if (!(await this.devices.revoke(id, 'unpaired'))) throw new AppError(EndpointErrors.notPaired);
      await this.record.execute(actor, endpoint, { what: 'unpaired' });
      return this.read.execute(actor, id);
    });
  }
}
