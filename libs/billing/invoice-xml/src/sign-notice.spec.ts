import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serviceDay } from '@diem-cau/shared/time';
import { openKey, type OpenedKey } from './open-key';
import { signNotice, verifyNotice } from './sign-notice';
import { makeKeyStore } from './testing/make-key';

const at = new Date('2026-11-02T01:00:00Z');
const notice = {
  taxOffice: { code: '20100', name: 'Thuế tỉnh Hà Giang' }, taxpayerName: 'Viễn thông Mẫu', taxCode: '0199100004', place: 'Hà Giang', day: serviceDay('2026-11-02'),
  invoices: [{ authorityCode: null, formNumber: '1', series: 'C26TDC', number: 123, issueDay: serviceDay('2026-11-01'), reason: 'Sai địa chỉ: "Xã A & B" là "Xã <C>"' }],
};
const key = openKey(makeKeyStore('mau'), 'mau') as OpenedKey;

it('is signed over every byte of what it says', () => {
  const signed = signNotice(notice, key, at);
  expect(signed).toContain('<DLTBao Id="data">');
  expect(signed).toContain('<Loai>1</Loai><MCQT>20100</MCQT><TCQT>Thuế tỉnh Hà Giang</TCQT><TNNT>Viễn thông Mẫu</TNNT>');
  expect(signNotice({ ...notice, taxOffice: { code: null, name: null } }, key, at)).toContain('<Loai>1</Loai><TNNT>');
  expect(signed).toContain('<HDon><STT>1</STT><KHMSHDon>1</KHMSHDon><KHHDon>C26TDC</KHHDon><SHDon>123</SHDon><Ngay>2026-11-01</Ngay><LADHDDT>1</LADHDDT><TCTBao>4</TCTBao><LDo>Sai địa chỉ: "Xã A &amp; B" là "Xã &lt;C&gt;"</LDo></HDon>');
  expect(verifyNotice(signed, key.certificatePem)).toEqual([]);
  expect(verifyNotice(signed.replace('<SHDon>123<', '<SHDon>124<'), key.certificatePem)).not.toEqual([]);
  expect(verifyNotice(signed.replaceAll('DLTBao', 'DLHDon'), key.certificatePem)).not.toEqual([]);
});

const withXmlsec = spawnSync('xmlsec1', ['--version']).error === undefined ? it : it.skip;
withXmlsec('a second verifier agrees (needs xmlsec1)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'notice-'));
  try {
    const [file, pem] = [path.join(folder, 'notice.xml'), path.join(folder, 'cert.pem')];
    writeFileSync(file, signNotice(notice, key, at));
    writeFileSync(pem, key.certificatePem);
    const verify = () => execFileSync('xmlsec1', ['--verify', '--pubkey-cert-pem', pem, '--id-attr:Id', 'DLTBao', '--id-attr:Id', 'http://www.w3.org/2000/09/xmldsig#:Object', file], { stdio: 'pipe' });
    expect(verify).not.toThrow();
    writeFileSync(file, signNotice(notice, key, at).replace('<SHDon>123<', '<SHDon>124<'));
    expect(verify).toThrow();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
