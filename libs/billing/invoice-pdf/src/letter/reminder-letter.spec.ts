import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { amountInWords, vnd } from '@diem-cau/shared/money';
import { serviceDay } from '@diem-cau/shared/time';
import { DEMONSTRATION_NOTICE, renderReminder, type ReminderLetter } from '../index';
import { QR_TEXT } from '../invoice-fixture';

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const withPoppler = hasPoppler ? it : it.skip;
jest.setTimeout(60_000);
const folder = mkdtempSync(path.join(tmpdir(), 'reminder-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export function letterWith(invoices: number, change: Partial<ReminderLetter> = {}): ReminderLetter {
  const lines = Array.from({ length: invoices }, (_, index) => ({
    series: 'C26TDC', number: index + 123, issueDay: serviceDay('2026-11-02'), dueDay: serviceDay('2026-12-02'), daysLate: 46 - index, grossVnd: vnd(1_916_129), openVnd: vnd(index === 0 ? 1_916_129 : 550_000),
    reference: 'DCC26TDC00000123Z', qrText: QR_TEXT,
  }));
  const totalVnd = vnd(lines.reduce((sum, { openVnd }) => sum + openVnd, 0n));
  return {
    demonstration: true, number: '12/TBNC-2027', level: 2, day: serviceDay('2027-02-01'), madeAt: new Date('2027-02-01T02:00:00Z'),
    sender: { name: 'Viễn thông Mẫu', address: 'Số 1 phố Mẫu, tỉnh Mẫu', taxCode: '0199100004', phone: '0219 0000 000' },
    recipient: { name: 'Ủy ban nhân dân xã Lũng Cú', address: 'Xã Lũng Cú, huyện Đồng Văn, tỉnh Hà Giang', taxCode: '0199100371', budgetCode: '1099999', customerCode: 'DC000042' },
    lines, totalVnd, inWords: amountInWords(totalVnd), bank: { name: 'VietinBank', accountNumber: '113366668888', accountHolder: 'VIEN THONG MAU' }, suspendAfterDays: 90, ...change,
  };
}

async function textOf(letter: ReminderLetter): Promise<string> {
  const file = path.join(folder, 'letter.pdf');
  writeFileSync(file, await renderReminder(letter));
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC').replace(/[^\S\n\f]+/g, ' ');
}

it('equal letters are equal bytes, different ones are not', async () => {
  const [first, again, other] = await Promise.all([renderReminder(letterWith(2)), renderReminder(letterWith(2)), renderReminder(letterWith(3))]);
  expect(Buffer.from(first).equals(again)).toBe(true);
  expect(Buffer.from(first).equals(other)).toBe(false);
});

withPoppler('says who owes what, since when, and how to pay (needs pdftotext)', async () => {
  const text = await textOf(letterWith(2));
  for (const part of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 12/TBNC-2027', 'Ngày 01 tháng 02 năm 2027', '(lần 2)', 'Kính gửi: Ủy ban nhân dân xã Lũng Cú', 'Mã ĐVQHNS 1099999', 'C26TDC-00000123', '02/12/2026', '46 ngày',
    '1.916.129', '2.466.129 ₫', 'Hai triệu bốn trăm sáu mươi sáu nghìn một trăm hai mươi chín đồng', '113366668888', 'DCC26TDC00000123Z', 'tạm ngừng', 'Trang 1/', DEMONSTRATION_NOTICE]) expect(text).toContain(part);
  expect(text.match(/550\.000 ₫/g)).toHaveLength(1);
});

withPoppler('a first letter threatens nothing, and a real one is no demonstration (needs pdftotext)', async () => {
  const text = await textOf(letterWith(1, { level: 1, suspendAfterDays: null, demonstration: false }));
  expect(text).not.toMatch(/tạm ngừng|MINH HỌA|Trước đây/);
});

withPoppler('leaves no invoice of sixty out, over its pages (needs pdftotext)', async () => {
  const text = await textOf(letterWith(60));
  for (let index = 0; index < 60; index += 1) expect(text).toContain(`C26TDC-${String(index + 123).padStart(8, '0')}`);
  expect(text.split('\f').length - 1).toBeGreaterThanOrEqual(3);
  expect(text.match(/STT/g)!.length).toBeGreaterThanOrEqual(2);
});
