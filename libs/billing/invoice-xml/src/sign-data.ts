import { SignedXml } from 'xml-crypto';
import { DATA_ID } from './data-id';
import { verifyData } from './verify-invoice';
import { element, leaves } from './write-xml';

const CANONICAL = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/** Whose signature it is, as the format names the place that holds it: the seller of an invoice, the taxpayer of a notice. */
export type Signer = 'NBan' | 'NNT';

/** The seller's key as it was unlocked; kept in memory only. */
export interface SigningKey {
  readonly privateKeyPem: string;
  readonly certificatePem: string;
}

/**
 * Signs what stands in `unsigned` as `data` (XML Signature, RSA-SHA256 over `#data` and over the time of signing) into `DSCKS/<signer>` and
 * verifies it again before it leaves.
 *
 * @throws Error where the signature that was just made does not verify
 */
export function signData({ unsigned, data, signer }: { readonly unsigned: string; readonly data: string; readonly signer: Signer }, key: SigningKey, signedAt: Date): string {
  const timeId = `SigningTime-${signer}`;
  const time = element('SignatureProperties', `<SignatureProperty Target="#${signer}">${leaves(['SigningTime', localTime(signedAt)])}</SignatureProperty>`);
  const signature = new SignedXml({
    privateKey: key.privateKeyPem,
    publicCert: key.certificatePem,
    canonicalizationAlgorithm: CANONICAL,
    signatureAlgorithm: RSA_SHA256,
    objects: [{ content: time, attributes: { Id: timeId } }],
    getKeyInfoContent: () => element('X509Data', leaves(['X509Certificate', bareCertificate(key.certificatePem)])),
  });
  signature.addReference({ xpath: `//*[@Id='${DATA_ID}']`, uri: `#${DATA_ID}`, transforms: [ENVELOPED, CANONICAL], digestAlgorithm: SHA256 });
  signature.addReference({ xpath: `//*[@Id='${timeId}']`, uri: `#${timeId}`, transforms: [CANONICAL], digestAlgorithm: SHA256 });
  signature.computeSignature(unsigned, { attrs: { Id: signer }, location: { reference: `//*[local-name(.)='DSCKS']/*[local-name(.)='${signer}']`, action: 'append' } });
  const signed = signature.getSignedXml();
  if (!signed.includes(data)) throw new Error('the signed document lost its own bytes');
  const faults = verifyData(signed, key.certificatePem, data.slice(0, data.indexOf('>') + 1));
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
