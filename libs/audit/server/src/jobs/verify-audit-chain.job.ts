import { Injectable } from '@nestjs/common';
import { AuditJobs } from '@diem-cau/audit/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler, Schedules } from '@diem-cau/platform/jobs';
import { WatchAuditChain } from '../use-cases/watch-audit-chain';

const DAY_SECONDS = 86_400;

/** Each night at two every chain is recomputed; at three what nobody needs any more is swept. */
@Injectable()
@HandlesJob(AuditJobs.verify)
@Schedules([
  { name: 'audit.verify', everySeconds: DAY_SECONDS, definer: 'schedule_audit_verify', firstAt: '02:00' },
  { name: 'platform.sweep', everySeconds: DAY_SECONDS, definer: 'schedule_sweep', firstAt: '03:00' },
])
export class VerifyAuditChainJob implements JobHandler<typeof AuditJobs.verify> {
  constructor(private readonly watchAuditChain: WatchAuditChain) {}

  execute(actor: JobActor): Promise<void> {
    return this.watchAuditChain.execute(actor);
  }
}
