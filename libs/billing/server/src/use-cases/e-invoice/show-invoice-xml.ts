import { Injectable } from '@nestjs/common';
import { BillingErrors } from '@diem-cau/billing/contracts';
import { withAuthorityCode } from '@diem-cau/billing/invoice-xml';
import type { Permission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { DocumentRepository } from '../../data/document.repository';
import { EInvoiceRepository } from '../../data/e-invoice/e-invoice.repository';
import { ReadInvoices } from '../read-invoices';
import { SignEInvoice } from './sign-e-invoice';

export interface InvoiceXml {
  readonly filename: string;
  readonly xml: string;
}

/** The signed invoice as XML, with the tax authority's code where it has one. For a clerk it is signed now where it is not yet; a payer waits. */
@Injectable()
export class ShowInvoiceXml {
  constructor(
    private readonly db: Database,
    private readonly documents: DocumentRepository,
    private readonly eInvoices: EInvoiceRepository,
    private readonly invoices: ReadInvoices,
    private readonly sign: SignEInvoice,
  ) {}

  /** @throws AppError `billing.invoice_not_found`, `billing.e_invoice_not_ready` */
  async execute(actor: Actor, id: string, permission: Permission): Promise<InvoiceXml> {
    const { reference } = await this.invoices.one(actor, id, permission);
    const { kept, code } = await this.db.as(actor, async () => ({ kept: await this.documents.kept(id, 'xml'), code: await this.eInvoices.authorityCode(id) }));
    const xml = kept ? new TextDecoder().decode(kept) : await this.signNow(actor, id);
    return { filename: `${reference}.xml`, xml: code === null ? xml : withAuthorityCode(xml, code) };
  }

  private async signNow(actor: Actor, id: string): Promise<string> {
    if (actor.operatorId === null) throw new AppError(BillingErrors.eInvoiceNotReady);
    const signed = await this.sign.execute(actor, id);
    if ('trouble' in signed) throw new AppError(BillingErrors.eInvoiceNotReady, { reason: signed.trouble });
    return signed.xml;
  }
}
