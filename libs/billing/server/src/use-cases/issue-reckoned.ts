import { Inject, Injectable } from '@nestjs/common';
import type { OperatorSettingView } from '@diem-cau/billing/contracts';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { InvoiceWriterRepository, type IssuedInvoice } from '../data/invoice-writer.repository';
import { IssueInvoices } from './issue-invoices';
import { documentsOf, type PayerReckoning } from './reckon-unbilled';

/** Issues what was reckoned of sound payers: days that were given back first, then each payer's corrections and its invoice. Joins the caller's transaction, which holds the payers' locks. */
@Injectable()
export class IssueReckoned {
  constructor(
    private readonly writer: InvoiceWriterRepository,
    private readonly issue: IssueInvoices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(operatorId: string, runId: string | null, setting: OperatorSettingView, payers: readonly PayerReckoning[]): Promise<IssuedInvoice[]> {
    await this.writer.releaseDays(operatorId, payers.flatMap(({ releases }) => releases), this.clock.now());
    return this.issue.execute(operatorId, runId, setting, payers.flatMap((reckoning) => documentsOf(reckoning).map((draft) => ({ payer: reckoning.payer, draft }))));
  }
}
