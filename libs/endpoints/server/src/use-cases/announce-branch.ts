import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';
import { type Realtime, REALTIME } from '@diem-cau/realtime/contracts';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { EndpointRepository } from '../data/endpoints.repository';

/** Tells, after commit, everybody who looks at a list that holds endpoints of these units: the units and those above them. */
@Injectable()
export class AnnounceBranch {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    @Inject(REALTIME) private readonly realtime: Realtime,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tenantIds: readonly string[]): Promise<void> {
    const line = await this.endpoints.lineOf(tenantIds);
    this.db.afterCommit(() => {
      const version = this.clock.now().getTime();
      for (const id of line) this.realtime.publish(`endpoints:${id}`, version);
    });
  }
}
