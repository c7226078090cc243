import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { serviceDay } from '@diem-cau/shared/time';
import { DEMONSTRATION_NOTICE, type Paper, renderPaper } from '../index';

const withPoppler = spawnSync('pdftotext', ['-v']).error === undefined ? it : it.skip;
jest.setTimeout(60_000);
const folder = mkdtempSync(path.join(tmpdir(), 'paper-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function paperOf(rows: number, change: Partial<Paper> = {}): Paper {
  return {
    demonstration: true, title: 'Bảng kê', subtitles: ['Kỳ cước tháng 10/2026'], number: '7/BK-2026', form: 'Mẫu số 01/BK-ĐCTT', day: serviceDay('2026-11-02'), madeAt: new Date('2026-11-02T02:00:00Z'),
    sender: { name: 'Viễn thông Mẫu', address: 'Số 1 phố Mẫu, tỉnh Mẫu', taxCode: '0199100004', phone: null },
    blocks: [
      { kind: 'facts', rows: [['Đơn vị', 'Ủy ban nhân dân xã Lũng Cú'], ['Mã số thuế', '0199100371']] },
      {
        kind: 'table', columns: [{ title: 'STT', share: 1, align: 'center' }, { title: 'Điểm cầu', share: 5, align: 'left' }, { title: 'Tiền', share: 2, align: 'right', figures: true }],
        rows: Array.from({ length: rows }, (_, index) => [String(index + 1), `Phòng họp số ${index + 1}`, '1.000']), totals: [['', 'Cộng', `${rows}.000`]], carried: (count) => ['', 'Mang sang', `${count}.000`],
      },
      { kind: 'text', text: 'Bằng chữ: một nghìn đồng.' },
      { kind: 'signatures', sides: [{ title: 'BÊN BÁN', name: 'Nguyễn Văn An' }, { title: 'BÊN MUA', name: '' }] },
    ],
    ...change,
  };
}

async function textOf(paper: Paper): Promise<string> {
  const file = path.join(folder, 'paper.pdf');
  writeFileSync(file, await renderPaper(paper));
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC').replace(/[^\S\n\f]+/g, ' ');
}

it('equal papers are equal bytes, different ones are not', async () => {
  const [first, again, other] = await Promise.all([renderPaper(paperOf(2)), renderPaper(paperOf(2)), renderPaper(paperOf(3))]);
  expect(Buffer.from(first).equals(again)).toBe(true);
  expect(Buffer.from(first).equals(other)).toBe(false);
});

withPoppler('says all that it holds (needs pdftotext)', async () => {
  const text = await textOf(paperOf(2));
  for (const part of ['Mẫu số 01/BK-ĐCTT', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 7/BK-2026', 'Ngày 02 tháng 11 năm 2026', 'BẢNG KÊ', 'Kỳ cước tháng 10/2026', 'Lũng Cú', 'Phòng họp số 2', 'Cộng', '2.000', 'một nghìn đồng', 'BÊN MUA', 'Nguyễn Văn An', 'Trang 1/1', DEMONSTRATION_NOTICE]) expect(text).toContain(part);
  expect(text).not.toContain('Mang sang');
});

withPoppler('leaves no row of two hundred out, and carries what each page summed (needs pdftotext)', async () => {
  const pages = (await textOf(paperOf(200))).split('\f').filter((page) => page.trim() !== '');
  expect(pages.length).toBeGreaterThan(3);
  for (let index = 1; index <= 200; index += 1) expect(pages.some((page) => page.includes(`Phòng họp số ${index} `))).toBe(true);
  const carried = pages.map((page) => [...page.matchAll(/Mang sang (\d+)\.000/g)].map(([, sum]) => Number(sum)));
  let so = 0;
  pages.forEach((page, index) => {
    so += [...page.matchAll(/Phòng họp số/g)].length;
    if (index < pages.length - 1 && so < 200) expect(carried[index]!.at(-1)).toBe(so);
    if (index > 0 && carried[index]!.length > 0) expect(carried[index]![0]).toBe(carried[index - 1]!.at(-1));
  });
  expect(so).toBe(200);
});
