export type { CorrectedInvoice, EInvoice, EInvoiceLine } from './e-invoice';
export { invoiceData } from './invoice-data';
export { openKey, type KeyFault, type OpenedKey } from './open-key';
export { signInvoice, type SigningKey } from './sign-invoice';
export { verifyInvoice } from './verify-invoice';
export { withAuthorityCode } from './with-authority-code';
export { makeKeyStore } from './testing/make-key';
