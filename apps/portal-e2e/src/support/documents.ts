import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jsQR from 'jsqr';

function withFile<T>(pdf: Buffer, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF, lines as they are printed, NFC. */
export const textOfPdf = (pdf: Buffer): string => withFile(pdf, (file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })).normalize('NFC');

// The package is CommonJS: what Node imports is its exports, with the function in them.
const readQr = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;

interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A binary PPM (P6, 8 bits) as the RGBA that the decoder wants. */
function readPpm(file: Buffer): Picture {
  const [header, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? [];
  if (header === undefined) throw new Error('no PPM');
  const pixels = file.subarray(header.length);
  const data = new Uint8ClampedArray((pixels.length / 3) * 4).fill(255);
  for (let at = 0; at * 3 < pixels.length; at += 1) data.set(pixels.subarray(at * 3, at * 3 + 3), at * 4);
  return { data, width: Number(width), height: Number(height) };
}

/** What a camera held before a printed PDF reads of its first QR code; null where there is none. */
export function qrOfPdf(pdf: Buffer): string | null {
  return withFile(pdf, (file, folder) => {
    execFileSync('pdftoppm', ['-r', '150', file, path.join(folder, 'page')]);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.ppm')).sort()) {
      const { data, width, height } = readPpm(readFileSync(path.join(folder, name)));
      const found = readQr(data, width, height);
      if (found) return found.data;
    }
    return null;
  });
}
