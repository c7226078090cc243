import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type AdjustInvoiceInput, BillingErrors } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { PayerRepository } from '../data/payer.repository';
import { TimelineRepository } from '../data/timeline.repository';
import { adjustLines } from '../domain/adjust-lines';
import type { BilledLine } from '../domain/billed-line';
import { MOST_VND } from '../domain/most-vnd';
import { DraftCorrections } from './draft-corrections';
import { IssueCorrections } from './issue-corrections';

/** A person agrees on another amount for an endpoint's month: one correcting document for each invoice that billed it, issued at once. */
@Injectable()
export class AdjustInvoice {
  constructor(
    private readonly db: Database,
    private readonly payers: PayerRepository,
    private readonly timelines: TimelineRepository,
    private readonly drafts: DraftCorrections,
    private readonly issue: IssueCorrections,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  /** Answers the ids of the documents. @throws AppError `billing.not_billed`, `billing.payer_needed`, `billing.nothing_to_adjust` */
  execute(actor: Actor, input: AdjustInvoiceInput): Promise<string[]> {
    requirePermission(actor, 'billing.correct');
    const { toVnd } = input;
    if (toVnd < 0 || toVnd > MOST_VND) throw new AppError(BillingErrors.amountInvalid);
    return this.db.as(actor, async () => {
      const owner = payerOf(await this.lines(input));
      await this.payers.lock([owner]);
      const lines = (await this.lines(input)).filter(({ payerId }) => payerId === owner);
      const changes = adjustLines(lines, BigInt(toVnd));
      if (changes.length === 0) throw new AppError(BillingErrors.nothingToAdjust);
      const ids = await this.issue.execute(actor, await this.drafts.ofChanges(changes));
      const subject = 'endpointId' in input ? { subjectType: 'endpoint', subjectId: input.endpointId, detail: { month: input.month } } : { subjectType: 'invoice', subjectId: input.invoiceId, detail: { position: input.position } };
      await this.audit.record({ action: 'billing.invoice_adjusted', ...subject, detail: { ...subject.detail, toVnd, payerId: owner, invoiceIds: ids } });
      return ids;
    });
  }

  /** In the order in which they were issued. */
  private async lines(input: AdjustInvoiceInput): Promise<BilledLine[]> {
    if (!('endpointId' in input)) return (await this.timelines.billedLines({ invoiceIds: [input.invoiceId] })).filter(({ position }) => position === input.position);
    const { endpointId, month, payerId, invoiceId } = input;
    const lines = await this.timelines.billedLines({ endpointIds: [endpointId] });
    return lines
      .filter((line) => line.month === month && (payerId === undefined || line.payerId === payerId) && (invoiceId === undefined || line.invoiceId === invoiceId))
      .sort((a, b) => a.issuedAt.getTime() - b.issuedAt.getTime() || a.position - b.position);
  }
}

function payerOf(lines: readonly BilledLine[]): string {
  const owners = [...new Set(lines.map(({ payerId }) => payerId))];
  const [owner] = owners;
  if (owner === undefined) throw new AppError(BillingErrors.notBilled);
  if (owners.length > 1) throw new AppError(BillingErrors.payerNeeded);
  return owner;
}
