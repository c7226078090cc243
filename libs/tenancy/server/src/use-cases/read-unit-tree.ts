import { Injectable } from '@nestjs/common';
import { TenancyErrors, type UnitNodeView } from '@diem-cau/tenancy/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { UnitsRepository } from '../data/units.repository';

/** A branch for drawing: the actor's own where none is named. */
@Injectable()
export class ReadUnitTree {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsRepository,
  ) {}

  execute(actor: Actor, rootId: string | undefined): Promise<{ items: UnitNodeView[] }> {
    return this.db.as(actor, async () => {
      const root = rootId ?? actor.tenantId;
      const items = root === null ? [] : await this.units.tree(root);
      if (items.length === 0) throw new AppError(TenancyErrors.unitNotFound);
      return { items };
    });
  }
}
