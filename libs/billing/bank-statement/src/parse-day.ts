import { isServiceDay } from '@diem-cau/shared/time';
import { cleanCell, NUMBER_MARK } from './cell';
import type { DayFormat } from './statement';

const MILLISECONDS_A_DAY = 86_400_000;
/** Serial 0 of Excel's 1900 calendar, its 29 February 1900 included. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const SERIALS = { least: 32_874, most: 73_415 };

const ORDER: Readonly<Record<DayFormat, readonly [number, number, number]>> = { dmy: [3, 2, 1], mdy: [3, 1, 2], ymd: [1, 2, 3] };

/** `YYYY-MM-DD`, or null where it is no day. A time of day behind it is left out; a date cell of a workbook needs no format. */
export function parseStatementDay(cell: string | undefined, format: DayFormat): string | null {
  const text = cleanCell(cell);
  if (cell?.startsWith(NUMBER_MARK)) return ofSerial(text);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1];
  if (iso) return isServiceDay(iso) ? iso : null;
  const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:\D.*)?$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = ORDER[format].map((place) => parts[place] ?? '') as [string, string, string];
  if ((year.length !== 4 && year.length !== 2) || month.length > 2 || day.length > 2) return null;
  const found = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isServiceDay(found) ? found : null;
}

function ofSerial(text: string): string | null {
  const serial = Math.floor(Number(text));
  if (!(serial >= SERIALS.least && serial <= SERIALS.most)) return null;
  return new Date(EXCEL_EPOCH + serial * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
