/** What the bytes say, whatever the name says: a renamed PDF is refused by its first bytes. */
export function fileKindOf(bytes: Uint8Array): 'xlsx' | 'text' | 'other' {
  const starts = (...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'text';
  const head = bytes.subarray(0, 4096);
  // "%PDF", old .xls, images and archives carry bytes that no text has; UTF-16 without a mark has a zero in every other place.
  if (starts(0x25, 0x50, 0x44, 0x46) || starts(0xd0, 0xcf, 0x11, 0xe0)) return 'other';
  if (head.includes(0)) return looksLikeUtf16(head) ? 'text' : 'other';
  // A web page that calls itself .xls.
  if (/^\s*</.test(Buffer.from(head.subarray(0, 64)).toString('latin1').replace('\u00ef\u00bb\u00bf', ''))) return 'other';
  return head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 26) ? 'other' : 'text';
}

export function looksLikeUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.3 && even < odd / 8) return 'utf-16le';
  if (even > half * 0.3 && odd < even / 8) return 'utf-16be';
  return null;
}
