import { Injectable } from '@nestjs/common';
import { archiveMonthJob } from '@diem-cau/billing/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler } from '@diem-cau/platform/jobs';
import { MakeMonthArchive } from '../../use-cases/account/make-month-archive';

@Injectable()
@HandlesJob(archiveMonthJob)
export class ArchiveMonthJob implements JobHandler<typeof archiveMonthJob> {
  constructor(private readonly make: MakeMonthArchive) {}
  execute(actor: JobActor, { archiveId }: { archiveId: string }): Promise<void> {
    return this.make.execute(actor, archiveId);
  }
}
