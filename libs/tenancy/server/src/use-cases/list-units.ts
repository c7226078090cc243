import { Injectable } from '@nestjs/common';
import type { UnitView } from '@diem-cau/tenancy/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { type UnitFilter, UnitsRepository } from '../data/units.repository';

@Injectable()
export class ListUnits {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsRepository,
  ) {}

  execute(actor: Actor, filter: UnitFilter): Promise<{ items: UnitView[]; total: number }> {
    return this.db.as(actor, () => this.units.list(filter));
  }
}
