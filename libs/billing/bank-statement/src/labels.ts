import type { TableRow } from '@diem-cau/platform/table-file';
import { cleanCell, foldCell } from './cell';
import { parseAmount } from './parse-amount';
import type { NumberFormat } from './statement';

const OPENING = /(?:so du|ton|du) (?:no |co )?dau|opening balance|beginning balance|so du truoc/;
const CLOSING = /(?:so du|ton|du) (?:no |co )?cuoi|closing balance|ending balance|so du sau/;
const FOOTING = /\b(?:tong|cong|total|so du|phat sinh|balance|ton quy)\b/;
const ACCOUNT = /(?:so tai khoan|so tk|tai khoan|account(?: (?:no|number))?)\b/;

export const isFooting = ({ cells }: TableRow): boolean => cells.some((cell) => FOOTING.test(foldCell(cell)));

/** The amount beside a label, in its own cell after a colon or in the last cell of its row that holds one. */
function labelled(rows: readonly TableRow[], label: RegExp, format: NumberFormat): bigint | null {
  for (const { cells } of rows) {
    const at = cells.findIndex((cell) => label.test(foldCell(cell)));
    if (at < 0) continue;
    const own = parseAmount(cleanCell(cells[at]).split(':').slice(1).join(':'), format);
    const after = cells.slice(at + 1).map((cell) => parseAmount(cell, format)).filter((amount) => amount !== null && 'vnd' in amount);
    const found = own && 'vnd' in own ? own : after.at(-1);
    if (found && 'vnd' in found) return found.vnd;
  }
  return null;
}

export const openingIn = (rows: readonly TableRow[], format: NumberFormat): bigint | null => labelled(rows, OPENING, format);
export const closingIn = (rows: readonly TableRow[], format: NumberFormat): bigint | null => labelled([...rows].reverse(), CLOSING, format);

/** The account that a file says it is of, digits only; null where it says none. */
export function accountIn(rows: readonly TableRow[]): string | null {
  for (const { cells } of rows) {
    const at = cells.findIndex((cell) => ACCOUNT.test(foldCell(cell)));
    if (at < 0) continue;
    const texts = [cleanCell(cells[at]).split(':').slice(1).join(':'), ...cells.slice(at + 1)];
    const found = texts.map((text) => /^\D{0,3}(\d[\d. -]{4,28}\d)\b/.exec(cleanCell(text))?.[1]?.replace(/\D/g, '')).find((digits) => digits !== undefined);
    if (found) return found;
  }
  return null;
}
