import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors, type CorrectionList, PaperErrors } from '@diem-cau/billing/contracts';
import { renderPaper } from '@diem-cau/billing/invoice-pdf';
import { requirePermission } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { addDays, billingMonth, CLOCK, earlierDay, firstDayAfter, serviceDayOf, startOfDay, type Clock } from '@diem-cau/shared/time';
import { CorrectionListRepository } from '../../data/papers/correction-list.repository';
import { PayerRepository } from '../../data/payer.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { correctionListPaper } from '../../domain/papers/correction-list-paper';
import type { InvoicePdf } from '../show-invoice-pdf';

/** What of one payer was corrected in a month, and the list 01/BK-ĐCTT of it. */
@Injectable()
export class ListCorrections {
  constructor(
    private readonly db: Database,
    private readonly corrections: CorrectionListRepository,
    private readonly payers: PayerRepository,
    private readonly tariff: TariffRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
  ) {}

  /** @throws AppError `billing.not_found` */
  read(actor: Actor, payerId: string, month: string): Promise<CorrectionList> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.list(payerId, month));
  }

  /** Dated the last day of the month, or today while it runs. @throws AppError `billing.nothing_corrected`, `billing.settings_missing` */
  async pdf(actor: Actor, payerId: string, month: string): Promise<InvoicePdf> {
    requirePermission(actor, 'billing.read');
    const { list, setting } = await this.db.as(actor, async () => ({ list: await this.list(payerId, month), setting: await this.tariff.setting() }));
    if (list.items.length === 0) throw new AppError(PaperErrors.nothingCorrected);
    if (!setting) throw new AppError(BillingErrors.settingsMissing);
    const day = earlierDay(addDays(firstDayAfter(billingMonth(month)), -1), serviceDayOf(this.clock.now()));
    return { filename: `bang-ke-dieu-chinh-${month}.pdf`, bytes: await renderPaper(correctionListPaper(list, setting, day, startOfDay(day), this.config.DC_MODE === 'demo')) };
  }

  private async list(payerId: string, month: string): Promise<CorrectionList> {
    const payer = (await this.payers.onDay(serviceDayOf(this.clock.now()), [payerId])).get(payerId);
    if (!payer) throw new AppError(BillingErrors.notFound);
    return { month, payerId, payerName: payer.name, items: await this.corrections.of(payerId, month) };
  }
}
