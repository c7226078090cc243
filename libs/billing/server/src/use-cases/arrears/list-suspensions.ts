import { Inject, Injectable } from '@nestjs/common';
import type { SuspensionView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { SuspensionRepository } from '../../data/arrears/suspension.repository';
import type { PageWindow } from '../../data/list-sql';

@Injectable()
export class ListSuspensions {
  constructor(
    private readonly db: Database,
    private readonly suspensions: SuspensionRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, filters: { state: 'open' | 'lifted' | 'all'; payerId?: string | undefined }, window: PageWindow): Promise<{ items: SuspensionView[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.suspensions.page(filters, window, serviceDayOf(this.clock.now())));
  }
}
