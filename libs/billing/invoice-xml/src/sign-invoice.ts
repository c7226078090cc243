import { SignedXml } from 'xml-crypto';
import { DATA_ID, invoiceData } from './invoice-data';
import type { EInvoice } from './e-invoice';
import { verifyInvoice } from './verify-invoice';
import { element, leaves } from './write-xml';

const CANONICAL = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const TIME_ID = 'SigningTime-NBan';

/** The seller's key as it was unlocked; kept in memory only. */
export interface SigningKey {
  readonly privateKeyPem: string;
  readonly certificatePem: string;
}

/**
 * The whole `HDon`, signed by the seller (XML Signature, RSA-SHA256 over `#data` and over the time of signing) and verified again
 * before it leaves. `authorityCode` (MCCQT) of a coded invoice; null before it is given and for series K.
 *
 * @throws Error where the signature that was just made does not verify
 */
export function signInvoice(invoice: EInvoice, key: SigningKey, signedAt: Date, authorityCode: string | null = null): string {
  const data = invoiceData(invoice);
  const unsigned = `<HDon>\n${data}\n${authorityCode === null ? '' : `${leaves(['MCCQT', authorityCode])}\n`}<DSCKS><NBan></NBan></DSCKS>\n</HDon>`;
  const time = element('SignatureProperties', `<SignatureProperty Target="#NBan">${leaves(['SigningTime', localTime(signedAt)])}</SignatureProperty>`);
  const signature = new SignedXml({
    privateKey: key.privateKeyPem,
    publicCert: key.certificatePem,
    canonicalizationAlgorithm: CANONICAL,
    signatureAlgorithm: RSA_SHA256,
    objects: [{ content: time, attributes: { Id: TIME_ID } }],
    getKeyInfoContent: () => element('X509Data', leaves(['X509Certificate', bareCertificate(key.certificatePem)])),
  });
  signature.addReference({ xpath: `//*[@Id='${DATA_ID}']`, uri: `#${DATA_ID}`, transforms: [ENVELOPED, CANONICAL], digestAlgorithm: SHA256 });
  signature.addReference({ xpath: `//*[@Id='${TIME_ID}']`, uri: `#${TIME_ID}`, transforms: [CANONICAL], digestAlgorithm: SHA256 });
  signature.computeSignature(unsigned, { attrs: { Id: 'NBan' }, location: { reference: "//*[local-name(.)='DSCKS']/*[local-name(.)='NBan']", action: 'append' } });
  const signed = signature.getSignedXml();
  if (!signed.includes(data)) throw new Error('the signed invoice lost its own bytes');
  const faults = verifyInvoice(signed, key.certificatePem);
  if (faults.length > 0) throw new Error(`the signature does not verify: ${faults.join('; ')}`);
  return signed;
}

/** `2026-11-02T08:00:00`, the wall clock in Viet Nam, as the format has it. */
function localTime(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19);
}

function bareCertificate(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, '');
}
