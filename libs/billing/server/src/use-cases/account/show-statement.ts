import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors, type MonthStatement } from '@diem-cau/billing/contracts';
import { renderPaper } from '@diem-cau/billing/invoice-pdf';
import { type Permission, requirePermission } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { addDays, billingMonth, CLOCK, earlierDay, firstDayAfter, serviceDayOf, startOfDay, type Clock } from '@diem-cau/shared/time';
import { MonthStatementRepository } from '../../data/account/month-statement.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { monthStatementPaper } from '../../domain/account/month-statement-paper';
import { statementPaper } from '../../domain/account/statement-paper';
import { ReadInvoices } from '../read-invoices';
import type { InvoicePdf } from '../show-invoice-pdf';

/** Bảng kê: of an invoice with every endpoint, and of an operator's month with every payer. */
@Injectable()
export class ShowStatement {
  constructor(
    private readonly db: Database,
    private readonly invoices: ReadInvoices,
    private readonly months: MonthStatementRepository,
    private readonly tariff: TariffRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
  ) {}

  /** @throws AppError `billing.invoice_not_found` */
  async ofInvoice(actor: Actor, id: string, permission: Permission): Promise<InvoicePdf> {
    const invoice = await this.invoices.one(actor, id, permission);
    return { filename: `bang-ke-${invoice.reference}.pdf`, bytes: await renderPaper(statementPaper(invoice)) };
  }

  ofMonth(actor: Actor, month: string): Promise<MonthStatement> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.months.of(month));
  }

  async monthPdf(actor: Actor, month: string): Promise<InvoicePdf> {
    const statement = await this.ofMonth(actor, month);
    const setting = await this.db.as(actor, () => this.tariff.setting());
    if (!setting) throw new AppError(BillingErrors.settingsMissing);
    const day = earlierDay(addDays(firstDayAfter(billingMonth(month)), 6), serviceDayOf(this.clock.now()));
    return { filename: `bang-ke-thang-${month}.pdf`, bytes: await renderPaper(monthStatementPaper(statement, setting, day, startOfDay(day), this.config.DC_MODE === 'demo')) };
  }
}
