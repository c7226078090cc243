import { SignedXml } from 'xml-crypto';
import { DATA_ID } from './data-id';

/** Why a signed invoice is not what `certificatePem`'s owner signed; empty where it is. */
export const verifyInvoice = (signed: string, certificatePem: string): string[] => verifyData(signed, certificatePem, `<DLHDon Id="${DATA_ID}">`);

/**
 * Why a signed document is not what `certificatePem`'s owner signed; empty where it is. The certificate inside the document is not
 * believed: whoever changes a digit can put in another one.
 *
 * @param opening the tag that begins what must have been signed
 */
export function verifyData(signed: string, certificatePem: string, opening: string): string[] {
  const signatures = signed.match(/<Signature[\s>][\s\S]*?<\/Signature>/g) ?? [];
  const [signature] = signatures;
  if (signature === undefined || signatures.length > 1) return ['one signature is expected'];
  try {
    const verifier = new SignedXml({ publicCert: certificatePem, getCertFromKeyInfo: () => null });
    verifier.loadSignature(signature);
    if (!verifier.checkSignature(signed)) return ['the signature is wrong'];
    return verifier.getSignedReferences().some((xml) => xml.includes(opening.slice(0, -1))) ? [] : ['the data are not what was signed'];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
