import { Injectable } from '@nestjs/common';
import { runMonthJob } from '@diem-cau/billing/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler } from '@diem-cau/platform/jobs';
import { BillMonth } from '../use-cases/bill-month';

@Injectable()
@HandlesJob(runMonthJob)
export class RunMonth implements JobHandler<typeof runMonthJob> {
  constructor(private readonly billMonth: BillMonth) {}
  execute(actor: JobActor, { runId }: { runId: string }): Promise<void> {
    return this.billMonth.execute(actor, runId);
  }
}
