import { seriesIsValid } from './invoice-series';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MAX_NUMBER = 99_999_999;
const REFERENCE = /^DC([CK]\d{2}[TDLMNBGHXF][A-Z0-9]{2})(\d{8})[0-9A-Z]$/;

/** The number as it is printed: 8 digits. */
export function printedNumber(number: number): string {
  return String(number).padStart(8, '0');
}

/**
 * What a payer writes on the transfer: `DC` + series + 8-digit number + check character, only A–Z and 0–9, because banks strip
 * everything else. `('C26TDC', 123)` → `DCC26TDC00000123Z`.
 */
export function invoiceReference(series: string, number: number): string {
  if (!seriesIsValid(series)) throw new RangeError(`not an invoice series: ${series}`);
  if (!Number.isInteger(number) || number < 1 || number > MAX_NUMBER) throw new RangeError(`not an invoice number: ${number}`);
  const body = `DC${series}${printedNumber(number)}`;
  return body + checkCharacter(body);
}

/** Reads a reference back; null when it is malformed or its check character is wrong. */
export function parseInvoiceReference(text: string): { series: string; number: number } | null {
  const match = REFERENCE.exec(text);
  if (!match || checkCharacter(text.slice(0, -1)) !== text.slice(-1)) return null;
  return { series: match[1] ?? '', number: Number(match[2]) };
}

/** ISO 7064, MOD 37,36: catches every single wrong character and every swap of neighbours but one pair. */
export function checkCharacter(body: string): string {
  let product = 36;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value === -1) throw new RangeError(`only A-Z and 0-9 are allowed: ${body}`);
    product = (((product + value) % 36 || 36) * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}
