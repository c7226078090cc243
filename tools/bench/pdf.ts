import PDFDocument from 'pdfkit';
import { type InvoiceDocument, registerFonts, renderInvoice } from '@diem-cau/billing/invoice-pdf';
import { amountInWords, vnd } from '@diem-cau/shared/money';
import { serviceDay } from '@diem-cau/shared/time';

interface Spoken {
  readonly page: number;
  readonly font: string;
  readonly size: number;
  readonly args: Parameters<PDFKit.PDFDocument['text']>;
}

type Traced = PDFKit.PDFDocument & { _font: { id: string; name?: string }; _fontSize: number; _fontFamilies: Record<string, { id: string }> };

/** Milliseconds of one invoice of `lines` lines, and of pdfkit writing the same texts in the same fonts at the same places. */
export async function measurePdf(lines: number, rounds: number): Promise<{ oursMs: number; bareMs: number }> {
  const document = invoiceWith(lines);
  const spoken = await recordTexts(() => renderInvoice(document));
  const oursMs: number[] = [];
  const bareMs: number[] = [];
  // In turn, so that a machine that slows down slows both.
  for (let round = 0; round < rounds + 1; round += 1) {
    const [ours, bare] = [await time(() => renderInvoice(document)), await time(() => writeBare(spoken))];
    if (round === 0) continue;
    oursMs.push(ours);
    bareMs.push(bare);
  }
  return { oursMs: median(oursMs), bareMs: median(bareMs) };
}

async function recordTexts(render: () => Promise<unknown>): Promise<Spoken[]> {
  const spoken: Spoken[] = [];
  const prototype = PDFDocument.prototype as PDFKit.PDFDocument;
  const text = Reflect.get<PDFKit.PDFDocument, 'text'>(prototype, 'text') as unknown as (this: Traced, ...args: Spoken['args']) => Traced;
  const addPage = Reflect.get<PDFKit.PDFDocument, 'addPage'>(prototype, 'addPage');
  let page = -1;
  prototype.addPage = function (this: PDFKit.PDFDocument, ...args) {
    page += 1;
    return addPage.apply(this, args);
  };
  prototype.text = function (this: Traced, ...args: Spoken['args']) {
    const font = Object.entries(this._fontFamilies).find(([, known]) => known.id === this._font.id)?.[0] ?? 'text';
    spoken.push({ page, font, size: this._fontSize, args });
    return text.apply(this, args);
  } as unknown as PDFKit.PDFDocument['text'];
  try {
    await render();
  } finally {
    Object.assign(prototype, { text, addPage });
  }
  return spoken;
}

function writeBare(spoken: readonly Spoken[]): Promise<void> {
  const doc = new PDFDocument({ size: 'A4', margin: 0 });
  registerFonts(doc);
  let page = 0;
  for (const { page: wanted, font, size, args } of spoken) {
    for (; page < wanted; page += 1) doc.addPage();
    doc.font(font).fontSize(size).text(...args);
  }
  return new Promise((resolve) => {
    doc.resume();
    doc.once('end', () => resolve());
    doc.end();
  });
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function invoiceWith(lineCount: number): InvoiceDocument {
  const monthly = vnd(500_000);
  const netVnd = vnd(monthly * BigInt(lineCount));
  const vatVnd = vnd(netVnd / 10n);
  const grossVnd = vnd(netVnd + vatVnd);
  return {
    demonstration: true,
    title: 'Hóa đơn giá trị gia tăng',
    subtitle: 'Kỳ cước tháng 10/2026',
    formNumber: '1',
    series: 'C26TDC',
    number: 123,
    issueDay: serviceDay('2026-11-02'),
    issuedAt: new Date('2026-11-02T01:30:00Z'),
    seller: { name: 'Viễn thông Mẫu', address: 'Số 1 phố Mẫu, tỉnh Mẫu', taxCode: '0199100004' },
    buyer: { name: 'Ủy ban nhân dân xã Lũng Cú', address: 'Xã Lũng Cú, huyện Đồng Văn, tỉnh Hà Giang', taxCode: '0199100371', budgetCode: '1099999' },
    lines: Array.from({ length: lineCount }, (_, index) => ({
      description: `Dịch vụ điểm cầu Phòng họp UBND xã số ${index + 1}`, detail: 'Tháng 10/2026 · cả tháng', unit: 'Điểm cầu', quantity: 1, unitPriceVnd: monthly, vatPercent: 10, netVnd: monthly,
    })),
    vatGroups: [{ vatPercent: 10, netVnd, vatVnd }],
    netVnd,
    vatVnd,
    grossVnd,
    inWords: amountInWords(grossVnd),
    paymentMethod: 'Chuyển khoản',
    bank: { name: 'VietinBank', accountNumber: '113366668888', accountHolder: 'VIEN THONG MAU' },
    qrText: '00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA5303704540719161295802VN62210817DCC26TDC00000123Z63042C84',
    reference: 'DCC26TDC00000123Z',
  };
}
