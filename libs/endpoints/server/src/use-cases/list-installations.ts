import { Inject, Injectable } from '@nestjs/common';
import type { InstallationView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, type Clock, serviceDayOf } from '@diem-cau/shared/time';
import { KitRepository } from '../data/kits.repository';
import { LifeRepository } from '../data/life.repository';

export interface InstallationQuery {
  readonly status: 'open' | 'done' | 'all';
  readonly q?: string | undefined;
  /** One endpoint only. */
  readonly id?: string;
  readonly page: number;
  readonly pageSize: number;
}

@Injectable()
export class ListInstallations {
  constructor(
    private readonly db: Database,
    private readonly life: LifeRepository,
    private readonly kits: KitRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { page, pageSize, ...filter }: InstallationQuery): Promise<{ items: InstallationView[]; total: number }> {
    requirePermission(actor, 'endpoints.install');
    return this.db.as(actor, async () => {
      const found = await this.life.installations(filter, serviceDayOf(this.clock.now()), { limit: pageSize, offset: (page - 1) * pageSize });
      const kits = await this.kits.ofEndpoints(found.items.map(({ endpointId }) => endpointId));
      return { items: found.items.map((item) => ({ ...item, kit: kits.get(item.endpointId) ?? [] })), total: found.total };
    });
  }
}
