import type { ImportColumn, ImportValues } from '@diem-cau/endpoints/contracts';
import type { ImportRow } from './judge-rows';
import { mapHeader } from './map-header';

/** Stands in a cell that the file computes without keeping the value. */
export const BARE_FORMULA = '\u0000=';

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
  const rows = table.slice(header.firstRow).flatMap(({ number, cells }) => {
    const raw = columns.map((column) => [column, cells[header.positions.get(column) ?? -1] ?? ''] as const);
    const values = Object.fromEntries(raw.map(([column, cell]) => [column, clean(cell)] as const).filter(([, cell]) => cell !== '')) as ImportValues;
    const hasBareFormula = raw.some(([, cell]) => isBareFormula(cell));
    return Object.keys(values).length === 0 && !hasBareFormula ? [] : [{ row: number, values, hasBareFormula }];
  });
  return { columns, ignoredHeaders: [...header.ignored].map((word) => word.trim().slice(0, 80)), rows };
}

const isBareFormula = (cell: string): boolean => cell === BARE_FORMULA || (/^\s*=/.test(cell) && !/^="[^"]*"$/.test(cell));

/** Takes off what programs put round a cell: no-break spaces, the apostrophe and `="…"` that keep Excel from computing. */
function clean(cell: string): string {
  if (cell === BARE_FORMULA) return '';
  const text = cell.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim().normalize('NFC');
  return (/^="([^"]*)"$/.exec(text)?.[1] ?? text).replace(/^'(?=.)/, '').trim().slice(0, LONGEST_CELL);
}
