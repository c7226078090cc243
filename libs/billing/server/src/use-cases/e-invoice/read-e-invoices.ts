import { Injectable } from '@nestjs/common';
import { BillingErrors, type EInvoiceFilters, type EInvoiceRow, type EInvoiceView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { EInvoiceReadRepository } from '../../data/e-invoice/e-invoice-read.repository';
import type { PageWindow } from '../../data/list-sql';

/** What became of the operator's invoices at the provider. */
@Injectable()
export class ReadEInvoices {
  constructor(
    private readonly db: Database,
    private readonly eInvoices: EInvoiceReadRepository,
  ) {}

  page(actor: Actor, filters: EInvoiceFilters, window: PageWindow): Promise<{ items: EInvoiceRow[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.eInvoices.page(filters, window));
  }

  one(actor: Actor, invoiceId: string): Promise<EInvoiceView> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const found = await this.eInvoices.one(invoiceId);
      if (!found) throw new AppError(BillingErrors.invoiceNotFound);
      return found;
    });
  }
}
