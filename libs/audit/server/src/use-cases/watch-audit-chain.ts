import { Inject, Injectable } from '@nestjs/common';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { Database, type JobActor } from '@diem-cau/platform/database';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { AuditRecordsRepository } from '../data/audit-records.repository';

const ADMINS = ['province_admin', 'district_admin', 'operator_admin'];

/** Recomputes an owner's chain; a broken one is told to the owner's admins and to who reads the logs. */
@Injectable()
export class WatchAuditChain {
  constructor(
    private readonly db: Database,
    private readonly records: AuditRecordsRepository,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  execute(actor: JobActor): Promise<void> {
    return this.db.as(actor, async () => {
      const { holds, brokenAtSeq } = await this.records.verify(actor);
      if (holds) return;
      this.logger.fatal({ tenantId: actor.tenantId, operatorId: actor.operatorId, brokenAtSeq }, 'audit chain broken');
      const to = actor.operatorId === null ? { tenantId: actor.tenantId ?? '', roles: ADMINS } : { operatorId: actor.operatorId, roles: ADMINS };
      await this.notices.send({ to, kind: 'audit.chain_broken', args: { seq: brokenAtSeq ?? 0 }, link: '/nhat-ky' });
    });
  }
}
