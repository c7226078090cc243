import { looksLikeUtf16 } from './file-kind';

/** UTF-8 with or without a mark, UTF-16 either way, else windows-1258, the code page of Vietnamese Windows. Composed letters come out. */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes).replace(/^\ufeff/, '').normalize('NFC');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = looksLikeUtf16(bytes.subarray(0, 4096));
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}
