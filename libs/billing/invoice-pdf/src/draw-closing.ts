import { formatVnd } from '@diem-cau/shared/money';
import { drawQr } from './draw-qr';
import type { InvoiceDocument } from './invoice-document';
import { heightOf, rule, write, type Sheet } from './sheet';
import { COLOR, CONTENT } from './theme';

const PAYMENT = { width: 286, height: 128, qr: 116 } as const;
const TOTALS_WIDTH = CONTENT.width - PAYMENT.width - 20;
const TOTAL_ROW = 18;
const SIGNATURE_HEIGHT = 92;
const WORDS = { font: 'strong', size: 9.5, width: CONTENT.width - 20 } as const;

/** What the totals, the words, the way to pay and the signatures need together. */
export function closingHeight(sheet: Sheet, doc: InvoiceDocument): number {
  return 12 + middleHeight(doc) + 10 + wordsHeight(sheet, doc) + 14 + SIGNATURE_HEIGHT;
}

/** Draws totals beside the way to pay, the total in words, the places to sign. */
export function drawClosing(sheet: Sheet, doc: InvoiceDocument, top: number): void {
  const y = top + 12;
  drawTotals(sheet, doc, y);
  drawPayment(sheet, doc, y);
  const wordsTop = y + middleHeight(doc) + 10;
  drawWords(sheet, doc, wordsTop);
  drawSignatures(sheet, doc, wordsTop + wordsHeight(sheet, doc) + 14);
}

function drawTotals(sheet: Sheet, doc: InvoiceDocument, top: number): void {
  const left = CONTENT.right - TOTALS_WIDTH;
  const rows: [string, bigint][] = [
    ['Cộng tiền dịch vụ', doc.netVnd],
    ...doc.vatGroups.map(({ vatPercent, vatVnd }): [string, bigint] => [`Thuế GTGT ${vatPercent}%`, vatVnd]),
  ];
  if (doc.vatGroups.length > 1) rows.push(['Cộng tiền thuế', doc.vatVnd]);
  rows.forEach(([label, amount], index) => {
    const y = top + index * TOTAL_ROW;
    write(sheet, label, left, y, { color: COLOR.soft });
    write(sheet, formatVnd(amount), left, y + 1, { font: 'money', size: 9, width: TOTALS_WIDTH, align: 'right' });
  });
  const y = top + rows.length * TOTAL_ROW + 2;
  rule(sheet, left, CONTENT.right, y, COLOR.accent, 1);
  write(sheet, 'Tổng thanh toán', left, y + 8, { font: 'strong', size: 10 });
  write(sheet, formatVnd(doc.grossVnd), left, y + 7, { font: 'moneyStrong', size: 11.5, color: COLOR.accent, width: TOTALS_WIDTH, align: 'right' });
}

function drawPayment(sheet: Sheet, doc: InvoiceDocument, top: number): void {
  if (!doc.bank) return;
  sheet.roundedRect(CONTENT.left, top, PAYMENT.width, PAYMENT.height, 4).lineWidth(0.8).strokeColor(COLOR.line).stroke();
  const qrWidth = doc.qrText ? PAYMENT.qr + 6 : 6;
  if (doc.qrText) drawQr(sheet, doc.qrText, CONTENT.left + 6, top + 6, PAYMENT.qr);
  const left = CONTENT.left + qrWidth + 6;
  const width = PAYMENT.width - qrWidth - 14;
  let y = write(sheet, doc.qrText ? 'Quét mã VietQR để chuyển khoản' : 'Chuyển khoản', left, top + 10, { font: 'strong', size: 8.5, color: COLOR.accent, width }) + 3;
  y = write(sheet, doc.bank.name, left, y, { size: 8.5, width });
  y = write(sheet, doc.bank.accountNumber, left, y, { font: 'moneyStrong', size: 9, width });
  y = write(sheet, doc.bank.accountHolder, left, y, { size: 8.5, width }) + 5;
  y = write(sheet, 'Nội dung (ghi đúng)', left, y, { size: 8, color: COLOR.soft, width });
  write(sheet, doc.reference, left, y, { font: 'moneyStrong', size: 9.5, width });
}

function drawWords(sheet: Sheet, doc: InvoiceDocument, top: number): void {
  sheet.rect(CONTENT.left, top, CONTENT.width, wordsHeight(sheet, doc)).fill(COLOR.tint);
  const y = write(sheet, 'Số tiền bằng chữ', CONTENT.left + 10, top + 6, { size: 8, color: COLOR.soft });
  write(sheet, doc.inWords, CONTENT.left + 10, y + 1, WORDS);
}

function drawSignatures(sheet: Sheet, doc: InvoiceDocument, top: number): void {
  const half = CONTENT.width / 2;
  const places = [
    ['Người mua hàng', '(Ký, ghi rõ họ tên)', ''],
    ['Người bán hàng', '(Ký điện tử hoặc ký, đóng dấu)', doc.seller.name],
  ] as const;
  places.forEach(([who, how, name], index) => {
    const x = CONTENT.left + index * half;
    const centred = { width: half, align: 'center' } as const;
    const y = write(sheet, who, x, top, { ...centred, font: 'strong' });
    write(sheet, how, x, y, { ...centred, size: 8, color: COLOR.soft });
    if (name) write(sheet, name, x, top + SIGNATURE_HEIGHT - 26, { ...centred, size: 8.5 });
  });
}

function middleHeight(doc: InvoiceDocument): number {
  const rows = 1 + doc.vatGroups.length + (doc.vatGroups.length > 1 ? 1 : 0);
  const totals = rows * TOTAL_ROW + 30;
  return doc.bank ? Math.max(PAYMENT.height, totals) : totals;
}

function wordsHeight(sheet: Sheet, doc: InvoiceDocument): number {
  return heightOf(sheet, doc.inWords, WORDS) + 25;
}
