import { IMPORT_COLUMNS, IMPORT_REASON_COLUMN, type ImportColumn, type ImportRowView } from '@diem-cau/endpoints/contracts';
import { IMPORT_REASONS } from './reasons';

const COLUMNS = Object.keys(IMPORT_COLUMNS) as ImportColumn[];

export interface ImportTable {
  readonly columns: { readonly title: string; readonly width: number }[];
  readonly rows: string[][];
}

/** The empty file that people fill in. */
export function templateTable(): ImportTable {
  return { columns: COLUMNS.map((column) => ({ title: IMPORT_COLUMNS[column], width: 20 })), rows: [] };
}

/** What was refused, as it was sent, with the reasons beside it: mend it and send the file again. */
export function refusedTable(rows: readonly ImportRowView[]): ImportTable {
  return {
    columns: [...templateTable().columns, { title: IMPORT_REASON_COLUMN, width: 60 }],
    rows: rows
      .filter(({ state }) => state === 'refused')
      .map(({ values, codes }) => [...COLUMNS.map((column) => values[column] ?? ''), codes.map((code) => IMPORT_REASONS[code]).join('; ')]),
  };
}
