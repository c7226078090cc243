export { DEMONSTRATION_NOTICE } from './draw-footers';
export type {
  InvoiceBank,
  InvoiceBuyer,
  InvoiceDocument,
  InvoiceDocumentLine,
  InvoiceSeller,
  InvoiceVatGroup,
} from './invoice-document';
export { renderInvoice } from './render-invoice';
