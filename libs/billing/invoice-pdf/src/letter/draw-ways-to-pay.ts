import { formatVnd } from '@diem-cau/shared/money';
import { drawQr } from '../draw-qr';
import { write, type Sheet } from '../sheet';
import { COLOR, CONTENT } from '../theme';
import type { ReminderLetter, ReminderLine } from './reminder-letter';

const QR = 96;
const COLUMNS = 4;
const BLOCK = QR + 34;
/** More codes than this help nobody at a counter: each invoice carries its own. */
const MOST_CODES = 8;

/** The account, and a code for each invoice: one transfer for one reference is the one that is posted by itself. Returns the y below. */
export function drawWaysToPay(sheet: Sheet, letter: ReminderLetter, top: number, nextPage: () => number): number {
  const { bank } = letter;
  if (!bank) return top;
  const coded = letter.lines.filter(({ qrText }) => qrText !== null).slice(0, MOST_CODES);
  let y = top + 40 + BLOCK > CONTENT.bottom ? nextPage() : top;
  y = write(sheet, `Chuyển khoản: ${bank.accountHolder}, tài khoản ${bank.accountNumber}, ${bank.name}.`, CONTENT.left, y, { size: 10, width: CONTENT.width });
  y = write(sheet, coded.length > 0 ? 'Nội dung ghi đúng mã thanh toán của từng hóa đơn, hoặc quét mã VietQR dưới đây:' : 'Nội dung ghi đúng mã thanh toán của từng hóa đơn.', CONTENT.left, y, { size: 10, width: CONTENT.width }) + 6;
  for (let first = 0; first < coded.length; first += COLUMNS) {
    if (y + BLOCK > CONTENT.bottom) y = nextPage();
    coded.slice(first, first + COLUMNS).forEach((line, column) => drawCode(sheet, line, CONTENT.left + (column * CONTENT.width) / COLUMNS, y));
    y += BLOCK;
  }
  return y;
}

function drawCode(sheet: Sheet, { qrText, reference, openVnd }: ReminderLine, x: number, y: number): void {
  const width = CONTENT.width / COLUMNS - 8;
  if (qrText) drawQr(sheet, qrText, x + (width - QR) / 2, y, QR);
  const below = write(sheet, formatVnd(openVnd), x, y + QR + 2, { font: 'money', size: 8.5, width, align: 'center' });
  write(sheet, reference, x, below, { font: 'moneyStrong', size: 8, color: COLOR.accent, width, align: 'center' });
}
