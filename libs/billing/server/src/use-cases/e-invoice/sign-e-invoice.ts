import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors } from '@diem-cau/billing/contracts';
import { type SigningKey, signInvoice } from '@diem-cau/billing/invoice-xml';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { DocumentRepository } from '../../data/document.repository';
import { EInvoiceRepository } from '../../data/e-invoice/e-invoice.repository';
import { EInvoicingRepository } from '../../data/e-invoice/e-invoicing.repository';
import { InvoiceReadRepository } from '../../data/invoice-read.repository';
import { type ElectronicSource, eInvoiceOf } from '../../domain/e-invoice/e-invoice-of';
import { type KeyTrouble, UnlockKey } from './unlock-key';

type Found = { readonly xml: string } | { readonly trouble: KeyTrouble } | { readonly toSign: { readonly key: SigningKey; readonly invoice: ElectronicSource; readonly providerTaxCode: string } };

/** Signs an issued invoice once and keeps the bytes for ever; the second time gives the kept ones. */
@Injectable()
export class SignEInvoice {
  constructor(
    private readonly db: Database,
    private readonly invoices: InvoiceReadRepository,
    private readonly documents: DocumentRepository,
    private readonly eInvoicing: EInvoicingRepository,
    private readonly eInvoices: EInvoiceRepository,
    private readonly unlock: UnlockKey,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, invoiceId: string): Promise<{ readonly xml: string } | { readonly trouble: KeyTrouble }> {
    const operatorId = actor.operatorId ?? '';
    const found = await this.db.as(actor, async (): Promise<Found> => {
      const kept = await this.documents.kept(invoiceId, 'xml');
      if (kept) return { xml: textOf(kept) };
      const key = await this.unlock.execute(operatorId);
      if ('trouble' in key) return key;
      const invoice = await this.invoices.one(invoiceId, serviceDayOf(this.clock.now()));
      if (!invoice) throw new AppError(BillingErrors.invoiceNotFound);
      return { toSign: { key, invoice, providerTaxCode: (await this.eInvoicing.gateway())?.providerTaxCode ?? invoice.seller.taxCode } };
    });
    if (!('toSign' in found)) return found;
    const { key, invoice, providerTaxCode } = found.toSign;
    const now = this.clock.now();
    const signed = signInvoice(eInvoiceOf(invoice, providerTaxCode), key, now);
    return this.db.as(actor, async () => {
      if (await this.documents.keep(operatorId, invoiceId, 'xml', new TextEncoder().encode(signed))) await this.eInvoices.tell(invoiceId, { kind: 'signed' }, now);
      // Another worker may have been first: its bytes count.
      const kept = await this.documents.kept(invoiceId, 'xml');
      if (!kept) throw new AppError(BillingErrors.invoiceNotFound);
      return { xml: textOf(kept) };
    });
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
