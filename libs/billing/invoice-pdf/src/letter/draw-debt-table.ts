import { formatAmount } from '@diem-cau/shared/money';
import { formatDay } from '@diem-cau/shared/time';
import { rule, write, type Sheet } from '../sheet';
import { COLOR, CONTENT } from '../theme';
import type { ReminderLetter, ReminderLine } from './reminder-letter';

const COLUMNS = [
  { title: 'STT', width: 28, align: 'center' },
  { title: 'Ký hiệu, số', width: 98, align: 'left' },
  { title: 'Ngày lập', width: 64, align: 'left' },
  { title: 'Hạn trả', width: 64, align: 'left' },
  { title: 'Quá hạn', width: 50, align: 'right' },
  { title: 'Tổng hóa đơn', width: 96, align: 'right' },
  { title: 'Còn phải trả', width: 111.28, align: 'right' },
] as const;
const HEADER = 22;
const ROW = 18;

/** All unpaid invoices over as many pages as they need, and their sum; returns the y below. */
export function drawDebtTable(sheet: Sheet, { lines, totalVnd }: ReminderLetter, top: number, nextPage: () => number): number {
  let y = drawHeader(sheet, top);
  for (const [index, line] of lines.entries()) {
    if (y + 2 * ROW > CONTENT.bottom) y = drawHeader(sheet, nextPage());
    drawRow(sheet, line, index + 1, y);
    y += ROW;
  }
  sheet.rect(CONTENT.left, y, CONTENT.width, ROW + 4).fill(COLOR.tint);
  write(sheet, 'Tổng cộng còn phải trả', CONTENT.left + 32, y + 6, { font: 'strong' });
  cell(sheet, COLUMNS.length - 1, `${formatAmount(totalVnd)} ₫`, y + 6, { font: 'moneyStrong', size: 9.5, color: COLOR.accent });
  return y + ROW + 4;
}

function drawHeader(sheet: Sheet, y: number): number {
  sheet.rect(CONTENT.left, y, CONTENT.width, HEADER).fill(COLOR.accent);
  COLUMNS.forEach(({ title }, index) => cell(sheet, index, title, y + 6, { font: 'strong', size: 8.5, color: '#ffffff' }));
  return y + HEADER;
}

function drawRow(sheet: Sheet, line: ReminderLine, position: number, y: number): void {
  const money = { font: 'money', size: 8.5 } as const;
  const cells = [
    String(position), `${line.series}-${String(line.number).padStart(8, '0')}`, formatDay(line.issueDay), formatDay(line.dueDay), `${line.daysLate} ngày`, formatAmount(line.grossVnd), formatAmount(line.openVnd),
  ];
  cells.forEach((text, index) => cell(sheet, index, text, y + 4.5, money));
  rule(sheet, CONTENT.left, CONTENT.right, y + ROW, COLOR.line, 0.4);
}

function cell(sheet: Sheet, index: number, text: string, y: number, style: Parameters<typeof write>[4]): void {
  const column = COLUMNS[index];
  if (!column) return;
  const left = COLUMNS.slice(0, index).reduce<number>((sum, { width }) => sum + width, CONTENT.left);
  write(sheet, text, left + 4, y, { ...style, width: column.width - 8, align: column.align });
}
