import { Injectable } from '@nestjs/common';
import type { DeviceCommandView } from '@diem-cau/endpoints/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { LinkTestRepository } from '../data/link-tests.repository';
import { screenOf } from './screen-of';

@Injectable()
export class ReadDeviceCommands {
  constructor(
    private readonly db: Database,
    private readonly tests: LinkTestRepository,
  ) {}

  execute(actor: Actor): Promise<DeviceCommandView[]> {
    const { endpointId } = screenOf(actor);
    return this.db.as(actor, () => this.tests.commands(endpointId));
  }
}
