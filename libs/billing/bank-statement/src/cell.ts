/** Stands before the digits of a cell that a workbook keeps as a number. */
export const NUMBER_MARK = '\u0001';
/** Stands in a cell that a workbook computes without keeping the value. */
export const BARE_FORMULA = '\u0000=';

/** One spacing, composed letters, without what programs put round a text; a text that looks like a formula stays that text. */
export function cleanCell(cell: string | undefined): string {
  if (cell === undefined || cell === BARE_FORMULA) return '';
  const text = cell.replace(NUMBER_MARK, '').replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim().normalize('NFC');
  return /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
}

/** Small letters and digits without marks, one space between words. */
export function foldCell(cell: string | undefined): string {
  return cleanCell(cell).normalize('NFD').replace(/[đĐ]/gu, 'd').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/gu, ' ').trim();
}

/** Stands where UTF-8 was decoded as something else, or could not be decoded. */
const MISREAD = /\ufffd|á[»º]|Ã[\u0080-\u00bf]|Æ[°¡]|Ä[‘\u0090\u0091]/u;
/** Two letters that Vietnamese lacks and that the old fonts (TCVN3, VNI) draw its own with. */
const OLD_FONT = /(?:[ßäåæçëîïñöøûüþÆËÎÏÑÖØÞµ¶¸¹¨¾¼¬ª·].*){2}/u;

export const isMisread = (text: string): boolean => MISREAD.test(text);
export const isOfOldFont = (text: string): boolean => OLD_FONT.test(text);
