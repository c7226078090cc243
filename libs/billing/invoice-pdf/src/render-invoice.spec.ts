import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import { jest } from '@jest/globals';
import jsQR from 'jsqr';
import { DEMONSTRATION_NOTICE, renderInvoice } from './index';
import { invoiceWith, QR_TEXT } from './invoice-fixture';

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined && spawnSync('pdftoppm', ['-v']).error === undefined;
const withPoppler = hasPoppler ? it : it.skip;
jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(tmpdir(), 'invoice-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pagesOf(lineCount: number, change = {}): Promise<string[]> {
  const file = path.join(folder, 'invoice.pdf');
  writeFileSync(file, await renderInvoice({ ...invoiceWith(lineCount), ...change }));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map((page) => page.normalize('NFC').replace(/[^\S\n]+/g, ' '));
}

it('equal documents are equal bytes, different ones are not', async () => {
  const [first, again, other] = await Promise.all([renderInvoice(invoiceWith(3)), renderInvoice(invoiceWith(3)), renderInvoice(invoiceWith(4))]);
  expect(Buffer.from(first).equals(again)).toBe(true);
  expect(Buffer.from(first).equals(other)).toBe(false);
  expect(Buffer.from(first.subarray(0, 5)).toString()).toBe('%PDF-');
});

withPoppler('prints what a public body needs in order to pay (needs pdftotext)', async () => {
  const [page = '', ...rest] = await pagesOf(4);
  expect(rest).toEqual([]);
  for (const text of [
    'HÓA ĐƠN GIÁ TRỊ GIA TĂNG',
    'Ngày 02 tháng 11 năm 2026',
    'Kỳ cước tháng 10/2026',
    'C26TDC',
    '00000123',
    'Viễn thông Mẫu',
    'Ủy ban nhân dân xã Lũng Cú',
    'Mã số thuế 0199100371',
    'Mã ĐVQHNS 1099999',
    '17/10–31/10 (15/31 ngày)',
    '241.935',
    '1.741.935 ₫',
    'Thuế GTGT 10%',
    '174.194 ₫',
    '1.916.129 ₫',
    'Một triệu chín trăm mười sáu nghìn một trăm hai mươi chín đồng',
    'DCC26TDC00000123Z',
    'Trang 1/1',
    DEMONSTRATION_NOTICE,
  ]) {
    expect(page).toContain(text);
  }
});

withPoppler('says on no page of a real invoice that it is a demonstration (needs pdftotext)', async () => {
  expect((await pagesOf(60, { demonstration: false })).join()).not.toContain('MINH HỌA');
});

withPoppler('carries the sum over every page and leaves no line out (needs pdftotext)', async () => {
  const pages = await pagesOf(200);
  expect(pages.length).toBeGreaterThan(3);
  const amount = (page: string, label: string) => new RegExp(`${label} ([\\d.]+)`).exec(page)?.[1] ?? null;
  pages.forEach((page, index) => {
    expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
    expect(page).toContain(DEMONSTRATION_NOTICE);
    const carriedHere = amount(page, 'Cộng trang trước');
    expect(carriedHere).toBe(index === 0 ? null : amount(pages[index - 1] ?? '', 'Chuyển trang sau'));
    if (index > 0) expect(carriedHere).not.toBeNull();
  });
  const all = pages.join('\n');
  for (let line = 1; line <= 200; line += 1) expect(all).toMatch(new RegExp(`UBND xã số ${line}\\b`));
  expect(pages.at(-1)).toContain('95.806.425 ₫');
});

withPoppler('the totals never stand alone on a page, whatever the number of lines (needs pdftotext)', async () => {
  for (let lineCount = 8; lineCount <= 14; lineCount += 1) {
    const pages = await pagesOf(lineCount);
    expect(pages.at(-1)).toContain(`UBND xã số ${lineCount}`);
    expect(pages.at(-1)).toContain('Tổng thanh toán');
  }
});

withPoppler('a phone reads the VietQR from the printed page (needs pdftoppm)', async () => {
  const file = path.join(folder, 'qr.pdf');
  writeFileSync(file, await renderInvoice(invoiceWith(4)));
  execFileSync('pdftoppm', ['-r', '144', '-x', '60', '-y', '0', '-W', '320', '-H', '1680', '-gray', '-singlefile', file, path.join(folder, 'qr')]);
  expect(readQr(readFileSync(path.join(folder, 'qr.pgm')))).toBe(QR_TEXT);
});

/** Reads a QR code out of a binary PGM picture. */
function readQr(pgm: Buffer): string | undefined {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  const [width, height] = [Number(header?.[1]), Number(header?.[2])];
  const grey = pgm.subarray(header?.[0].length ?? 0);
  const rgba = Uint8ClampedArray.from({ length: width * height * 4 }, (_, index) => (index % 4 === 3 ? 255 : (grey[index >> 2] ?? 0)));
  const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;
  return read(rgba, width, height)?.data;
}

it('carries its signed XML inside, as a PDF/A-3 whose bytes are the same each time', async () => {
  const xml = new TextEncoder().encode('<HDon>Ủy ban</HDon>');
  const pdf = Buffer.from(await renderInvoice(invoiceWith(3), { name: 'DCC26TDC00000123Z.xml', bytes: xml }));
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toContain('/AFRelationship /Alternative');
  expect(text).toContain('/OutputIntents');
  const streams = [...text.matchAll(/\/Type \/EmbeddedFile[\s\S]*?stream\r?\n/g)].map(({ index, 0: head }) => pdf.subarray(index + head.length));
  expect(streams.map((stream) => inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8'))).toEqual(['<HDon>Ủy ban</HDon>']);
  expect(Buffer.from(await renderInvoice(invoiceWith(3), { name: 'DCC26TDC00000123Z.xml', bytes: xml })).equals(pdf)).toBe(true);
});
