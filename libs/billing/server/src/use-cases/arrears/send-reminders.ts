import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type SendRemindersInput, type SentReminders } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { formatVnd } from '@diem-cau/shared/money';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { ArrearsSettingRepository } from '../../data/arrears/arrears-setting.repository';
import { ChaseRepository } from '../../data/arrears/chase.repository';
import { ReminderRepository } from '../../data/arrears/reminder.repository';
import { PayerRepository } from '../../data/payer.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { chaseState } from '../../domain/arrears/chase-state';
import { holdOf } from '../../domain/arrears/reminder-due';
import { letterToJson } from '../../domain/arrears/reminder-letter-of';
import { type LetterSettings, MakeReminderLetter } from './make-reminder-letter';

/** One press sends letters: each is kept as it was, and its payer's accountants are told, by mail too where there is a mail server. */
@Injectable()
export class SendReminders {
  constructor(
    private readonly db: Database,
    private readonly reminders: ReminderRepository,
    private readonly make: MakeReminderLetter,
    private readonly payers: PayerRepository,
    private readonly chase: ChaseRepository,
    private readonly settings: ArrearsSettingRepository,
    private readonly tariff: TariffRepository,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Letters that were settled meanwhile are withdrawn, those that must wait stay drafts; the rest goes. @throws AppError `billing.settings_missing` */
  async execute(actor: Actor, { ids }: SendRemindersInput): Promise<SentReminders> {
    requirePermission(actor, 'billing.payments');
    const settings = await this.db.as(actor, async () => {
      const operator = await this.tariff.setting();
      if (!operator) throw new AppError(BillingErrors.settingsMissing);
      return { operator, arrears: await this.settings.read() };
    });
    const counts = { sent: 0, settled: 0, held: 0 };
    // A letter a transaction: one that fails holds up no other, and what was sent stays sent.
    for (const id of new Set(ids)) {
      const outcome = await this.db.as(actor, () => this.one(actor, id, settings));
      if (outcome) counts[outcome] += 1;
    }
    return counts;
  }

  private async one(actor: Actor, id: string, settings: LetterSettings): Promise<keyof SentReminders | null> {
    const [at, operatorId] = [this.clock.now(), actor.operatorId ?? ''];
    const day = serviceDayOf(at);
    const known = await this.reminders.one(id, day);
    if (!known) throw new AppError(BillingErrors.notFound);
    await this.payers.lock([known.payerId]);
    const reminder = await this.reminders.one(id, day);
    if (reminder?.state !== 'draft') return null;
    if (holdOf(chaseState(await this.chase.facts(reminder.payerId)), settings.arrears.quietPeriods, day) !== null) return 'held';
    const by = { at, onDay: day, postId: actor.postId, byName: actor.name };
    const year = Number(day.slice(0, 4));
    const number = await this.reminders.nextNumber(operatorId, year);
    const letter = await this.make.execute(reminder, settings, { number: `${number}/TBNC-${year}`, day, at });
    if (!letter) {
      await this.reminders.markWithdrawn(operatorId, reminder, { ...by, reason: 'paid' });
      await this.audit.record({ action: 'billing.reminder_withdrawn', subjectType: 'reminder', subjectId: id, detail: { payerId: reminder.payerId, reason: 'paid' } });
      return 'settled';
    }
    await this.reminders.markSent(operatorId, reminder, { ...by, year, number, letter: letterToJson(letter) });
    await this.notices.send({
      to: { tenantId: reminder.payerTenantId, roles: ['accountant', 'unit_office'] },
      kind: 'billing.reminder_sent',
      args: { operator: letter.sender.name, number: letter.number ?? '', amount: formatVnd(letter.totalVnd), level: letter.level },
      link: '/phai-tra',
    });
    await this.audit.record({ action: 'billing.reminder_sent', subjectType: 'reminder', subjectId: id, detail: { payerId: reminder.payerId, number: letter.number, level: letter.level, totalVnd: Number(letter.totalVnd) } });
    return 'sent';
  }
}
