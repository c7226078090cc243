import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors, type QuotationLine, type QuotationRow, type QuotationView } from '@diem-cau/billing/contracts';
import { renderPaper } from '@diem-cau/billing/invoice-pdf';
import { requirePermission } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock, type ServiceDay } from '@diem-cau/shared/time';
import type { PageWindow } from '../../data/list-sql';
import { PayerRepository, type PayerIdentity } from '../../data/payer.repository';
import { type QuotationFilters, QuotationRepository, type StoredQuotation } from '../../data/quotation/quotation.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { BillingRuleError } from '../../domain/billing-rule-error';
import { sellerOf } from '../../domain/parties';
import { type QuotationContent, quotationPaper, type QuotationSums, quotationSums } from '../../domain/quotation/quotation-content';
import type { InvoicePdf } from '../show-invoice-pdf';

/** Quotations as the operator sees them. `stored`, `view` and what a draft would say join the caller's transaction. */
@Injectable()
export class ReadQuotations {
  constructor(
    private readonly db: Database,
    private readonly quotations: QuotationRepository,
    private readonly payers: PayerRepository,
    private readonly tariff: TariffRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
  ) {}

  page(actor: Actor, filters: QuotationFilters, window: PageWindow): Promise<{ items: QuotationRow[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.quotations.page(filters, window, this.today()));
  }

  one(actor: Actor, id: string): Promise<QuotationView> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.view(id));
  }

  /** As it was sent; a draft as it would go now. */
  async pdf(actor: Actor, id: string): Promise<InvoicePdf> {
    requirePermission(actor, 'billing.read');
    const { content, number, at } = await this.db.as(actor, async () => {
      const stored = await this.stored(id);
      return { content: stored.content ?? (await this.contentNow(stored)), number: stored.number, at: stored.sentAt === null ? this.clock.now() : new Date(stored.sentAt) };
    });
    return { filename: `bao-gia-${number?.replace('/', '-') ?? 'ban-thao'}.pdf`, bytes: await renderPaper(quotationPaper(content, number, serviceDayOf(at), at)) };
  }

  async view(id: string): Promise<QuotationView> {
    const { payerTenantId: _, operatorId: __, operatorName: ___, draft, content, ...row } = await this.stored(id);
    const { netVnd, vatVnd, grossVnd } = content ?? (await this.sums(draft.lines));
    return { ...row, deliverOn: draft.deliverOn, note: draft.note, lines: draft.lines, totals: { netVnd, vatVnd, grossVnd }, invoices: await this.quotations.invoices(id) };
  }

  /** @throws AppError `billing.not_found` */
  async stored(id: string): Promise<StoredQuotation> {
    const stored = await this.quotations.one(id, this.today());
    if (!stored) throw new AppError(BillingErrors.notFound);
    return stored;
  }

  /** @throws AppError `billing.not_found` */
  async payer(id: string): Promise<PayerIdentity> {
    const payer = (await this.payers.onDay(this.today(), [id])).get(id);
    if (!payer) throw new AppError(BillingErrors.notFound);
    return payer;
  }

  /** By the rates of today. @throws AppError `billing.vat_rate_missing` */
  async sums(lines: readonly QuotationLine[]): Promise<QuotationSums> {
    try {
      return quotationSums(lines, await this.tariff.vatRates(), this.today());
    } catch (error) {
      if (error instanceof BillingRuleError) throw new AppError(BillingErrors.vatRateMissing);
      throw error;
    }
  }

  /** All that a draft would say if it were sent now. @throws AppError `billing.settings_missing`, `billing.vat_rate_missing` */
  async contentNow({ payerId, draft }: StoredQuotation): Promise<QuotationContent> {
    const setting = await this.tariff.setting();
    if (!setting) throw new AppError(BillingErrors.settingsMissing);
    const { name, address, taxCode, code } = await this.payer(payerId);
    const { title, validUntil, deliverOn, note } = draft;
    return { title, validUntil, deliverOn, note, seller: sellerOf(setting), buyer: { name, address, taxCode, customerCode: code }, demonstration: this.config.DC_MODE === 'demo', ...(await this.sums(draft.lines)) };
  }

  private today(): ServiceDay {
    return serviceDayOf(this.clock.now());
  }
}
