import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors } from '@diem-cau/billing/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { PayerRepository } from '../data/payer.repository';
import { TariffRepository } from '../data/tariff.repository';
import type { DocumentDraft } from '../domain/invoice-draft';
import { payerFaults } from '../domain/payer-faults';
import { IssueInvoices } from './issue-invoices';

/** Issues correcting documents outside a run. Joins the caller's transaction, which holds the payers' locks. */
@Injectable()
export class IssueCorrections {
  constructor(
    private readonly tariff: TariffRepository,
    private readonly payers: PayerRepository,
    private readonly issue: IssueInvoices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the ids of the documents, in the order of their numbers. @throws AppError `billing.payer_incomplete` */
  async execute(actor: Actor, drafts: readonly DocumentDraft[]): Promise<string[]> {
    const setting = await this.tariff.setting();
    if (!setting) throw new AppError(BillingErrors.settingsMissing);
    const identities = await this.payers.onDay(serviceDayOf(this.clock.now()), drafts.map(({ payerId }) => payerId));
    const documents = drafts.map((draft) => {
      const payer = identities.get(draft.payerId);
      if (!payer || payerFaults(payer).length > 0) throw new AppError(BillingErrors.payerIncomplete);
      return { payer, draft };
    });
    const issued = await this.issue.execute(actor.operatorId ?? '', null, setting, documents);
    return issued.map(({ id }) => id);
  }
}
