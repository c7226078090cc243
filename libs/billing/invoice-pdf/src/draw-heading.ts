import type { InvoiceDocument } from './invoice-document';
import { formatDay } from '@diem-cau/shared/time';
import { rule, write, type Sheet } from './sheet';
import { COLOR, CONTENT } from './theme';

const NUMBER_BOX = { width: 150, padding: 10 } as const;

/** Seller, title and the number of the first page; returns the y below. */
export function drawHeading(sheet: Sheet, doc: InvoiceDocument): number {
  const { seller } = doc;
  const sellerWidth = CONTENT.width - NUMBER_BOX.width - 24;
  let y = write(sheet, seller.name, CONTENT.left, CONTENT.top, { font: 'strong', size: 13, color: COLOR.accent, width: sellerWidth });
  const phone = seller.phone ? ` · Điện thoại ${seller.phone}` : '';
  y = write(sheet, seller.address, CONTENT.left, y + 1, { size: 8.5, color: COLOR.soft, width: sellerWidth });
  y = write(sheet, `Mã số thuế ${seller.taxCode}${phone}`, CONTENT.left, y, { size: 8.5, color: COLOR.soft, width: sellerWidth });
  y = Math.max(y, drawNumberBox(sheet, doc)) + 12;
  rule(sheet, CONTENT.left, CONTENT.right, y, COLOR.accent, 1.4);

  const centred = { width: CONTENT.width, align: 'center' } as const;
  y = write(sheet, doc.title.toLocaleUpperCase('vi'), CONTENT.left, y + 14, { ...centred, font: 'strong', size: 17, spacing: 0.3 });
  const [day, month, year] = formatDay(doc.issueDay).split('/');
  const dated = `Ngày ${day} tháng ${month} năm ${year}`;
  return write(sheet, doc.subtitle ? `${dated} · ${doc.subtitle}` : dated, CONTENT.left, y, { ...centred, color: COLOR.soft }) + 12;
}

/** The one-line heading of every page after the first; returns the y below. */
export function drawContinuedHeading(sheet: Sheet, doc: InvoiceDocument): number {
  const text = `${doc.title} · ký hiệu ${doc.formNumber}${doc.series} · số ${invoiceNumber(doc)} (tiếp theo trang trước)`;
  const y = write(sheet, text, CONTENT.left, CONTENT.top, { font: 'strong', size: 9, color: COLOR.accent });
  rule(sheet, CONTENT.left, CONTENT.right, y + 5, COLOR.accent, 1);
  return y + 14;
}

export function invoiceNumber({ number }: InvoiceDocument): string {
  return String(number).padStart(8, '0');
}

function drawNumberBox(sheet: Sheet, doc: InvoiceDocument): number {
  const left = CONTENT.right - NUMBER_BOX.width;
  const rows = [
    ['Mẫu số', doc.formNumber],
    ['Ký hiệu', doc.series],
    ['Số', invoiceNumber(doc)],
  ] as const;
  const height = rows.length * 15 + NUMBER_BOX.padding;
  sheet.roundedRect(left, CONTENT.top, NUMBER_BOX.width, height, 3).fill(COLOR.tint);
  const width = NUMBER_BOX.width - 2 * NUMBER_BOX.padding;
  rows.forEach(([label, value], index) => {
    const y = CONTENT.top + 6 + index * 15;
    write(sheet, label, left + NUMBER_BOX.padding, y, { size: 8.5, color: COLOR.soft });
    write(sheet, value, left + NUMBER_BOX.padding, y, { font: 'moneyStrong', size: 9, width, align: 'right' });
  });
  return CONTENT.top + height;
}
