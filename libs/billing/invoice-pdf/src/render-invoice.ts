import { setImmediate } from 'node:timers/promises';
import { drawBuyer } from './draw-buyer';
import { closingHeight, drawClosing } from './draw-closing';
import { drawFooters } from './draw-footers';
import { drawContinuedHeading, drawHeading, invoiceNumber } from './draw-heading';
import type { InvoiceDocument } from './invoice-document';
import { drawLineTable } from './line-table';
import { attach, closeSheet, openSheet } from './sheet';

/** The signed invoice, carried inside of its picture. */
export interface InvoiceAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The invoice as an A4 PDF; with its XML inside it is a PDF/A-3b. Pure: equal documents give equal bytes. Lets other work run between pages, so that an
 * invoice of hundreds of lines does not hold up a worker.
 */
export async function renderInvoice(doc: InvoiceDocument, xml: InvoiceAttachment | null = null): Promise<Uint8Array> {
  const title = `${doc.title} ${doc.formNumber}${doc.series} số ${invoiceNumber(doc)}`;
  const sheet = openSheet({ title, author: doc.seller.name, createdAt: doc.issuedAt, isArchival: xml !== null });
  if (xml) attach(sheet, xml, doc.issuedAt);
  const nextPage = async (): Promise<number> => {
    await setImmediate();
    sheet.addPage();
    return drawContinuedHeading(sheet, doc);
  };
  const top = drawBuyer(sheet, doc, drawHeading(sheet, doc));
  const below = await drawLineTable(sheet, doc, { top, closingHeight: closingHeight(sheet, doc), nextPage });
  drawClosing(sheet, doc, below);
  drawFooters(sheet, doc);
  return closeSheet(sheet);
}
