import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { QuotationErrors, type QuotationView, type SaveQuotationInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { QuotationRepository } from '../../data/quotation/quotation.repository';
import { ReadQuotations } from './read-quotations';

/** A draft: entered, changed, thrown away. */
@Injectable()
export class DraftQuotation {
  constructor(
    private readonly db: Database,
    private readonly quotations: QuotationRepository,
    private readonly read: ReadQuotations,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `billing.not_found`, `billing.vat_rate_missing` */
  add(actor: Actor, input: SaveQuotationInput): Promise<QuotationView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      const id = newId();
      const { tenantId } = await this.read.payer(input.payerId);
      await this.quotations.add(actor.operatorId ?? '', { id, payerTenantId: tenantId, input, grossVnd: (await this.read.sums(input.lines)).grossVnd, at: this.clock.now(), byName: actor.name });
      await this.audit.record({ action: 'billing.quotation_drafted', subjectType: 'quotation', subjectId: id, detail: { title: input.title, payerId: input.payerId } });
      return this.read.view(id);
    });
  }

  /** @throws AppError `billing.quotation_sent` */
  change(actor: Actor, id: string, input: SaveQuotationInput): Promise<QuotationView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      await this.read.stored(id);
      const { tenantId } = await this.read.payer(input.payerId);
      if (!(await this.quotations.change(id, tenantId, input, (await this.read.sums(input.lines)).grossVnd))) throw new AppError(QuotationErrors.quotationSent);
      await this.audit.record({ action: 'billing.quotation_changed', subjectType: 'quotation', subjectId: id, detail: { title: input.title } });
      return this.read.view(id);
    });
  }

  /** @throws AppError `billing.quotation_sent` */
  drop(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      await this.read.stored(id);
      if (!(await this.quotations.drop(id))) throw new AppError(QuotationErrors.quotationSent);
      await this.audit.record({ action: 'billing.quotation_dropped', subjectType: 'quotation', subjectId: id, detail: {} });
    });
  }
}
