import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { ArrearsJobs, type ArrearsSetting } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { Outbox } from '@diem-cau/platform/outbox';
import { ArrearsSettingRepository } from '../../data/arrears/arrears-setting.repository';

/** When letters are written, when nobody is written to, and from when on suspension is proposed. */
@Injectable()
export class ManageArrearsSetting {
  constructor(
    private readonly db: Database,
    private readonly settings: ArrearsSettingRepository,
    private readonly outbox: Outbox,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  read(actor: Actor): Promise<ArrearsSetting> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.settings.read());
  }

  save(actor: Actor, setting: ArrearsSetting): Promise<ArrearsSetting> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      await this.settings.save(actor.operatorId ?? '', setting);
      // Who changes the schedule expects its letters now, not tomorrow morning.
      await this.outbox.add(actor, { topic: ArrearsJobs.chase.topic, body: {} });
      await this.audit.record({ action: 'billing.arrears_setting_changed', subjectType: 'operator', subjectId: actor.operatorId ?? '', detail: { ...setting } });
      return this.settings.read();
    });
  }
}
