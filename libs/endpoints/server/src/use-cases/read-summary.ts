import { Inject, Injectable } from '@nestjs/common';
import { ENDPOINT_CONNECTIONS, ENDPOINT_STATES, type EndpointSummaryView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, type Clock, serviceDayOf } from '@diem-cau/shared/time';
import { EndpointLists } from '../data/endpoint-list.repository';

/** "Ready 21 of 24", and the three that are not, with whom to call. */
@Injectable()
export class ReadSummary {
  constructor(
    private readonly db: Database,
    private readonly lists: EndpointLists,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, unitId?: string): Promise<EndpointSummaryView> {
    requirePermission(actor, 'endpoints.read');
    return this.db.as(actor, async () => {
      const { byState, byConnection, ...counts } = await this.lists.summary({ unitId }, serviceDayOf(this.clock.now()));
      return { ...counts, byState: zeroed(ENDPOINT_STATES, byState), byConnection: zeroed(ENDPOINT_CONNECTIONS, byConnection) };
    });
  }
}

function zeroed<K extends string>(keys: readonly K[], counts: Partial<Record<K, number>>): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, counts[key] ?? 0])) as Record<K, number>;
}
