import { Injectable } from '@nestjs/common';
import { type DeviceSelfView, EndpointErrors } from '@diem-cau/endpoints/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { DeviceRepository } from '../data/devices.repository';
import { screenOf } from './screen-of';

@Injectable()
export class ReadDeviceSelf {
  constructor(
    private readonly db: Database,
    private readonly devices: DeviceRepository,
  ) {}

  execute(actor: Actor): Promise<DeviceSelfView> {
    const { endpointId, deviceId } = screenOf(actor);
    return this.db.as(actor, async () => {
      const self = await this.devices.self(endpointId);
      if (!self) throw new AppError(EndpointErrors.notFound);
      return { ...self, nonce: await this.devices.currentNonce(deviceId) };
    });
  }
}
