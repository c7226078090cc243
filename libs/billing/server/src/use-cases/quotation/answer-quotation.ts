import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type MyQuotation, QuotationErrors, type QuotationView } from '@diem-cau/billing/contracts';
import { renderPaper } from '@diem-cau/billing/invoice-pdf';
import { requirePermission } from '@diem-cau/identity/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { QuotationRepository } from '../../data/quotation/quotation.repository';
import { quotationPaper } from '../../domain/quotation/quotation-content';
import type { InvoicePdf } from '../show-invoice-pdf';
import { ReadQuotations } from './read-quotations';

/** Yes or no to a quotation, once: by the payer itself, or by the clerk who has its word. Accepted, its lines wait for the next invoice. */
@Injectable()
export class AnswerQuotation {
  constructor(
    private readonly db: Database,
    private readonly quotations: QuotationRepository,
    private readonly read: ReadQuotations,
    @Inject(NOTICES) private readonly tell: Notices,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `billing.not_found`, `billing.quotation_closed`, `billing.quotation_expired` */
  async byClerk(actor: Actor, id: string, accept: boolean, reason: string): Promise<QuotationView> {
    requirePermission(actor, 'billing.contracts');
    await this.db.as(actor, () => this.answer(actor, id, accept, reason));
    return this.read.one(actor, id);
  }

  mine(actor: Actor): Promise<MyQuotation[]> {
    requirePermission(actor, 'invoices.read_own');
    return this.db.as(actor, () => this.quotations.mine(this.today()));
  }

  /** The same for the unit that it was sent to; the operator is told. */
  byPayer(actor: Actor, id: string, accept: boolean, reason: string): Promise<MyQuotation> {
    requirePermission(actor, 'invoices.read_own');
    return this.db.as(actor, async () => {
      const isNew = await this.answer(actor, id, accept, reason);
      const quotation = await this.ownOne(id);
      if (isNew) await this.tell.send({ to: { operatorId: quotation.operatorId, roles: ['billing_clerk'] }, kind: accept ? 'billing.quotation_accepted' : 'billing.quotation_declined', args: { buyer: quotation.content.buyer.name, number: quotation.number ?? '' }, link: `/bao-gia/${id}` });
      return quotation;
    });
  }

  async pdfOfMine(actor: Actor, id: string): Promise<InvoicePdf> {
    requirePermission(actor, 'invoices.read_own');
    const { content, number, sentOn } = await this.db.as(actor, () => this.ownOne(id));
    return { filename: `bao-gia-${number?.replace('/', '-') ?? ''}.pdf`, bytes: await renderPaper(quotationPaper(content, number, serviceDayOf(sentOn), sentOn)) };
  }

  /** False where the same was answered before. */
  private async answer(actor: Actor, id: string, accept: boolean, reason: string): Promise<boolean> {
    const outcome = await this.quotations.answer(id, { accept, at: this.clock.now(), day: this.today(), byName: actor.name, reason });
    if (outcome === 'unknown') throw new AppError(BillingErrors.notFound);
    if (outcome === 'closed') throw new AppError(QuotationErrors.quotationClosed);
    if (outcome === 'expired') throw new AppError(QuotationErrors.quotationExpired);
    if (outcome === 'same') return false;
    await this.audit.record({ action: accept ? 'billing.quotation_accepted' : 'billing.quotation_declined', subjectType: 'quotation', subjectId: id, detail: { reason } });
    return true;
  }

  private async ownOne(id: string) {
    const quotation = (await this.quotations.mine(this.today())).find((one) => one.id === id);
    if (!quotation) throw new AppError(BillingErrors.notFound);
    return quotation;
  }

  private today() {
    return serviceDayOf(this.clock.now());
  }
}
