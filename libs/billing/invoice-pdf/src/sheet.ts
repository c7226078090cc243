import PDFDocument from 'pdfkit';
import { registerFonts, type FontName } from './fonts';
import { COLOR } from './theme';

export type Sheet = PDFKit.PDFDocument;

export interface TextStyle {
  readonly font?: FontName;
  readonly size?: number;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Room to the right; text longer than that wraps. Without it the text is one line. */
  readonly width?: number;
  readonly spacing?: number;
}

/** An empty A4 document whose bytes depend on what is drawn and on `createdAt` only. */
export function openSheet(info: { title: string; author: string; createdAt: Date; isArchival?: boolean }): Sheet {
  const sheet = new PDFDocument({
    size: 'A4',
    // The margins are ours: pdfkit would break pages by itself at its own.
    margin: 0,
    bufferPages: true,
    lang: 'vi-VN',
    displayTitle: true,
    font: '',
    // PDF/A-3 (ISO 19005-3) needs 1.7, and lets any file be carried inside.
    ...(info.isArchival ? { pdfVersion: '1.7', subset: 'PDF/A-3b' } : {}),
    info: { Title: info.title, Author: info.author, Creator: 'Điểm Cầu', CreationDate: info.createdAt, ModDate: info.createdAt },
  });
  registerFonts(sheet);
  return sheet;
}

/** Carries a file inside, as another form of what the pages show. */
export function attach(sheet: Sheet, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }, at: Date): void {
  // `relationship` is there since pdfkit 0.17; its types do not know it.
  const options: PDFKit.Mixins.PDFAttachmentOptions & { relationship: string } = { name, type: 'text/xml', description: 'Hóa đơn điện tử', relationship: 'Alternative', creationDate: at, modifiedDate: at };
  sheet.file(Buffer.from(bytes), options);
}

/** Writes a text with its top left corner at (x, y) and returns the y below it. */
export function write(sheet: Sheet, text: string, x: number, y: number, style: TextStyle = {}): number {
  const options = textOptions(sheet, style);
  sheet.fillColor(style.color ?? COLOR.ink);
  if (style.width === undefined) {
    sheet.text(text, x, y, { ...options, lineBreak: false });
    return y + sheet.currentLineHeight();
  }
  sheet.text(text, x, y, options);
  return sheet.y;
}

/** The height that `write` would use. */
export function heightOf(sheet: Sheet, text: string, style: TextStyle & { width: number }): number {
  return sheet.heightOfString(text, textOptions(sheet, style));
}

export function rule(sheet: Sheet, x1: number, x2: number, y: number, color: string = COLOR.line, thickness = 0.6): void {
  sheet.moveTo(x1, y).lineTo(x2, y).lineWidth(thickness).strokeColor(color).stroke();
}

/** Ends the document and gives its bytes. */
export async function closeSheet(sheet: Sheet): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    sheet.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    sheet.on('end', resolve);
    sheet.on('error', reject);
  });
  sheet.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function textOptions(sheet: Sheet, { font = 'text', size = 9, width, align, spacing = 0 }: TextStyle): PDFKit.Mixins.TextOptions {
  sheet.font(font).fontSize(size);
  return { width, align, lineGap: 0.5, characterSpacing: spacing };
}
