export { DEMONSTRATION_NOTICE } from './draw-footers';
export type {
  InvoiceBank,
  InvoiceBuyer,
  InvoiceDocument,
  InvoiceDocumentLine,
  InvoiceSeller,
  InvoiceVatGroup,
} from './invoice-document';
export { type InvoiceAttachment, renderInvoice } from './render-invoice';
export type { ReminderLetter, ReminderLine } from './letter/reminder-letter';
export { renderReminder } from './letter/render-reminder';
export type { Paper, PaperBlock, PaperColumn, PaperTable } from './paper/paper';
export { renderPaper } from './paper/render-paper';
