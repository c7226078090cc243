import { drawStateHeads } from '../draw-state-heads';
import { write, type Sheet } from '../sheet';
import { COLOR, CONTENT } from '../theme';
import type { Paper } from './paper';

/** The prescribed form where there is one, both heads, and the title; returns the y below. */
export function drawPaperHead(sheet: Sheet, paper: Paper): number {
  const { form, title, subtitles } = paper;
  const top = form === null ? CONTENT.top : write(sheet, form, CONTENT.left, CONTENT.top - 8, { size: 10, width: CONTENT.width, align: 'right', color: COLOR.soft }) + 4;
  const centred = { width: CONTENT.width, align: 'center' } as const;
  const y = write(sheet, title.toLocaleUpperCase('vi'), CONTENT.left, drawStateHeads(sheet, paper, top) + 20, { ...centred, font: 'strong', size: 15 });
  return subtitles.reduce((below, line) => write(sheet, line, CONTENT.left, below, { ...centred, size: 10.5 }), y) + 14;
}
