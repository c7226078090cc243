import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A P-256 public key from base64 SPKI; null where it is anything else. */
export function readScreenKey(base64: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null;
  } catch {
    return null;
  }
}

/** True where the holder of the key signed the nonce; WebCrypto writes r and s as they are, without ASN.1. */
export function signedByScreen(publicKey: string, nonce: string, signature: string): boolean {
  const key = readScreenKey(publicKey);
  if (!key || nonce === '') return false;
  return verify('sha256', Buffer.from(nonce), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64'));
}

/** What is stored of a secret: a stolen backup pairs nothing. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
