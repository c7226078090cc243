import { Injectable } from '@nestjs/common';
import { EndpointErrors } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { DeviceRepository } from '../data/devices.repository';
import { EndpointRepository } from '../data/endpoints.repository';
import { RecordEvent } from './record-event';

/** The admin's half of RFC 8628: the code on the screen, typed next to the endpoint. */
@Injectable()
export class PairEndpoint {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly devices: DeviceRepository,
    private readonly record: RecordEvent,
  ) {}

  /**
   * @param ip where the admin sits; wrong codes are counted a post and an address
   * @throws AppError `endpoints.pairing_code_wrong`, `pairing_too_many_tries`
   */
  async execute(actor: Actor, id: string, userCode: string, ip: string): Promise<{ endpointId: string; label: string }> {
    requirePermission(actor, 'endpoints.pair');
    const answer = await this.db.as(actor, async () => {
      const tried = await this.devices.approve(userCode, id, ip);
      const endpoint = tried.status === 'ok' ? await this.endpoints.find(id) : null;
      if (endpoint) await this.record.execute(actor, endpoint, { what: 'paired', detail: { label: tried.label ?? '' } });
      return tried;
    });
    // Refused only after the commit: a wrong try that is rolled back would not be counted.
    if (answer.status === 'no_endpoint') throw new AppError(EndpointErrors.notFound);
    if (answer.status === 'too_many') throw new AppError(EndpointErrors.pairingTooManyTries);
    if (answer.status === 'wrong') throw new AppError(EndpointErrors.pairingCodeWrong);
    return { endpointId: id, label: answer.label ?? '' };
  }
}
