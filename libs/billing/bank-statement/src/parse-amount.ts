import { BARE_FORMULA, cleanCell, NUMBER_MARK } from './cell';
import type { NumberFormat } from './statement';

export type ParsedAmount = { readonly vnd: bigint } | { readonly fault: 'invalid' | 'fraction' } | null;

/** Groups of three, then decimals; what is written between them is fixed by the format, so that 1.234 is never guessed at. */
const FORMATS: Readonly<Record<NumberFormat, RegExp>> = {
  dots: /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/,
  commas: /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/,
  plain: /^(\d+)(?:[.,](\d+))?$/,
};

/** Whole đồng with sign; null for an empty cell. Decimals that are all zero are none. */
export function parseAmount(cell: string | undefined, format: NumberFormat): ParsedAmount {
  if (cell === BARE_FORMULA) return { fault: 'invalid' };
  const isNumber = cell?.startsWith(NUMBER_MARK) ?? false;
  const text = cleanCell(cell).replace(/\s*(?:VN[DĐ]|đồng|[₫đ])$/iu, '').replace(/\s/g, '');
  if (text === '' || text === '-') return null;
  const signed = /^([+-]|\()?(.*?)(\))?$/.exec(text);
  if (!signed || (signed[1] === '(') !== (signed[3] === ')')) return { fault: 'invalid' };
  const match = FORMATS[isNumber ? 'plain' : format].exec(signed[2] ?? '');
  if (!match) return { fault: 'invalid' };
  // Three digits behind the mark are thousands of another format: 550.000 is never 550.
  if (!isNumber && (match[2] ?? '').length > 2) return { fault: 'invalid' };
  if (/[1-9]/.test(match[2] ?? '')) return { fault: 'fraction' };
  const vnd = BigInt((match[1] ?? '').replace(/[.,]/g, ''));
  return { vnd: signed[1] === '-' || signed[1] === '(' ? -vnd : vnd };
}
