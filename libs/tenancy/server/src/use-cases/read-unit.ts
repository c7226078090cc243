import { Injectable } from '@nestjs/common';
import { TenancyErrors, type UnitDetailView } from '@diem-cau/tenancy/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { UnitsRepository } from '../data/units.repository';

@Injectable()
export class ReadUnit {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsRepository,
  ) {}

  execute(actor: Actor, id: string): Promise<UnitDetailView> {
    return this.db.as(actor, async () => {
      const path = await this.units.path(id);
      const unit = path.at(-1);
      if (!unit) throw new AppError(TenancyErrors.unitNotFound);
      return { ...unit, path: path.map(({ id: step, name, level }) => ({ id: step, name, level })) };
    });
  }
}
