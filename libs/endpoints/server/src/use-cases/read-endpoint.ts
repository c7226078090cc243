import { Inject, Injectable } from '@nestjs/common';
import { type EndpointDetailView, EndpointErrors } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock, serviceDayOf } from '@diem-cau/shared/time';
import { DeviceRepository } from '../data/devices.repository';
import { EndpointLists } from '../data/endpoint-list.repository';
import { EndpointRepository } from '../data/endpoints.repository';
import { HoldRepository } from '../data/holds.repository';
import { KitRepository } from '../data/kits.repository';
import { LifeRepository } from '../data/life.repository';
import { PresenceRepository } from '../data/presence.repository';
import { UnitNames } from '../data/unit-names.repository';
import { actsOf } from '../domain/life';

@Injectable()
export class ReadEndpoint {
  constructor(
    private readonly db: Database,
    private readonly lists: EndpointLists,
    private readonly endpoints: EndpointRepository,
    private readonly kits: KitRepository,
    private readonly holds: HoldRepository,
    private readonly life: LifeRepository,
    private readonly devices: DeviceRepository,
    private readonly presence: PresenceRepository,
    private readonly units: UnitNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<EndpointDetailView> {
    requirePermission(actor, 'endpoints.read');
    return this.db.as(actor, async () => {
      const row = await this.lists.one(actor, id, serviceDayOf(this.clock.now()));
      const stored = await this.endpoints.find(id);
      if (!row || !stored) throw new AppError(EndpointErrors.notFound);
      const kits = await this.kits.ofEndpoints([id]);
      return {
        ...row,
        payer: stored.payerTenantId ? await this.units.one(stored.payerTenantId) : null,
        kit: kits.get(id) ?? [],
        device: actor.operatorId === null ? await this.devices.liveOf(id) : null,
        selfTest: await this.presence.selfTestOf(id),
        installation: await this.life.installationOf(id),
        acceptance: await this.life.acceptanceOf(id),
        acts: actsOf(stored),
        holds: stored.state === 'suspended' ? await this.holds.of(id) : [],
      };
    });
  }
}
