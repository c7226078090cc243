import { Inject, Injectable } from '@nestjs/common';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { formatVnd } from '@diem-cau/shared/money';
import { CLOCK, formatDay, serviceDay, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { InvoiceReadRepository } from '../data/invoice-read.repository';

/** Tells a unit's accountant and office of a new invoice, in the unit's own context: what it may not see it is not told. */
@Injectable()
export class TellPayer {
  constructor(
    private readonly db: Database,
    private readonly invoices: InvoiceReadRepository,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { invoiceId, payerTenantId }: { invoiceId: string; payerTenantId: string }): Promise<void> {
    return this.db.as(actor, async () => {
      const invoice = await this.invoices.one(invoiceId, serviceDayOf(this.clock.now()));
      if (!invoice) return;
      await this.notices.send({
        to: { tenantId: payerTenantId, roles: ['accountant', 'unit_office'] },
        kind: 'billing.invoice_issued',
        args: { operator: invoice.operatorName, number: `${invoice.series}-${invoice.number}`, amount: formatVnd(BigInt(invoice.totals.grossVnd)), due: formatDay(serviceDay(invoice.dueDay)) },
        link: `/phai-tra/${invoiceId}`,
      });
    });
  }
}
