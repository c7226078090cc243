import { Inject, Injectable } from '@nestjs/common';
import { Zip, ZipPassThrough } from 'fflate';
import { renderInvoice } from '@diem-cau/billing/invoice-pdf';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { type ArchivedDocument, MonthArchiveRepository } from '../../data/account/month-archive.repository';
import { DocumentRepository } from '../../data/document.repository';
import { InvoiceReadRepository } from '../../data/invoice-read.repository';
import { archiveName } from '../../domain/account/archive-name';
import { invoiceDocumentOf } from '../../domain/invoice-document-of';

const PART = 1_048_576;
/** Documents between two reports of progress. */
const STEP = 20;

/** Packs a month, document by document, and keeps the file in parts as it grows; a second beginning starts from the first document again. */
@Injectable()
export class MakeMonthArchive {
  constructor(
    private readonly db: Database,
    private readonly archives: MonthArchiveRepository,
    private readonly invoices: InvoiceReadRepository,
    private readonly documents: DocumentRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, archiveId: string): Promise<void> {
    const operatorId = actor.operatorId ?? '';
    const found = await this.db.as(actor, async () => {
      const archive = await this.archives.one(archiveId);
      if (!archive) return null;
      const documents = await this.archives.documents(archive.month);
      const attempt = await this.archives.begin(archiveId, documents.length, this.clock.now());
      return attempt === null ? null : { documents, attempt };
    });
    if (found === null) return;
    const out = new PartBuffer();
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      out.push(chunk);
    });
    let [seq, made] = [1, 0];
    const flush = async (isLast: boolean): Promise<boolean> => {
      const parts = out.take(isLast);
      return this.db.as(actor, async () => {
        // First of all: only the attempt that holds the pack may write.
        if (!(await this.archives.move(archiveId, found.attempt, { state: isLast ? 'done' : 'running', made, bytes: out.total, at: this.clock.now() }))) return false;
        await this.archives.addParts(operatorId, archiveId, seq, parts);
        seq += parts.length;
        return true;
      });
    };
    for (const document of found.documents) {
      for (const [name, bytes] of await this.filesOf(actor, document)) {
        const entry = new ZipPassThrough(name);
        zip.add(entry);
        entry.push(bytes, true);
      }
      made += 1;
      // Another was asked for, or another worker has it: this one is nobody's any more.
      if (made % STEP === 0 && !(await flush(false))) return;
    }
    zip.end();
    await flush(true);
  }

  private async filesOf(actor: Actor, document: ArchivedDocument): Promise<[string, Uint8Array][]> {
    const { pdf, xml, invoice } = await this.db.as(actor, async () => {
      const [pdf, xml] = [await this.documents.kept(document.id, 'pdf'), await this.documents.kept(document.id, 'xml')];
      return { pdf, xml, invoice: pdf ? null : await this.invoices.one(document.id, serviceDayOf(this.clock.now())) };
    });
    const bytes = pdf ?? (invoice && (await renderInvoice(invoiceDocumentOf(invoice, invoice.isDemonstration))));
    return [...(bytes ? [[archiveName(document, 'pdf'), bytes] as [string, Uint8Array]] : []), ...(xml ? [[archiveName(document, 'xml'), xml] as [string, Uint8Array]] : [])];
  }
}

/** What was written and is not kept yet, cut into parts of one size. */
class PartBuffer {
  private waiting: Uint8Array[] = [];
  total = 0;

  push(chunk: Uint8Array): void {
    this.waiting.push(chunk);
    this.total += chunk.length;
  }

  /** Whole parts; with the rest where it is the last time. */
  take(isLast: boolean): Uint8Array[] {
    const all = Buffer.concat(this.waiting);
    const whole = isLast ? Math.ceil(all.length / PART) : Math.floor(all.length / PART);
    this.waiting = [all.subarray(whole * PART)];
    return Array.from({ length: whole }, (_, index) => all.subarray(index * PART, (index + 1) * PART));
  }
}
