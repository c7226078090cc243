import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, QuotationErrors, type QuotationRow, type QuotationView, type SaveQuotationInput } from '@diem-cau/billing/contracts';
import { renderPaper } from '@diem-cau/billing/invoice-pdf';
import { requirePermission } from '@diem-cau/identity/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { formatVnd, vnd } from '@diem-cau/shared/money';
import { CLOCK, formatDay, serviceDay, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import type { PageWindow } from '../../data/list-sql';
import { PayerRepository, type PayerIdentity } from '../../data/payer.repository';
import { type QuotationFilters, QuotationRepository, type StoredQuotation } from '../../data/quotation/quotation.repository';
import { TariffRepository } from '../../data/tariff.repository';
import { BillingRuleError } from '../../domain/billing-rule-error';
import { sellerOf } from '../../domain/parties';
import { quotationContent, type QuotationContent, quotationPaper, quotationSums } from '../../domain/quotation/quotation-content';
import type { InvoicePdf } from '../show-invoice-pdf';

/** A quotation as the clerk keeps it: drafted, changed, thrown away; sent once with a number, and withdrawn. */
@Injectable()
export class ManageQuotations {
  constructor(
    private readonly db: Database,
    private readonly quotations: QuotationRepository,
    private readonly payers: PayerRepository,
    private readonly tariff: TariffRepository,
    @Inject(NOTICES) private readonly tell: Notices,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
  ) {}

  async page(actor: Actor, filters: QuotationFilters, window: PageWindow): Promise<{ items: QuotationRow[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.quotations.page(filters, window, this.today()));
  }

  one(actor: Actor, id: string): Promise<QuotationView> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => this.view(await this.stored(id)));
  }

  /** @throws AppError `billing.not_found`, `billing.vat_rate_missing` */
  add(actor: Actor, input: SaveQuotationInput): Promise<QuotationView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      const id = newId();
      const payer = await this.payer(input.payerId);
      await this.quotations.add(actor.operatorId ?? '', { id, payerTenantId: payer.tenantId, input, grossVnd: (await this.sums(input)).grossVnd, at: this.clock.now(), byName: actor.name });
      await this.audit.record({ action: 'billing.quotation_drafted', subjectType: 'quotation', subjectId: id, detail: { title: input.title, payerId: input.payerId } });
      return this.view(await this.stored(id));
    });
  }

  /** @throws AppError `billing.quotation_sent` */
  change(actor: Actor, id: string, input: SaveQuotationInput): Promise<QuotationView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      await this.stored(id);
      const payer = await this.payer(input.payerId);
      if (!(await this.quotations.change(id, payer.tenantId, input, (await this.sums(input)).grossVnd))) throw new AppError(QuotationErrors.quotationSent);
      await this.audit.record({ action: 'billing.quotation_changed', subjectType: 'quotation', subjectId: id, detail: { title: input.title } });
      return this.view(await this.stored(id));
    });
  }

  /** @throws AppError `billing.quotation_sent` */
  drop(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      await this.stored(id);
      if (!(await this.quotations.drop(id))) throw new AppError(QuotationErrors.quotationSent);
      await this.audit.record({ action: 'billing.quotation_dropped', subjectType: 'quotation', subjectId: id, detail: {} });
    });
  }

  /** From now on it stays as it is, and the payer sees it. @throws AppError `billing.quotation_sent`, `billing.quotation_past`, `billing.settings_missing` */
  send(actor: Actor, id: string): Promise<QuotationView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      const at = this.clock.now();
      const day = serviceDayOf(at);
      const stored = await this.stored(id);
      if (stored.state !== 'draft') throw new AppError(QuotationErrors.quotationSent);
      if (stored.validUntil < day) throw new AppError(QuotationErrors.quotationPast);
      const content = await this.content(stored);
      const year = Number(day.slice(0, 4));
      const number = await this.quotations.nextNumber(actor.operatorId ?? '', year);
      if (!(await this.quotations.send(id, { year, number, at, content }))) throw new AppError(QuotationErrors.quotationSent);
      const sent = await this.stored(id);
      await this.tell.send({
        to: { tenantId: sent.payerTenantId, roles: ['accountant', 'unit_office'] }, kind: 'billing.quotation_sent',
        args: { operator: content.seller.name, number: sent.number ?? '', amount: formatVnd(vnd(content.grossVnd)), until: formatDay(serviceDay(content.validUntil)) }, link: '/phai-tra',
      });
      await this.audit.record({ action: 'billing.quotation_sent', subjectType: 'quotation', subjectId: id, detail: { number: sent.number, grossVnd: content.grossVnd } });
      return this.view(sent);
    });
  }

  /** @throws AppError `billing.quotation_closed` */
  withdraw(actor: Actor, id: string): Promise<QuotationView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      await this.stored(id);
      if (!(await this.quotations.withdraw(id, this.clock.now(), actor.name))) throw new AppError(QuotationErrors.quotationClosed);
      await this.audit.record({ action: 'billing.quotation_withdrawn', subjectType: 'quotation', subjectId: id, detail: {} });
      return this.view(await this.stored(id));
    });
  }

  /** As it was sent; a draft as it would go now. */
  async pdf(actor: Actor, id: string): Promise<InvoicePdf> {
    requirePermission(actor, 'billing.read');
    const { content, number, at } = await this.db.as(actor, async () => {
      const stored = await this.stored(id);
      return { content: stored.content ?? (await this.content(stored)), number: stored.number, at: stored.sentAt === null ? this.clock.now() : new Date(stored.sentAt) };
    });
    return { filename: `bao-gia-${number?.replace('/', '-') ?? 'ban-thao'}.pdf`, bytes: await renderPaper(quotationPaper(content, number, serviceDayOf(at), at)) };
  }

  private async content(stored: StoredQuotation): Promise<QuotationContent> {
    const setting = await this.tariff.setting();
    if (!setting) throw new AppError(BillingErrors.settingsMissing);
    const { name, address, taxCode, code } = await this.payer(stored.payerId);
    return quotationContent(stored.draft, { seller: sellerOf(setting), buyer: { name, address, taxCode, customerCode: code }, demonstration: this.config.DC_MODE === 'demo' }, await this.tariff.vatRates(), this.today());
  }

  private async sums(input: Pick<SaveQuotationInput, 'lines'>) {
    try {
      return quotationSums(input.lines, await this.tariff.vatRates(), this.today());
    } catch (error) {
      if (error instanceof BillingRuleError) throw new AppError(BillingErrors.vatRateMissing);
      throw error;
    }
  }

  private async view(stored: StoredQuotation): Promise<QuotationView> {
    const { payerTenantId: _, operatorId: __, operatorName: ___, draft, content, ...row } = stored;
    const { netVnd, vatVnd, grossVnd } = content ?? (await this.sums(draft));
    return { ...row, deliverOn: draft.deliverOn, note: draft.note, lines: draft.lines, totals: { netVnd, vatVnd, grossVnd }, invoices: await this.quotations.invoices(row.id) };
  }

  private async stored(id: string): Promise<StoredQuotation> {
    const stored = await this.quotations.one(id, this.today());
    if (!stored) throw new AppError(BillingErrors.notFound);
    return stored;
  }

  private async payer(id: string): Promise<PayerIdentity> {
    const payer = (await this.payers.onDay(this.today(), [id])).get(id);
    if (!payer) throw new AppError(BillingErrors.notFound);
    return payer;
  }

  private today() {
    return serviceDayOf(this.clock.now());
  }
}
