import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type RetryEInvoicesInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { Outbox } from '@diem-cau/platform/outbox';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { type EInvoiceHead, EInvoiceRepository } from '../../data/e-invoice/e-invoice.repository';
import { EInvoicingRepository } from '../../data/e-invoice/e-invoicing.repository';

/** A person sends again what was refused, sends what no gateway took before, or does not want to wait; the transaction id stays. */
@Injectable()
export class RetryEInvoices {
  constructor(
    private readonly db: Database,
    private readonly eInvoices: EInvoiceRepository,
    private readonly eInvoicing: EInvoicingRepository,
    private readonly outbox: Outbox,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many were put forward; what is through or under way is left alone. @throws AppError `billing.gateway_missing`, `billing.invoice_not_found` */
  execute(actor: Actor, { invoiceIds }: RetryEInvoicesInput): Promise<number> {
    requirePermission(actor, 'billing.run');
    return this.db.as(actor, async () => {
      const heads = await this.eInvoices.states(invoiceIds);
      if (heads.size < new Set(invoiceIds).size) throw new AppError(BillingErrors.invoiceNotFound);
      if (!(await this.eInvoicing.gateway())?.isActive) throw new AppError(BillingErrors.gatewayMissing);
      const now = this.clock.now();
      const retried: string[] = [];
      for (const head of heads.values()) {
        const state = nextState(head);
        if (state && (await this.eInvoices.move(head, { state, nextAt: null, tries: 0 }, now, { kind: 'retried', byName: actor.name }))) retried.push(head.invoiceId);
      }
      if (retried.length > 0) {
        await this.outbox.add(actor, { topic: 'billing.sendEInvoices', body: {} });
        await this.audit.record({ action: 'billing.e_invoices_retried', subjectType: 'invoice', subjectId: retried[0] ?? '', detail: { invoiceIds: retried } });
      }
      return retried.length;
    });
  }
}

/** What got no answer is looked up first, also now. */
function nextState({ state }: EInvoiceHead): 'to_send' | 'sent_unknown' | null {
  if (state === 'not_sent' || state === 'refused' || state === 'to_send') return 'to_send';
  return state === 'sent_unknown' ? 'sent_unknown' : null;
}
