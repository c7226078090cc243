import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors } from '@diem-cau/billing/contracts';
import { renderInvoice } from '@diem-cau/billing/invoice-pdf';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { DocumentRepository } from '../data/document.repository';
import { InvoiceReadRepository } from '../data/invoice-read.repository';
import { invoiceDocumentOf } from '../domain/invoice-document-of';

/** Makes the PDF of an issued invoice once and keeps it. No transaction is open while pages are drawn. */
@Injectable()
export class MakeInvoiceDocument {
  constructor(
    private readonly db: Database,
    private readonly invoices: InvoiceReadRepository,
    private readonly documents: DocumentRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, invoiceId: string): Promise<void> {
    const invoice = await this.db.as(actor, async () => ((await this.documents.pdf(invoiceId)) ? null : this.load(invoiceId)));
    if (invoice === null) return;
    const bytes = await renderInvoice(invoiceDocumentOf(invoice, invoice.isDemonstration));
    await this.db.as(actor, () => this.documents.keepPdf(actor.operatorId ?? '', invoiceId, bytes));
  }

  private async load(invoiceId: string) {
    const invoice = await this.invoices.one(invoiceId, serviceDayOf(this.clock.now()));
    if (!invoice) throw new AppError(BillingErrors.invoiceNotFound);
    return invoice;
  }
}
