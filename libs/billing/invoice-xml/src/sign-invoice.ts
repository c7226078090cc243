import { invoiceData } from './invoice-data';
import type { EInvoice } from './e-invoice';
import { signData, type SigningKey } from './sign-data';
import { leaves } from './write-xml';

/**
 * The whole `HDon`, signed by the seller and verified again before it leaves. `authorityCode` (MCCQT) of a coded invoice; null before
 * it is given and for series K.
 *
 * @throws Error where the signature that was just made does not verify
 */
export function signInvoice(invoice: EInvoice, key: SigningKey, signedAt: Date, authorityCode: string | null = null): string {
  const data = invoiceData(invoice);
  const unsigned = `<HDon>\n${data}\n${authorityCode === null ? '' : `${leaves(['MCCQT', authorityCode])}\n`}<DSCKS><NBan></NBan></DSCKS>\n</HDon>`;
  return signData({ unsigned, data, signer: 'NBan' }, key, signedAt);
}
