import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors } from '@diem-cau/billing/contracts';
import { renderInvoice } from '@diem-cau/billing/invoice-pdf';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { DocumentRepository } from '../data/document.repository';
import { InvoiceReadRepository } from '../data/invoice-read.repository';
import { invoiceDocumentOf } from '../domain/invoice-document-of';
import { SignEInvoice } from './e-invoice/sign-e-invoice';

/** Makes the PDF of an issued invoice once and keeps it, with its signed XML inside where the operator has a key. No transaction is open while pages are drawn. */
@Injectable()
export class MakeInvoiceDocument {
  constructor(
    private readonly db: Database,
    private readonly invoices: InvoiceReadRepository,
    private readonly documents: DocumentRepository,
    private readonly sign: SignEInvoice,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, invoiceId: string): Promise<void> {
    const invoice = await this.db.as(actor, async () => ((await this.documents.kept(invoiceId, 'pdf')) ? null : this.load(invoiceId)));
    if (invoice === null) return;
    const signed = await this.sign.execute(actor, invoiceId);
    const bytes = await renderInvoice(invoiceDocumentOf(invoice, invoice.isDemonstration), 'xml' in signed ? { name: `${invoice.reference}.xml`, bytes: new TextEncoder().encode(signed.xml) } : null);
    await this.db.as(actor, () => this.documents.keep(actor.operatorId ?? '', invoiceId, 'pdf', bytes));
  }

  private async load(invoiceId: string) {
    const invoice = await this.invoices.one(invoiceId, serviceDayOf(this.clock.now()));
    if (!invoice) throw new AppError(BillingErrors.invoiceNotFound);
    return invoice;
  }
}
