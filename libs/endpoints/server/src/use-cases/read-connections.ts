import { Inject, Injectable } from '@nestjs/common';
import { type ConnectionHistoryView, EndpointErrors } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { EndpointRepository } from '../data/endpoints.repository';
import { PresenceRepository } from '../data/presence.repository';
import { connectionDays } from '../domain/connection-days';

@Injectable()
export class ReadConnections {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly presence: PresenceRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, days: number): Promise<ConnectionHistoryView> {
    requirePermission(actor, 'endpoints.read');
    return this.db.as(actor, async () => {
      if (!(await this.endpoints.find(id))) throw new AppError(EndpointErrors.notFound);
      const intervals = await this.presence.intervals(id, days);
      return {
        intervals: intervals.map(({ connection, startedAt, endedAt }) => ({ connection, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null })),
        days: connectionDays(intervals, this.clock.now(), days),
      };
    });
  }
}
