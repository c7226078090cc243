import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { QuotationErrors, type QuotationView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { formatVnd, vnd } from '@diem-cau/shared/money';
import { CLOCK, formatDay, serviceDay, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { QuotationRepository } from '../../data/quotation/quotation.repository';
import { ReadQuotations } from './read-quotations';

/** Sends a quotation once, with a number: from then on it stays as it is. It may be withdrawn while nobody answered. */
@Injectable()
export class SendQuotation {
  constructor(
    private readonly db: Database,
    private readonly quotations: QuotationRepository,
    private readonly read: ReadQuotations,
    @Inject(NOTICES) private readonly tell: Notices,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `billing.quotation_sent`, `billing.quotation_past`, `billing.settings_missing` */
  execute(actor: Actor, id: string): Promise<QuotationView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      const at = this.clock.now();
      const day = serviceDayOf(at);
      const stored = await this.read.stored(id);
      if (stored.state !== 'draft') throw new AppError(QuotationErrors.quotationSent);
      if (stored.validUntil < day) throw new AppError(QuotationErrors.quotationPast);
      const content = await this.read.contentNow(stored);
      const year = Number(day.slice(0, 4));
      const number = await this.quotations.nextNumber(actor.operatorId ?? '', year);
      if (!(await this.quotations.send(id, { year, number, at, content }))) throw new AppError(QuotationErrors.quotationSent);
      const sent = await this.read.view(id);
      await this.tell.send({
        to: { tenantId: stored.payerTenantId, roles: ['accountant', 'unit_office'] }, kind: 'billing.quotation_sent',
        args: { operator: content.seller.name, number: sent.number ?? '', amount: formatVnd(vnd(content.grossVnd)), until: formatDay(serviceDay(content.validUntil)) }, link: '/phai-tra',
      });
      await this.audit.record({ action: 'billing.quotation_sent', subjectType: 'quotation', subjectId: id, detail: { number: sent.number, grossVnd: content.grossVnd } });
      return sent;
    });
  }

  /** @throws AppError `billing.quotation_closed` */
  withdraw(actor: Actor, id: string): Promise<QuotationView> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      await this.read.stored(id);
      if (!(await this.quotations.withdraw(id, this.clock.now(), actor.name))) throw new AppError(QuotationErrors.quotationClosed);
      await this.audit.record({ action: 'billing.quotation_withdrawn', subjectType: 'quotation', subjectId: id, detail: {} });
      return this.read.view(id);
    });
  }
}
