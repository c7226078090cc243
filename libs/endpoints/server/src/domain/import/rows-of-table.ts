import type { ImportColumn, ImportValues } from '@diem-cau/endpoints/contracts';
import { BARE_FORMULA, isComputed } from './computed-cell';
import type { ImportRow } from './judge-rows';
import { mapHeader } from './map-header';
import { restorePhone } from './restore-phone';

export interface TableRow {
  /** As numbered in the file, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface ReadTable {
  readonly columns: ImportColumn[];
  readonly ignoredHeaders: string[];
  readonly rows: ImportRow[];
}

const LONGEST_CELL = 500;

/** Finds header and rows in a raw table; blank rows are left out. Null where no header is recognised. */
export function rowsOfTable(table: readonly TableRow[]): ReadTable | null {
  const header = mapHeader(table.map(({ cells }) => cells));
  if (!header) return null;
  const columns = [...header.positions.keys()];
  const body = table.slice(header.firstRow);
  const rows = (numbersColumns(body[0]) ? body.slice(1) : body).flatMap(({ number, cells }) => {
    const raw = columns.map((column) => [column, cells[header.positions.get(column) ?? -1] ?? ''] as const);
    const values = Object.fromEntries(raw.map(([column, cell]) => [column, understood(column, clean(cell))] as const).filter(([, cell]) => cell !== '')) as ImportValues;
    const hasBareFormula = raw.some(([, cell]) => isComputed(cell));
    return Object.keys(values).length === 0 && !hasBareFormula ? [] : [{ row: number, values, hasBareFormula }];
  });
  return { columns, ignoredHeaders: [...header.ignored].map((word) => word.trim().slice(0, 80)), rows };
}

/** "(1) (2) (3)" or "A B 1 2", which official tables carry under their header. */
function numbersColumns(row: TableRow | undefined): boolean {
  const words = (row?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  return words.length >= 2 && words.every((word) => /^(?:\(?\d{1,2}\)?|[A-Z])$/.test(word));
}

const understood = (column: ImportColumn, text: string): string => (column === 'custodianPhone' ? restorePhone(text) : text);

/** Takes off what programs put round a cell: no-break spaces, the apostrophe and `="…"` that keep Excel from computing. Ð, the letter of Iceland, stands for Đ. */
function clean(cell: string): string {
  if (cell === BARE_FORMULA) return '';
  const text = cell.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim().normalize('NFC').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
  return (/^="([^"]*)"$/.exec(text)?.[1] ?? text).replace(/^'(?=.)/, '').trim().slice(0, LONGEST_CELL);
}
