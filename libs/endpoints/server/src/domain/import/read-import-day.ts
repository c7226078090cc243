import { isServiceDay, parseDay } from '@diem-cau/shared/time';

const MILLISECONDS_A_DAY = 86_400_000;
/** Serial 0 of Excel's 1900 calendar, its 29 February 1900 included. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** 1990 to 2100: a number outside is no date that anybody means here. */
const SERIALS = { least: 32_874, most: 73_415 };

/** A time of day behind the date: what Excel writes of a date cell into a CSV. */
const CLOCK = /[ T]+\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:AM|PM|SA|CH))?$/i;

/** `dd/MM/yyyy` (also with - or ., also `dd/MM/yy`), `yyyy-MM-dd`, or Excel's serial number; null when it is no day. */
export function readImportDay(text: string): string | null {
  const value = text.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(value)?.[1];
  if (iso) return isServiceDay(iso) ? iso : null;
  if (/^\d{5}(?:\.\d+)?$/.test(value)) {
    const serial = Math.floor(Number(value));
    if (serial < SERIALS.least || serial > SERIALS.most) return null;
    return new Date(EXCEL_EPOCH + serial * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  }
  return parseDay(value.replace(CLOCK, '').replace(/[-.]/g, '/').replace(/\/(\d{2})$/, '/20$1'));
}
