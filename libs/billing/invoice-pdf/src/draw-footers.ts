import { invoiceNumber } from './draw-heading';
import type { InvoiceDocument, InvoiceSeller } from './invoice-document';
import { rule, write, type Sheet } from './sheet';
import { COLOR, CONTENT, PAGE } from './theme';

export const DEMONSTRATION_NOTICE = 'TÀI LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ THANH TOÁN';

/** Once the number of pages is known: the foot of every page, and on every page what a demonstration must say. */
export function drawFooters(sheet: Sheet, doc: InvoiceDocument): void {
  const { start, count } = sheet.bufferedPageRange();
  const y = CONTENT.bottom + 16;
  for (let page = 0; page < count; page += 1) {
    sheet.switchToPage(start + page);
    rule(sheet, CONTENT.left, CONTENT.right, y - 6);
    const soft = { size: 7.5, color: COLOR.soft } as const;
    write(sheet, `Ký hiệu ${doc.formNumber}${doc.series} · Số ${invoiceNumber(doc)} · Mã thanh toán ${doc.reference}`, CONTENT.left, y, soft);
    write(sheet, `Trang ${page + 1}/${count}`, CONTENT.left, y, { ...soft, width: CONTENT.width, align: 'right' });
    if (doc.demonstration) drawDemonstrationNotice(sheet);
  }
}

/** The foot of every page of a letter or another paper: who sends it, and which page of how many. */
export function drawSenderFeet(sheet: Sheet, { name, address, taxCode }: InvoiceSeller, demonstration: boolean): void {
  const { start, count } = sheet.bufferedPageRange();
  const y = CONTENT.bottom + 16;
  for (let page = 0; page < count; page += 1) {
    sheet.switchToPage(start + page);
    rule(sheet, CONTENT.left, CONTENT.right, y - 6);
    const soft = { size: 7.5, color: COLOR.soft } as const;
    write(sheet, `${name} · ${address} · Mã số thuế ${taxCode}`, CONTENT.left, y, { ...soft, width: CONTENT.width - 60 });
    write(sheet, `Trang ${page + 1}/${count}`, CONTENT.left, y, { ...soft, width: CONTENT.width, align: 'right' });
    if (demonstration) drawDemonstrationNotice(sheet);
  }
}

export function drawDemonstrationNotice(sheet: Sheet): void {
  sheet.rect(0, 0, PAGE.width, 24).fill(COLOR.warning);
  write(sheet, DEMONSTRATION_NOTICE, 0, 6, { font: 'strong', size: 9, color: '#ffffff', width: PAGE.width, align: 'center', spacing: 0.4 });
}
