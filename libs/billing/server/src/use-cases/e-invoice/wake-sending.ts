import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { Outbox } from '@diem-cau/platform/outbox';
import { EInvoiceRepository } from '../../data/e-invoice/e-invoice.repository';
import { EInvoicingRepository } from '../../data/e-invoice/e-invoicing.repository';

/** What waited is looked at again, once the caller's transaction stands. */
@Injectable()
export class WakeSending {
  constructor(
    private readonly eInvoices: EInvoiceRepository,
    private readonly eInvoicing: EInvoicingRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(actor: Actor): Promise<void> {
    if (!(await this.eInvoicing.gateway())?.isActive) return;
    await this.eInvoices.wake();
    await this.outbox.add(actor, { topic: 'billing.sendEInvoices', body: {} });
  }
}
