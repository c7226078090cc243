import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** pdfkit's built-in fonts garble Vietnamese without an error, so every text names one of these. */
const FILES = {
  text: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  strong: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  // The digits of Be Vietnam Pro differ in width; those of DejaVu Sans stand in columns, and it has the sign ₫.
  money: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  moneyStrong: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
} as const;

export type FontName = keyof typeof FILES;

const loaded = new Map<FontName, Buffer>();

/** Registers the fonts with a document; their files are read once per process. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  const require = createRequire(import.meta.url);
  for (const name of Object.keys(FILES) as FontName[]) {
    let bytes = loaded.get(name);
    if (!bytes) {
      bytes = readFileSync(require.resolve(FILES[name]));
      loaded.set(name, bytes);
    }
    doc.registerFont(name, bytes);
  }
}
