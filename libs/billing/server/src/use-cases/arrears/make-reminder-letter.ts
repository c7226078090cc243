import { Injectable } from '@nestjs/common';
import type { ArrearsSetting, OperatorSettingView } from '@diem-cau/billing/contracts';
import type { ReminderLetter } from '@diem-cau/billing/invoice-pdf';
import type { ServiceDay } from '@diem-cau/shared/time';
import { ReminderRepository, type ReminderRow } from '../../data/arrears/reminder.repository';
import { PayerRepository } from '../../data/payer.repository';
import { reminderLetterOf } from '../../domain/arrears/reminder-letter-of';
import { buyerOf } from '../../domain/parties';

export interface LetterSettings {
  readonly operator: OperatorSettingView;
  readonly arrears: ArrearsSetting;
}

/** What a letter says on a day, by what is owed then. Joins the caller's transaction. */
@Injectable()
export class MakeReminderLetter {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly payers: PayerRepository,
  ) {}

  /** Null where nothing of it is owed any more. */
  async execute({ id, payerId, level }: ReminderRow, { operator, arrears }: LetterSettings, { number, day, at }: { number: string | null; day: ServiceDay; at: Date }): Promise<ReminderLetter | null> {
    const invoices = await this.reminders.invoices(id);
    const payer = (await this.payers.onDay(day, [payerId])).get(payerId);
    if (invoices.length === 0 || !payer) return null;
    return reminderLetterOf({
      number, level, lastLevel: arrears.reminderDays.length, suspendAfterDays: arrears.suspendAfterDays, day, madeAt: at, setting: operator, recipient: buyerOf(payer), invoices,
    });
  }
}
