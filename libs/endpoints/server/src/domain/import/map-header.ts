import { IMPORT_COLUMNS, IMPORT_REASON_COLUMN, type ImportColumn } from '@diem-cau/endpoints/contracts';
import { foldName } from './fold-name';

/** Other words that people write above the same column. */
const SYNONYMS: Readonly<Record<ImportColumn, readonly string[]>> = {
  unitCode: ['mã xã', 'mã đvhc', 'mã đơn vị hành chính', 'unit code'],
  unitName: ['đơn vị', 'xã', 'tên xã', 'xã phường thị trấn', 'unit'],
  districtName: ['huyện', 'tên huyện', 'quận huyện', 'đơn vị cấp trên', 'district'],
  code: ['mã', 'ký hiệu điểm cầu', 'code'],
  name: ['điểm cầu', 'tên', 'name'],
  place: ['vị trí', 'địa điểm', 'nơi đặt', 'địa chỉ', 'phòng', 'place'],
  kind: ['loại điểm cầu', 'loại thiết bị', 'kind'],
  lineKbps: ['đường truyền', 'băng thông', 'tốc độ', 'kbit/s', 'kbps', 'line'],
  custodianName: ['cán bộ quản lý', 'người phụ trách', 'cán bộ phụ trách', 'người giữ', 'custodian'],
  custodianPhone: ['số điện thoại', 'sđt', 'đt', 'điện thoại người quản lý', 'phone'],
  operator: ['nhà mạng', 'đơn vị cung cấp', 'operator'],
  plannedOn: ['ngày lắp đặt', 'dự kiến', 'ngày dự kiến hoàn thành', 'planned'],
  televisionSerial: ['serial tivi', 'số serial tivi', 'số sê-ri tivi'],
  computerSerial: ['serial máy tính', 'serial cpu', 'số máy cpu'],
  cameraSerial: ['serial camera'],
  microphoneSerial: ['serial micro', 'serial microphone'],
};

/** No prefix is cut here: "xã" alone is a header. */
const key = (text: string): string => foldName(`_ ${text.replace(/\*/g, '')}`);
const BY_WORD = new Map<string, ImportColumn>(
  (Object.keys(IMPORT_COLUMNS) as ImportColumn[]).flatMap((column) => [IMPORT_COLUMNS[column], ...SYNONYMS[column]].map((word) => [key(word), column] as const)),
);
const REASON = key(IMPORT_REASON_COLUMN);

export interface HeaderMap {
  /** Index of the row under the header, in the table. */
  readonly firstRow: number;
  readonly positions: ReadonlyMap<ImportColumn, number>;
  /** Header words that no column is known for. */
  readonly ignored: readonly string[];
}

/** Rows in which a header may stand: people put titles and decrees above their tables. */
const SEARCHED_ROWS = 15;

/**
 * Finds the header: the row with the most known words, two at least, one of them naming the unit or the endpoint. A second header
 * row right under it (merged cells above, words below, or English beneath Vietnamese) is read into it. Null where there is none.
 */
export function mapHeader(table: readonly (readonly string[])[]): HeaderMap | null {
  const scores = table.slice(0, SEARCHED_ROWS).map((row) => columnsIn(row).size);
  const best = scores.indexOf(Math.max(...scores, 0));
  if (best < 0 || (scores[best] ?? 0) < 2) return null;
  const rows = [best - 1, best, best + 1].filter((row) => row === best || (scores[row] ?? 0) >= 2);
  const positions = new Map<ImportColumn, number>();
  for (const row of [best, ...rows.filter((other) => other !== best)]) {
    for (const [column, position] of columnsIn(table[row] ?? [])) if (!positions.has(column)) positions.set(column, position);
  }
  if (!positions.has('unitCode') && !positions.has('unitName')) return null;
  const known = new Set(positions.values());
  const words = rows.flatMap((row) => [...(table[row] ?? []).entries()]);
  const ignored = words.filter(([position, word]) => word.trim() !== '' && !known.has(position) && key(word) !== REASON).map(([, word]) => word);
  return { firstRow: Math.max(...rows) + 1, positions, ignored };
}

function columnsIn(row: readonly string[]): Map<ImportColumn, number> {
  const found = new Map<ImportColumn, number>();
  for (const [position, word] of row.entries()) {
    const column = BY_WORD.get(key(word));
    if (column && !found.has(column)) found.set(column, position);
  }
  return found;
}
