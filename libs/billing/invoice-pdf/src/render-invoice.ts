import { setImmediate } from 'node:timers/promises';
import { drawBuyer } from './draw-buyer';
import { closingHeight, drawClosing } from './draw-closing';
import { drawFooters } from './draw-footers';
import { drawContinuedHeading, drawHeading, invoiceNumber } from './draw-heading';
import type { InvoiceDocument } from './invoice-document';
import { drawLineTable } from './line-table';
import { closeSheet, openSheet } from './sheet';

/**
 * The invoice as an A4 PDF. Pure: equal documents give equal bytes. Lets other work run between pages, so that an
 * invoice of hundreds of lines does not hold up a worker.
 */
export async function renderInvoice(doc: InvoiceDocument): Promise<Uint8Array> {
  const title = `${doc.title} ${doc.formNumber}${doc.series} số ${invoiceNumber(doc)}`;
  const sheet = openSheet({ title, author: doc.seller.name, createdAt: doc.issuedAt });
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
