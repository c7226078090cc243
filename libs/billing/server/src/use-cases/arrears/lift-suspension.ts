import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { ArrearsErrors, BillingErrors, type LiftSuspensionInput, type SuspensionView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { SuspensionRepository } from '../../data/arrears/suspension.repository';
import { FollowSuspensions } from './follow-suspensions';

/** A person takes a suspension back although the debt is not paid. */
@Injectable()
export class LiftSuspension {
  constructor(
    private readonly db: Database,
    private readonly suspensions: SuspensionRepository,
    private readonly follow: FollowSuspensions,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, { reason }: LiftSuspensionInput): Promise<SuspensionView> {
    requirePermission(actor, 'billing.suspend');
    return this.db.as(actor, async () => {
      const [open] = await this.suspensions.lockOpen(id);
      if (!open) throw new AppError((await this.suspensions.exists(id)) ? ArrearsErrors.suspensionLifted : BillingErrors.notFound);
      await this.follow.release(actor, open, 'by_person', actor.name);
      await this.audit.record({ action: 'billing.suspension_taken_back', subjectType: 'payer', subjectId: open.payerId, detail: { suspensionId: id, reason } });
      const { items } = await this.suspensions.page({ state: 'all', id }, { page: 1, pageSize: 1 }, serviceDayOf(this.clock.now()));
      if (!items[0]) throw new AppError(BillingErrors.notFound);
      return items[0];
    });
  }
}
