import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors, type MyInvoicesSummary } from '@diem-cau/billing/contracts';
import { type Permission, requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { type InvoiceFilters, InvoiceReadRepository, type StoredInvoice } from '../data/invoice-read.repository';
import type { PageWindow } from '../data/list-sql';

/** Issued invoices: an operator's own, and those made out to a unit. The database decides whose; another's is not found. */
@Injectable()
export class ReadInvoices {
  constructor(
    private readonly db: Database,
    private readonly invoices: InvoiceReadRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, filters: InvoiceFilters, window: PageWindow, permission = permissionOf(actor)): ReturnType<InvoiceReadRepository['page']> {
    requirePermission(actor, permission);
    return this.db.as(actor, () => this.invoices.page(filters, window, this.today()));
  }

  one(actor: Actor, id: string, permission = permissionOf(actor)): Promise<StoredInvoice> {
    requirePermission(actor, permission);
    return this.db.as(actor, async () => {
      const invoice = await this.invoices.one(id, this.today());
      if (!invoice) throw new AppError(BillingErrors.invoiceNotFound);
      return invoice;
    });
  }

  /** What the actor's unit owes. */
  summary(actor: Actor): Promise<MyInvoicesSummary> {
    requirePermission(actor, 'invoices.read_own');
    return this.db.as(actor, () => this.invoices.summary());
  }

  private today(): string {
    return serviceDayOf(this.clock.now());
  }
}

const permissionOf = (actor: Actor): Permission => (actor.operatorId === null ? 'invoices.read_own' : 'billing.read');
