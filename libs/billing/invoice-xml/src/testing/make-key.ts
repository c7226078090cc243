import forge from 'node-forge';

/** A key store of a fictitious seller, as a certificate authority hands it out, valid for one year from `from`. */
export function makeKeyStore(password: string, from = new Date('2026-01-01T00:00:00Z')): Buffer {
  const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = from;
  certificate.validity.notAfter = new Date(from.getTime() + 365 * 86_400_000);
  const name = [{ shortName: 'CN', value: 'Vien thong Mau' }, { shortName: 'C', value: 'VN' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(privateKey, forge.md.sha256.create());
  const store = forge.pkcs12.toPkcs12Asn1(privateKey, [certificate], password, { algorithm: 'aes256' });
  return Buffer.from(forge.asn1.toDer(store).getBytes(), 'binary');
}
