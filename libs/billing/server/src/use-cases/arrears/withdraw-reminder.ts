import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { ArrearsErrors, BillingErrors, type ReminderView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { ReminderRepository } from '../../data/arrears/reminder.repository';

/** A letter that a person does not want to send; the next one comes when its own day does. */
@Injectable()
export class WithdrawReminder {
  constructor(
    private readonly db: Database,
    private readonly reminders: ReminderRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<ReminderView> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      const at = this.clock.now();
      const onDay = serviceDayOf(at);
      const reminder = await this.reminders.one(id, onDay);
      if (!reminder) throw new AppError(BillingErrors.notFound);
      if (!(await this.reminders.markWithdrawn(actor.operatorId ?? '', reminder, { reason: 'by_person', at, onDay, postId: actor.postId, byName: actor.name }))) throw new AppError(ArrearsErrors.reminderSettled);
      await this.audit.record({ action: 'billing.reminder_withdrawn', subjectType: 'reminder', subjectId: id, detail: { payerId: reminder.payerId, reason: 'by_person' } });
      const { payerTenantId: _, ...row } = (await this.reminders.one(id, onDay)) ?? reminder;
      return { ...row, hold: null };
    });
  }
}
