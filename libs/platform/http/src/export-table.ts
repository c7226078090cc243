import type { FastifyReply } from 'fastify';
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

export interface ExportTable {
  readonly columns: readonly { readonly title: string; /** Characters, for XLSX. */ readonly width?: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Without extension; ASCII. */
  readonly filename: string;
  readonly format: 'csv' | 'xlsx';
}

/** Programs skip blanks, no-break ones too, and some read each line of a cell by itself. */
const FORMULA = /(?:^|[\r\n])[\s\u00a0\u200b\ufeff]*[=+\-@]|^[\t\r]/u;

/** A file of a list that opens right in Excel with Vietnamese text and cannot carry a formula. */
export async function sendTable(reply: FastifyReply, table: ExportTable): Promise<void> {
  const isCsv = table.format === 'csv';
  const body = isCsv ? csvOf(table) : await xlsxOf(table);
  void reply
    .type(isCsv ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename="${table.filename}.${table.format}"`)
    .header('x-content-type-options', 'nosniff')
    .send(body);
}

/** With a BOM, or Excel reads UTF-8 as something else; text that looks like a formula gets an apostrophe. */
export function csvOf({ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>): string {
  const safe = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell);
  return stringify([columns.map(({ title }) => title), ...rows.map((row) => row.map(safe))], { bom: true, record_delimiter: '\r\n' });
}

/** Strings are written as strings, never parsed: leading zeros stay, a formula stays text. Excel is loaded only when it is asked for. */
export async function xlsxOf({ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>): Promise<Buffer> {
  const { default: Excel } = await import('exceljs');
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('Sheet1', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ title, width }) => ({ header: title, width: width ?? Math.max(12, title.length + 2) }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]);
  sheet.eachRow((row, index) => {
    if (index > 1) row.eachCell((cell) => (cell.numFmt = typeof cell.value === 'number' ? '#,##0' : '@'));
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}
