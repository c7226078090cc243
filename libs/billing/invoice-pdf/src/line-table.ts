import { formatAmount, vnd, type Vnd } from '@diem-cau/shared/money';
import type { InvoiceDocument, InvoiceDocumentLine } from './invoice-document';
import { heightOf, rule, write, type Sheet, type TextStyle } from './sheet';
import { COLOR, CONTENT } from './theme';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

const COLUMNS = [
  { title: 'STT', width: 26, align: 'center' },
  { title: 'Tên hàng hóa, dịch vụ', width: 215, align: 'left' },
  { title: 'ĐVT', width: 55, align: 'left' },
  { title: 'SL', width: 26, align: 'right' },
  { title: 'Đơn giá', width: 72, align: 'right' },
  { title: 'Thuế', width: 34, align: 'right' },
  { title: 'Thành tiền', width: 83.28, align: 'right' },
] as const satisfies readonly Column[];

const PADDING = { x: 4, y: 3 } as const;
/** DejaVu Sans sits higher in its line than Be Vietnam Pro: this brings both onto one baseline. */
const MONEY_DROP = 1.2;
const HEADER_HEIGHT = 22;
export const CARRY_HEIGHT = 22;

type PageBreak = () => Promise<number>;

/** What is still to be drawn under the table must find at least `closingHeight` on the last page. */
export interface TableFrame {
  readonly top: number;
  readonly closingHeight: number;
  /** Starts a page and gives the y at which the table goes on. */
  readonly nextPage: PageBreak;
}

/** Draws all lines over as many pages as they need, with the sum carried over every break; returns the y below the table. */
export async function drawLineTable(sheet: Sheet, { lines }: InvoiceDocument, { top, closingHeight, nextPage }: TableFrame): Promise<number> {
  let y = drawTableHeader(sheet, top);
  let sumVnd = vnd(0);
  const carry = async (): Promise<void> => {
    drawCarried(sheet, 'Chuyển trang sau', sumVnd, y);
    y = drawTableHeader(sheet, await nextPage());
    y = drawCarried(sheet, 'Cộng trang trước', sumVnd, y);
  };
  for (const [index, line] of lines.entries()) {
    const height = rowHeight(sheet, line);
    const isLast = index === lines.length - 1;
    // The last line goes with the totals, so that they never stand alone on a page.
    const needed = height + (isLast && index > 0 ? closingHeight : CARRY_HEIGHT);
    if (y + needed > CONTENT.bottom) await carry();
    drawRow(sheet, line, index + 1, y, height);
    y += height;
    sumVnd = vnd(sumVnd + line.netVnd);
  }
  if (y + closingHeight > CONTENT.bottom) await carry();
  rule(sheet, CONTENT.left, CONTENT.right, y, COLOR.accent, 1);
  return y;
}

function drawTableHeader(sheet: Sheet, y: number): number {
  sheet.rect(CONTENT.left, y, CONTENT.width, HEADER_HEIGHT).fill(COLOR.accent);
  COLUMNS.forEach((column, index) => cell(sheet, index, column.title, y + 6, { font: 'strong', size: 8.5, color: '#ffffff' }));
  return y + HEADER_HEIGHT;
}

function drawRow(sheet: Sheet, line: InvoiceDocumentLine, position: number, y: number, height: number): void {
  const money = { font: 'money', size: 8.5 } as const;
  const top = y + PADDING.y;
  const below = cell(sheet, 1, line.description, top, {});
  if (line.detail) cell(sheet, 1, line.detail, below, { size: 8, color: COLOR.soft });
  cell(sheet, 2, line.unit, top, {});
  const figures = [String(line.quantity), formatAmount(line.unitPriceVnd), `${line.vatPercent}%`, formatAmount(line.netVnd)];
  figures.forEach((figure, index) => cell(sheet, 3 + index, figure, top + MONEY_DROP, money));
  cell(sheet, 0, String(position), top + MONEY_DROP, { ...money, size: 8, color: COLOR.soft });
  rule(sheet, CONTENT.left, CONTENT.right, y + height, COLOR.line, 0.4);
}

function drawCarried(sheet: Sheet, label: string, sumVnd: Vnd, y: number): number {
  sheet.rect(CONTENT.left, y, CONTENT.width, CARRY_HEIGHT).fill(COLOR.tint);
  cell(sheet, 1, label, y + 6, { font: 'strong', size: 8.5 });
  cell(sheet, 6, formatAmount(sumVnd), y + 6, { font: 'moneyStrong', size: 8.5 });
  return y + CARRY_HEIGHT;
}

function rowHeight(sheet: Sheet, line: InvoiceDocumentLine): number {
  const width = COLUMNS[1].width - 2 * PADDING.x;
  const text = heightOf(sheet, line.description, { width });
  const detail = line.detail ? heightOf(sheet, line.detail, { width, size: 8 }) : 0;
  const unit = heightOf(sheet, line.unit, { width: COLUMNS[2].width - 2 * PADDING.x });
  return Math.max(text + detail, unit) + 2 * PADDING.y;
}

function cell(sheet: Sheet, index: number, text: string, y: number, style: TextStyle): number {
  const columns: readonly Column[] = COLUMNS;
  const column = columns[index];
  if (!column) return y;
  const left = columns.slice(0, index).reduce<number>((sum, { width }) => sum + width, CONTENT.left);
  return write(sheet, text, left + PADDING.x, y, { ...style, width: column.width - 2 * PADDING.x, align: column.align });
}
