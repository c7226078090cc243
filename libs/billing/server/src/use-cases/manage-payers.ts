import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type AddPayerVersionInput, BillingErrors, type PayerDetail, type PayerRow } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import type { PageWindow } from '../data/list-sql';
import { PayerReadRepository } from '../data/payer-read.repository';
import { PayerRepository } from '../data/payer.repository';
import { budgetCodeIsValid, taxCodeIsValid } from '../domain/payer-codes';

/** Payers and their dated versions. An invoice keeps the version that it was issued with. */
@Injectable()
export class ManagePayers {
  constructor(
    private readonly db: Database,
    private readonly reads: PayerReadRepository,
    private readonly payers: PayerRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, state: 'all' | 'incomplete', window: PageWindow): Promise<{ items: PayerRow[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.reads.page(state, window, serviceDayOf(this.clock.now())));
  }

  one(actor: Actor, id: string): Promise<PayerDetail> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const payer = await this.reads.one(id, serviceDayOf(this.clock.now()));
      if (!payer) throw new AppError(BillingErrors.notFound);
      return payer;
    });
  }

  addVersion(actor: Actor, id: string, input: AddPayerVersionInput): Promise<PayerDetail> {
    requirePermission(actor, 'billing.contracts');
    if (input.taxCode && !taxCodeIsValid(input.taxCode)) throw new AppError(BillingErrors.taxCodeInvalid, { taxCode: input.taxCode });
    if (input.budgetCode && !budgetCodeIsValid(input.budgetCode)) throw new AppError(BillingErrors.budgetCodeInvalid, { budgetCode: input.budgetCode });
    return this.db.as(actor, async () => {
      await this.one(actor, id);
      await this.payers.addVersion(actor.operatorId ?? '', id, input);
      await this.audit.record({ action: 'billing.payer_changed', subjectType: 'payer', subjectId: id, detail: { ...input } });
      return this.one(actor, id);
    });
  }
}
