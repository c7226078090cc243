import { Injectable } from '@nestjs/common';
import { zipSync } from 'fflate';
import { renderInvoice, renderPaper } from '@diem-cau/billing/invoice-pdf';
import type { Permission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AccountRepository } from '../../data/account/account.repository';
import { DocumentRepository } from '../../data/document.repository';
import { acceptancePaper, contractPaper } from '../../domain/account/acceptance-paper';
import { packReadme } from '../../domain/account/pack-readme';
import { statementPaper } from '../../domain/account/statement-paper';
import { invoiceDocumentOf } from '../../domain/invoice-document-of';
import { ReadInvoices } from '../read-invoices';

export interface ZipFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** What a payer hands its treasury office for one invoice, in one ZIP: acceptance, list of endpoints, contract's facts, invoice as PDF and XML. */
@Injectable()
export class PackForTreasury {
  constructor(
    private readonly db: Database,
    private readonly invoices: ReadInvoices,
    private readonly documents: DocumentRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** The same invoice is the same pack, until its PDF or XML is kept. @throws AppError `billing.invoice_not_found` */
  async execute(actor: Actor, invoiceId: string, permission: Permission): Promise<ZipFile> {
    const invoice = await this.invoices.one(actor, invoiceId, permission);
    const { pdf, xml, contracts } = await this.db.as(actor, async () => ({
      pdf: await this.documents.kept(invoiceId, 'pdf'), xml: await this.documents.kept(invoiceId, 'xml'), contracts: await this.accounts.contractsOf(invoiceId),
    }));
    const files: Record<string, Uint8Array> = {
      [`1-hoa-don-${invoice.reference}.pdf`]: pdf ?? (await renderInvoice(invoiceDocumentOf(invoice, invoice.isDemonstration))),
      ...(xml && { [`1-hoa-don-${invoice.reference}.xml`]: xml }),
      '2-bang-ke-diem-cau.pdf': await renderPaper(statementPaper(invoice)),
      '3-bien-ban-nghiem-thu.pdf': await renderPaper(acceptancePaper(invoice, contracts)),
      '4-thong-tin-hop-dong.pdf': await renderPaper(contractPaper(invoice, contracts)),
    };
    // A byte order mark: Notepad of an old Windows reads Vietnamese by it.
    const readme = new TextEncoder().encode(`\uFEFF${packReadme(invoice, Object.keys(files), xml !== null)}`);
    return { filename: `ho-so-kho-bac-${invoice.reference}.zip`, bytes: zipSync({ 'DOC-TRUOC.txt': readme, ...files }, { level: 0, mtime: new Date(invoice.issuedAt) }) };
  }
}
