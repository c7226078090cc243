import QRCode from 'qrcode';
import type { Sheet } from './sheet';

/** The light frame that readers need, in modules (ISO 18004). */
const QUIET_MODULES = 4;

/** Draws a QR code as vector squares into a square of `size` points, quiet zone included. */
export function drawQr(sheet: Sheet, text: string, x: number, y: number, size: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = size / (modules.size + 2 * QUIET_MODULES);
  sheet.rect(x, y, size, size).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1) {
    let start = 0;
    while (start < modules.size) {
      const length = darkRun(modules, row, start);
      // Runs are drawn as one piece: single squares show hairlines between them on some screens.
      if (length > 0) sheet.rect(x + (start + QUIET_MODULES) * side, y + (row + QUIET_MODULES) * side, length * side, side);
      start += Math.max(length, 1);
    }
  }
  sheet.fill('#000000');
}

function darkRun(modules: QRCode.BitMatrix, row: number, start: number): number {
  let end = start;
  while (end < modules.size && modules.get(row, end)) end += 1;
  return end - start;
}
