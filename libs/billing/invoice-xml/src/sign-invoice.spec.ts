import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WORKED_INVOICE } from './fixture';
import { invoiceData } from './invoice-data';
import { openKey, type OpenedKey } from './open-key';
import { signInvoice } from './sign-invoice';
import { makeKeyStore } from './testing/make-key';
import { verifyInvoice } from './verify-invoice';
import { withAuthorityCode } from './with-authority-code';

const withXmlsec = spawnSync('xmlsec1', ['--version']).error === undefined ? it : it.skip;
const store = makeKeyStore('mat khau');
const other = openKey(makeKeyStore('x'), 'x') as OpenedKey;

describe('a signed invoice', () => {
  const key = openKey(store, 'mat khau') as OpenedKey;
  const signed = signInvoice(WORKED_INVOICE, key, new Date('2026-11-02T01:00:00Z'), '00A1B2C3D4E5F60718293A4B5C6D7E8F90');

  it('carries the worked data, their digest, the time of signing and the authority code', () => {
    expect(signed).toContain(invoiceData(WORKED_INVOICE));
    expect(signed).toContain('<DigestValue>Ju913DA++9DPzpZR97pRNkk3JWzg6lypHCPzMPMnO2A=</DigestValue>');
    expect(signed).toContain('<SigningTime>2026-11-02T08:00:00</SigningTime>');
    expect(signed).toContain('</DLHDon>\n<MCCQT>00A1B2C3D4E5F60718293A4B5C6D7E8F90</MCCQT>\n<DSCKS><NBan><Signature Id="NBan" xmlns="http://www.w3.org/2000/09/xmldsig#">');
    expect(verifyInvoice(signed, key.certificatePem)).toEqual([]);
  });

  it('fails by one changed digit, by another time, by a second signature, and by another key', () => {
    expect(verifyInvoice(signed.replace('<TgTTTBSo>1916129', '<TgTTTBSo>1916128'), key.certificatePem)).not.toEqual([]);
    expect(verifyInvoice(signed.replace('08:00:00', '09:00:00'), key.certificatePem)).not.toEqual([]);
    expect(verifyInvoice(signed.replace('</NBan></DSCKS>', `${/<Signature[\s\S]*<\/Signature>/.exec(signed)?.[0] ?? ''}</NBan></DSCKS>`), key.certificatePem)).toEqual(['one signature is expected']);
    expect(verifyInvoice(signed, other.certificatePem)).not.toEqual([]);
    // A forger who signs anew with a key of his own and puts his certificate in.
    expect(verifyInvoice(signInvoice({ ...WORKED_INVOICE, number: 124 }, other, new Date()), key.certificatePem)).not.toEqual([]);
  });

  withXmlsec('is verified by xmlsec1 too (needs xmlsec1)', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-xml-'));
    try {
      const [file, certificate] = [path.join(folder, 'hoa-don.xml'), path.join(folder, 'seller.pem')];
      writeFileSync(file, signed);
      writeFileSync(certificate, key.certificatePem);
      const verify = () => execFileSync('xmlsec1', ['--verify', '--pubkey-cert-pem', certificate, '--id-attr:Id', 'DLHDon', '--id-attr:Id', 'http://www.w3.org/2000/09/xmldsig#:Object', file], { stdio: 'pipe' });
      expect(verify).not.toThrow();
      writeFileSync(file, signed.replace('<TgTTTBSo>1916129', '<TgTTTBSo>1916128'));
      expect(verify).toThrow();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('takes the code that the tax authority gives later, and its signature still holds', () => {
    const before = signInvoice(WORKED_INVOICE, key, new Date('2026-11-02T01:00:00Z'));
    const coded = withAuthorityCode(before, '00A1B2C3D4E5F60718293A4B5C6D7E8F90');
    expect(before).not.toContain('MCCQT');
    expect(coded).toBe(signed);
    expect(verifyInvoice(coded, key.certificatePem)).toEqual([]);
    expect(withAuthorityCode(coded, 'X')).toBe(coded);
    expect(withAuthorityCode(before, 'A&<')).toContain('<MCCQT>A&amp;&lt;</MCCQT>');
  });

  it('needs a key store that is one, and its password', () => {
    expect(openKey(store, 'sai')).toEqual({ fault: 'wrong_password' });
    expect(openKey(Buffer.from('%PDF-1.7'), 'x')).toEqual({ fault: 'not_pkcs12' });
    expect(key).toMatchObject({ subject: 'CN=Vien thong Mau, C=VN', serial: '01', validTo: new Date('2027-01-01T00:00:00Z') });
  });
});
