import { Injectable } from '@nestjs/common';
import { renderInvoice } from '@diem-cau/billing/invoice-pdf';
import type { Permission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { DocumentRepository } from '../data/document.repository';
import { invoiceDocumentOf } from '../domain/invoice-document-of';
import { ReadInvoices } from './read-invoices';

export interface InvoicePdf {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** The invoice as PDF: the kept one, or, where the worker has not come to it yet, the same bytes made now. */
@Injectable()
export class ShowInvoicePdf {
  constructor(
    private readonly db: Database,
    private readonly documents: DocumentRepository,
    private readonly invoices: ReadInvoices,
  ) {}

  async execute(actor: Actor, id: string, permission?: Permission): Promise<InvoicePdf> {
    const { isDemonstration, ...invoice } = await this.invoices.one(actor, id, permission);
    const kept = await this.db.as(actor, () => this.documents.kept(id, 'pdf'));
    // Made outside of the transaction: nothing waits for a page to be drawn.
    return { filename: `${invoice.reference}.pdf`, bytes: kept ?? (await renderInvoice(invoiceDocumentOf(invoice, isDemonstration))) };
  }
}
