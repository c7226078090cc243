const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** A key of this machine for one pairing. The private half cannot be exported, so a copied profile cannot sign and is noticed. */
export async function makeKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
}

/** Base64 SPKI, as `POST /device/pairing` takes it. */
export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<string> {
  return base64(await crypto.subtle.exportKey('spki', publicKey));
}

/** Base64 of r and s, 64 bytes, as `POST /device/heartbeat` takes it. */
export async function sign({ privateKey }: CryptoKeyPair, nonce: string): Promise<string> {
  return base64(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new TextEncoder().encode(nonce)));
}
