import forge from 'node-forge';
import type { SigningKey } from './sign-data';

/** Of a key store: what it holds, and until when. */
export interface OpenedKey extends SigningKey {
  readonly subject: string;
  /** Hexadecimal, as the authority that issued the certificate counts. */
  readonly serial: string;
  readonly validFrom: Date;
  readonly validTo: Date;
}

export type KeyFault = 'not_pkcs12' | 'wrong_password' | 'no_key';

/** Opens a PKCS#12 file (RFC 7292) with an RSA key and its certificate, as certificate authorities hand it out. */
export function openKey(pkcs12: Buffer, password: string): OpenedKey | { readonly fault: KeyFault } {
  const store = read(pkcs12, password);
  if (typeof store === 'string') return { fault: store };
  const bagsOf = (type: string) => store.getBags({ bagType: type })[type] ?? [];
  const keys = [...bagsOf(forge.pki.oids['pkcs8ShroudedKeyBag'] ?? ''), ...bagsOf(forge.pki.oids['keyBag'] ?? '')];
  const key = keys.find((bag) => bag.key)?.key;
  const certificates = bagsOf(forge.pki.oids['certBag'] ?? '').flatMap(({ cert }) => (cert ? [cert] : []));
  const certificate = certificates.find(({ publicKey }) => key && (publicKey as forge.pki.rsa.PublicKey).n.equals(key.n));
  if (!key || !certificate) return { fault: 'no_key' };
  return {
    privateKeyPem: forge.pki.privateKeyToPem(key),
    certificatePem: forge.pki.certificateToPem(certificate),
    subject: certificate.subject.attributes.map(({ shortName, value }) => `${shortName ?? ''}=${String(value)}`).join(', '),
    serial: certificate.serialNumber.toUpperCase(),
    validFrom: certificate.validity.notBefore,
    validTo: certificate.validity.notAfter,
  };
}

function read(pkcs12: Buffer, password: string): forge.pkcs12.Pkcs12Pfx | KeyFault {
  try {
    return forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(pkcs12.toString('binary')), password);
  } catch (error) {
    return error instanceof Error && /password|MAC/i.test(error.message) ? 'wrong_password' : 'not_pkcs12';
  }
}
