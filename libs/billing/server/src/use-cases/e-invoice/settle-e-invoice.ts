import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type SettleEInvoiceInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { EInvoiceRepository } from '../../data/e-invoice/e-invoice.repository';
import { WakeSending } from './wake-sending';

const OPEN = new Set(['refused', 'not_sent', 'to_send']);

/** A person saw to an invoice at the provider itself, and says how; the later ones of its series go on. */
@Injectable()
export class SettleEInvoice {
  constructor(
    private readonly db: Database,
    private readonly eInvoices: EInvoiceRepository,
    private readonly wake: WakeSending,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `billing.invoice_not_found`, `billing.e_invoice_not_open` */
  execute(actor: Actor, invoiceId: string, { note }: SettleEInvoiceInput): Promise<void> {
    requirePermission(actor, 'billing.run');
    return this.db.as(actor, async () => {
      const head = (await this.eInvoices.states([invoiceId])).get(invoiceId);
      if (!head) throw new AppError(BillingErrors.invoiceNotFound);
      const now = this.clock.now();
      const to = { state: 'settled', words: note, nextAt: null, tries: head.tries } as const;
      if (!OPEN.has(head.state) || !(await this.eInvoices.move(head, to, now, { kind: 'settled', words: note, byName: actor.name }))) throw new AppError(BillingErrors.eInvoiceNotOpen);
      await this.wake.execute(actor);
      await this.audit.record({ action: 'billing.e_invoice_settled', subjectType: 'invoice', subjectId: invoiceId, detail: { note } });
    });
  }
}
