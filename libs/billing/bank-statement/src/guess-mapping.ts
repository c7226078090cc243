import type { TableRow } from '@diem-cau/platform/table-file';
import { cleanCell, foldCell } from './cell';
import { closingIn, openingIn } from './labels';
import { parseStatementDay } from './parse-day';
import type { DayFormat, NumberFormat, StatementColumn, StatementMapping } from './statement';

/** What banks write above their columns, in the order in which a cell is asked. */
const WORDS: readonly (readonly [StatementColumn, RegExp])[] = [
  ['budgetCode', /\b(?:dvqhns|qhns|ma (?:don vi )?(?:quan he )?ngan sach|budget code)\b/],
  ['credit', /\b(?:ghi co|phat sinh co|ps co|so tien co|credit|tien vao|so tien thu)\b|^co$/],
  ['debit', /\b(?:ghi no|phat sinh no|ps no|so tien no|debit|tien ra|so tien chi)\b|^no$/],
  ['balance', /\b(?:so du|balance)\b/],
  ['day', /^ngay\b|\bdate\b/],
  ['bankTxnId', /\b(?:so tham chieu|ma giao dich|ma gd|so giao dich|so but toan|so chung tu|so ct|reference|doc no|trace|transaction (?:id|no|number)|seq)\b/],
  ['counterparty', /\b(?:nguoi chuyen|don vi chuyen|don vi tra tien|don vi nop|nguoi nop|doi ung|doi tac|ten don vi|counterparty|remitter)\b/],
  ['text', /\b(?:noi dung|dien giai|mo ta|description|remarks?|details?|chi tiet)\b/],
  ['amount', /^so tien\b|^amount\b/],
];
const SEARCHED_ROWS = 40;
const SAMPLE_ROWS = 200;

export function columnsOf(row: TableRow): Partial<Record<StatementColumn, number>> {
  const found: Partial<Record<StatementColumn, number>> = {};
  for (const [position, cell] of row.cells.entries()) {
    const word = foldCell(cell);
    const column = word === '' || word.length > 60 ? undefined : WORDS.find(([, pattern]) => pattern.test(word))?.[0];
    if (column && found[column] === undefined) found[column] = position;
  }
  if (found.credit !== undefined || found.debit !== undefined) delete found.amount;
  return found;
}

/** The words of a header as one text: a file with the same header is of the same bank. */
export const headerKey = (row: TableRow | undefined): string => (row?.cells ?? []).map(foldCell).join('|').replace(/\|+$/, '');

/** How the file seems to be written, for a person to look over; null where no row looks like a header. */
export function guessMapping(rows: readonly TableRow[]): StatementMapping | null {
  const headers = rows.slice(0, SEARCHED_ROWS).map((row) => ({ row, columns: columnsOf(row) }));
  const size = (columns: object): number => Object.keys(columns).length;
  const best = headers.reduce<(typeof headers)[number] | null>((chosen, header) => (chosen === null || size(header.columns) > size(chosen.columns) ? header : chosen), null);
  if (!best) return null;
  const { columns } = best;
  const amounts = [columns.credit, columns.debit, columns.amount, columns.balance].filter((position) => position !== undefined);
  if (columns.day === undefined || columns.text === undefined || amounts.length === 0) return null;
  const sample = rows.filter(({ number }) => number > best.row.number).slice(0, SAMPLE_ROWS);
  const numberFormat = numberFormatOf(sample.flatMap(({ cells }) => amounts.map((position) => cleanCell(cells[position]))));
  const dayFormat = dayFormatOf(sample.map(({ cells }) => cells[columns.day ?? 0]));
  const isTreasury = columns.budgetCode !== undefined && columns.balance === undefined;
  const hasLabels = openingIn(rows, numberFormat) !== null && closingIn(rows, numberFormat) !== null;
  return {
    kind: isTreasury ? 'treasury' : 'bank', headerRow: best.row.number, columns, dayFormat, numberFormat,
    balances: hasLabels ? 'labels' : columns.balance === undefined ? 'none' : 'running',
  };
}

function numberFormatOf(texts: readonly string[]): NumberFormat {
  if (texts.some((text) => /^[-+(]?\d{1,3}(?:\.\d{3})+(?:,\d+)?\)?(?:\D|$)/.test(text))) return 'dots';
  return texts.some((text) => /^[-+(]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?(?:\D|$)/.test(text)) ? 'commas' : 'plain';
}

function dayFormatOf(cells: readonly (string | undefined)[]): DayFormat {
  const written = cells.filter((cell) => /\d/.test(cell ?? ''));
  const read = (format: DayFormat): number => written.filter((cell) => parseStatementDay(cell, format) !== null).length;
  return (['dmy', 'ymd', 'mdy'] as const).reduce((best, format) => (read(format) > read(best) ? format : best), 'dmy');
}
