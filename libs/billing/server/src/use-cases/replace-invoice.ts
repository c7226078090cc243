import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type ReplaceInvoiceInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { InvoiceReadRepository } from '../data/invoice-read.repository';
import { PayerRepository } from '../data/payer.repository';
import { draftReplacement } from '../domain/correct-invoice';
import { budgetCodeIsValid, taxCodeIsValid } from '../domain/payer-codes';
import { DraftCorrections } from './draft-corrections';
import { IssueCorrections } from './issue-corrections';

/**
 * An invoice made out to wrong data is replaced by one made out to the mended data (Circular 91 Art. 10); its payments follow.
 * The payer keeps the mended data from today on.
 */
@Injectable()
export class ReplaceInvoice {
  constructor(
    private readonly db: Database,
    private readonly payers: PayerRepository,
    private readonly invoices: InvoiceReadRepository,
    private readonly drafts: DraftCorrections,
    private readonly issue: IssueCorrections,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the id of the replacement. @throws AppError `billing.not_billed`, `billing.adjusted_before` */
  execute(actor: Actor, { payerId, month, payerPatch, invoiceId }: ReplaceInvoiceInput): Promise<string> {
    requirePermission(actor, 'billing.correct');
    if (payerPatch.taxCode && !taxCodeIsValid(payerPatch.taxCode)) throw new AppError(BillingErrors.taxCodeInvalid, { taxCode: payerPatch.taxCode });
    if (payerPatch.budgetCode && !budgetCodeIsValid(payerPatch.budgetCode)) throw new AppError(BillingErrors.budgetCodeInvalid, { budgetCode: payerPatch.budgetCode });
    return this.db.as(actor, async () => {
      await this.payers.lock([payerId]);
      const today = serviceDayOf(this.clock.now());
      const before = (await this.payers.onDay(today, [payerId])).get(payerId);
      if (!before) throw new AppError(BillingErrors.notFound);
      const replaceable = await this.invoices.standingOfMonth(payerId, month, invoiceId ?? null);
      if (replaceable === null) throw new AppError(BillingErrors.notBilled);
      // Law: what was adjusted goes on being adjusted; what was replaced goes on being replaced.
      if (replaceable.isAdjusted) throw new AppError(BillingErrors.adjustedBefore);
      const [standing] = await this.drafts.standing([replaceable.id]);
      if (!standing) throw new AppError(BillingErrors.notBilled);
      if (Object.keys(payerPatch).length > 0) await this.payers.addVersion(actor.operatorId ?? '', payerId, { ...before, ...payerPatch, from: today });
      const [id] = await this.issue.execute(actor, [draftReplacement(standing)]);
      if (id === undefined) throw new AppError(BillingErrors.notBilled);
      await this.audit.record({ action: 'billing.invoice_replaced', subjectType: 'invoice', subjectId: replaceable.id, detail: { month, payerPatch, replacementId: id } });
      return id;
    });
  }
}
