import { Injectable } from '@nestjs/common';
import { PresenceJobs } from '@diem-cau/endpoints/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler, Schedules } from '@diem-cau/platform/jobs';
import { AnnounceBranch } from '../use-cases/announce-branch';

const EVERY_SECONDS = 15;

/** The database finds silent screens every 15 s; this tells whoever looks at their unit's list. */
@Injectable()
@Schedules([{ name: 'endpoints.sweepPresence', everySeconds: EVERY_SECONDS, definer: 'sweep_presence' }])
@HandlesJob(PresenceJobs.connectionChanged)
export class AnnounceConnections implements JobHandler<typeof PresenceJobs.connectionChanged> {
  constructor(private readonly announce: AnnounceBranch) {}

  async execute(actor: JobActor): Promise<void> {
    if (actor.tenantId !== null) await this.announce.execute([actor.tenantId]);
  }
}
