import { Inject, Injectable } from '@nestjs/common';
import { EndpointErrors, type InstallationView, type MarkInstalledInput } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { EndpointRepository } from '../data/endpoints.repository';
import { KitRepository } from '../data/kits.repository';
import { LifeRepository } from '../data/life.repository';
import { stateAfter } from '../domain/life';
import { ListInstallations } from './list-installations';
import { RecordEvent } from './record-event';
import { onlyOne } from './start-installation';

/** The technician's end of a visit; a phone that had no line sends it hours later, with its own time of the act. */
@Injectable()
export class MarkInstalled {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly kits: KitRepository,
    private readonly life: LifeRepository,
    private readonly record: RecordEvent,
    private readonly list: ListInstallations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, input: MarkInstalledInput): Promise<InstallationView> {
    requirePermission(actor, 'endpoints.install');
    return this.db.as(actor, async () => {
      const endpoint = await this.endpoints.lock(id);
      if (!endpoint) throw new AppError(EndpointErrors.notFound);
      const state = stateAfter('mark_installed', endpoint);
      if (!state) throw new AppError(EndpointErrors.stepRefused, { state: endpoint.state });
      const now = this.clock.now();
      // A phone's clock may run ahead; nothing was installed in the future.
      const at = input.installedAt ? new Date(Math.min(Date.parse(input.installedAt), now.getTime())) : now;
      for (const { kind, serial } of input.serials) await this.kits.setSerial(endpoint, kind, serial);
      await this.life.finishInstallation(actor, endpoint, at, input);
      await this.endpoints.moveTo(id, state);
      await this.record.execute(actor, endpoint, { what: 'installed', detail: { lineKbpsMeasured: input.lineKbpsMeasured, serials: input.serials.length } });
      return onlyOne(await this.list.execute(actor, { status: 'all', id, page: 1, pageSize: 1 }));
    });
  }
}
