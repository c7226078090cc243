const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const PREFIX = /^(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|đặc khu|tt\.?|tx\.?|tp\.?|ubnd)\s+/u;

/** One spacing, lower case, no official prefix: "Xã  Sơn Vĩ" is "sơn vĩ". */
function plain(text: string): string {
  let name = text.normalize('NFC').replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim().toLowerCase();
  while (PREFIX.test(name)) name = name.replace(PREFIX, '');
  return name;
}

/** Marks stay, tone marks move to the word's end: "hòa" and "hoà" are one name. */
export function toneFreeOrder(text: string): string {
  return plain(text)
    .split(' ')
    .map((word) => {
      const letters = word.normalize('NFD');
      return letters.replace(TONES, '').normalize('NFC') + (letters.match(TONES) ?? []).join('');
    })
    .join(' ');
}

/** The prefixes as people type them without marks. */
const FOLDED_PREFIX = /^(?:xa|phuong|thi tran|thi xa|huyen|quan|thanh pho|tinh|dac khu)\s+/u;

/**
 * No marks at all, đ = d: what people type who have no Vietnamese keyboard. `core.search_key` without the prefix, which is cut from
 * names and from what is looked for alike: "Phương Độ" loses a word on both sides.
 */
export function foldName(text: string): string {
  const folded = plain(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(FOLDED_PREFIX, '');
  return folded.replace(/[^\p{L}\p{N} ]+/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** What offices write before the name of a unit, and short for its kind. */
const OFFICE = /^(?:(?:uy ban nhan dan|ubnd|hdnd(?: (?:va )?ubnd)?|dang uy|huyen uy|tinh uy)\s+)+/u;
const SHORT_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^tt[. ]\s*/u, 'thi tran '], [/^tx[. ]\s*/u, 'thi xa '], [/^tp[. ]\s*/u, 'thanh pho '], [/^x\.\s*/u, 'xa '], [/^p\.\s*/u, 'phuong '], [/^h\.\s*/u, 'huyen '],
];

/** The name of a unit with its kind spelt out and without the office: "UBND TT.Việt Lâm" is "thi tran viet lam". */
export function foldUnitName(text: string): string {
  const plainText = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/gu, 'd').replace(/[\s\u00a0]+/gu, ' ').trim().replace(OFFICE, '');
  const [short, long] = SHORT_KINDS.find(([start]) => start.test(plainText)) ?? [/^/u, ''];
  return plainText.replace(short, long).replace(/[^\p{L}\p{N} ]+/gu, ' ').replace(/\s+/gu, ' ').trim();
}
