import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors } from '@diem-cau/billing/contracts';
import { renderReminder, type ReminderLetter } from '@diem-cau/billing/invoice-pdf';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { ArrearsSettingRepository } from '../../data/arrears/arrears-setting.repository';
import { ReminderRepository } from '../../data/arrears/reminder.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { letterOfJson } from '../../domain/arrears/reminder-letter-of';
import type { InvoicePdf } from '../show-invoice-pdf';
import { MakeReminderLetter } from './make-reminder-letter';

/** A sent letter as it was sent; a draft as it would go now. */
@Injectable()
export class ShowReminderPdf {
  constructor(
    private readonly db: Database,
    private readonly reminders: ReminderRepository,
    private readonly make: MakeReminderLetter,
    private readonly settings: ArrearsSettingRepository,
    private readonly tariff: TariffRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<InvoicePdf> {
    requirePermission(actor, 'billing.read');
    return pdfOf(await this.db.as(actor, async () => this.sent(await this.reminders.letter(id)) ?? (await this.draft(id))));
  }

  /** For the unit that it was sent to. */
  async mine(actor: Actor, id: string): Promise<InvoicePdf> {
    requirePermission(actor, 'invoices.read_own');
    return pdfOf(await this.db.as(actor, async () => this.sent(await this.reminders.letter(id))));
  }

  private sent(json: unknown): ReminderLetter | null {
    return json === null ? null : letterOfJson(json);
  }

  private async draft(id: string): Promise<ReminderLetter | null> {
    const at = this.clock.now();
    const day = serviceDayOf(at);
    const [reminder, operator] = [await this.reminders.one(id, day), await this.tariff.setting()];
    if (reminder && !operator) throw new AppError(BillingErrors.settingsMissing);
    return reminder && operator ? this.make.execute(reminder, { operator, arrears: await this.settings.read() }, { number: null, day, at }) : null;
  }
}

/** Drawn outside of the transaction: nothing waits for a page. */
async function pdfOf(letter: ReminderLetter | null): Promise<InvoicePdf> {
  if (!letter) throw new AppError(BillingErrors.notFound);
  return { filename: `thong-bao-${(letter.number ?? 'ban-thao').replace('/', '-')}.pdf`, bytes: await renderReminder(letter) };
}
