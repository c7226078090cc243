import { heightOf, rule, write, type Sheet, type TextStyle } from '../sheet';
import { COLOR, CONTENT } from '../theme';
import type { PaperTable } from './paper';

const PAD = 4;
const SIZE = 8.5;

/** A table over as many pages as it needs, its head repeated and its sums carried; returns the y below. */
export function drawPaperTable(sheet: Sheet, table: PaperTable, top: number, nextPage: () => number): number {
  const carriedHeight = table.carried ? rowHeight(sheet, table, table.carried(0)) : 0;
  let y = drawHead(sheet, table, top);
  table.rows.forEach((row, index) => {
    const height = rowHeight(sheet, table, row);
    if (y + height + carriedHeight > CONTENT.bottom) {
      if (table.carried) drawRow(sheet, table, table.carried(index), y, true);
      y = drawHead(sheet, table, nextPage());
      if (table.carried) y = drawRow(sheet, table, table.carried(index), y, true);
    }
    y = drawRow(sheet, table, row, y, false);
  });
  for (const row of table.totals) {
    if (y + rowHeight(sheet, table, row) > CONTENT.bottom) y = drawHead(sheet, table, nextPage());
    y = drawRow(sheet, table, row, y, true);
  }
  return y;
}

function drawHead(sheet: Sheet, table: PaperTable, y: number): number {
  const style = (index: number) => ({ font: 'strong', size: 8.5, color: '#ffffff', width: widthOf(table, index) - 2 * PAD, align: table.columns[index]?.align ?? 'left' }) as const;
  const height = Math.max(...table.columns.map(({ title }, index) => heightOf(sheet, title, style(index)))) + 2 * PAD + 2;
  sheet.rect(CONTENT.left, y, CONTENT.width, height).fill(COLOR.accent);
  table.columns.forEach(({ title }, index) => write(sheet, title, leftOf(table, index) + PAD, y + PAD + 1, style(index)));
  return y + height;
}

function drawRow(sheet: Sheet, table: PaperTable, row: readonly string[], y: number, isSum: boolean): number {
  const height = rowHeight(sheet, table, row);
  if (isSum) sheet.rect(CONTENT.left, y, CONTENT.width, height).fill(COLOR.tint);
  row.forEach((text, index) => write(sheet, text, leftOf(table, index) + PAD, y + PAD, cellStyle(table, index, isSum)));
  rule(sheet, CONTENT.left, CONTENT.right, y + height, COLOR.line, 0.4);
  return y + height;
}

const rowHeight = (sheet: Sheet, table: PaperTable, row: readonly string[]): number => Math.max(...row.map((text, index) => heightOf(sheet, text === '' ? ' ' : text, cellStyle(table, index, false)))) + 2 * PAD;

function cellStyle(table: PaperTable, index: number, isSum: boolean): TextStyle & { width: number } {
  const column = table.columns[index];
  const font = column?.figures ? (isSum ? 'moneyStrong' : 'money') : isSum ? 'strong' : 'text';
  return { font, size: SIZE, width: widthOf(table, index) - 2 * PAD, align: column?.align ?? 'left' };
}

function widthOf({ columns }: PaperTable, index: number): number {
  return ((columns[index]?.share ?? 0) / columns.reduce((sum, { share }) => sum + share, 0)) * CONTENT.width;
}

const leftOf = (table: PaperTable, index: number): number => table.columns.slice(0, index).reduce<number>((x, _, before) => x + widthOf(table, before), CONTENT.left);
