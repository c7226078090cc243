import PDFDocument from 'pdfkit';
import { registerFonts } from '../fonts';
import { invoiceWith } from '../invoice-fixture';
import { renderInvoice } from '../render-invoice';

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
