import { Inject, Injectable } from '@nestjs/common';
import { AuditJobs } from '@diem-cau/audit/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler, Schedules } from '@diem-cau/platform/jobs';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { AuditRecordsRepository } from '../data/audit-records.repository';

const DAY_SECONDS = 86_400;

/** Each night at two every chain is recomputed; a broken one is told to the owner's admins and to who reads the logs. */
@Injectable()
@HandlesJob(AuditJobs.verify)
@Schedules([
  { name: 'audit.verify', everySeconds: DAY_SECONDS, definer: 'schedule_audit_verify', firstAt: '02:00' },
  { name: 'platform.sweep', everySeconds: DAY_SECONDS, definer: 'schedule_sweep', firstAt: '03:00' },
])
export class VerifyAuditChainJob implements JobHandler<typeof AuditJobs.verify> {
  constructor(
    private readonly records: AuditRecordsRepository,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(actor: JobActor): Promise<void> {
    const { holds, brokenAtSeq } = await this.records.verify(actor);
    if (holds) return;
    this.logger.fatal({ tenantId: actor.tenantId, operatorId: actor.operatorId, brokenAtSeq }, 'audit chain broken');
    const roles = ['province_admin', 'district_admin', 'operator_admin'];
    const to = actor.operatorId === null ? { tenantId: actor.tenantId as string, roles } : { operatorId: actor.operatorId, roles };
    await this.notices.send({ to, kind: 'audit.chain_broken', args: { seq: brokenAtSeq ?? 0 }, link: '/quan-tri/nhat-ky' });
  }
}
