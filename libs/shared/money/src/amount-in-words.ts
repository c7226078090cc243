const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const BILLION = 1_000_000_000n;

/** How a zero in the tens is read: `linh` in the north, `lẻ` in the south; one choice per operator. */
export type ZeroTensWord = 'linh' | 'lẻ';

/**
 * The amount as an invoice writes it: capital first letter, ends in "đồng", negative begins with "Âm".
 * 404404 → "Bốn trăm linh bốn nghìn bốn trăm linh bốn đồng"; empty groups are skipped (1000500 → "Một triệu năm trăm đồng").
 */
export function amountInWords(amount: bigint, zeroTens: ZeroTensWord = 'linh'): string {
  const magnitude = amount < 0n ? -amount : amount;
  const words = magnitude === 0n ? 'không' : readPositive(magnitude, false, zeroTens).join(' ');
  const sentence = `${amount < 0n ? 'âm ' : ''}${words} đồng`;
  return sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
}

/** `isInside`: higher digits were read before, so missing hundreds are spoken ("không trăm linh năm"). */
function readPositive(value: bigint, isInside: boolean, zeroTens: ZeroTensWord): string[] {
  const words: string[] = [];
  const billions = value / BILLION;
  // Above 999 tỷ the count of billions is itself read as a number: "một nghìn hai trăm tỷ".
  if (billions > 0n) words.push(...readPositive(billions, isInside, zeroTens), 'tỷ');
  for (const [size, name] of [[1_000_000n, 'triệu'], [1_000n, 'nghìn'], [1n, '']] as const) {
    const group = Number((value / size) % 1000n);
    if (group === 0) continue;
    words.push(...readGroup(group, isInside || words.length > 0, zeroTens));
    if (name) words.push(name);
  }
  return words;
}

function readGroup(group: number, isInside: boolean, zeroTens: ZeroTensWord): string[] {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const units = group % 10;
  const words = hundreds > 0 || isInside ? [digit(hundreds), 'trăm'] : [];
  if (tens === 0) {
    if (units === 0) return words;
    return words.length > 0 ? [...words, zeroTens, digit(units)] : [digit(units)];
  }
  words.push(...(tens === 1 ? ['mười'] : [digit(tens), 'mươi']));
  if (units > 0) words.push(readUnitsAfterTens(units, tens));
  return words;
}

function readUnitsAfterTens(units: number, tens: number): string {
  if (units === 5) return 'lăm';
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 4 && tens > 1) return 'tư';
  return digit(units);
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
