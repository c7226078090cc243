import { Inject, Injectable } from '@nestjs/common';
import { EndpointErrors, type InstallationView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { EndpointRepository } from '../data/endpoints.repository';
import { LifeRepository } from '../data/life.repository';
import { stateAfter } from '../domain/life';
import { ListInstallations } from './list-installations';
import { RecordEvent } from './record-event';

@Injectable()
export class StartInstallation {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly life: LifeRepository,
    private readonly record: RecordEvent,
    private readonly list: ListInstallations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<InstallationView> {
    requirePermission(actor, 'endpoints.install');
    return this.db.as(actor, async () => {
      const endpoint = await this.endpoints.lock(id);
      if (!endpoint) throw new AppError(EndpointErrors.notFound);
      const state = stateAfter('start_installation', endpoint);
      if (!state) throw new AppError(EndpointErrors.stepRefused, { state: endpoint.state });
      await this.endpoints.moveTo(id, state);
      await this.life.startInstallation(actor, endpoint, this.clock.now());
      await this.record.execute(actor, endpoint, { what: 'installing' });
      return onlyOne(await this.list.execute(actor, { status: 'all', id, page: 1, pageSize: 1 }));
    });
  }
}

export function onlyOne({ items }: { readonly items: readonly InstallationView[] }): InstallationView {
  const [item] = items;
  if (!item) throw new AppError(EndpointErrors.notFound);
  return item;
}
