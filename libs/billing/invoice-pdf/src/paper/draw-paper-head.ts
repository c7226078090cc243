import { formatDay } from '@diem-cau/shared/time';
import { rule, write, type Sheet } from '../sheet';
import { COLOR, CONTENT } from '../theme';
import type { Paper } from './paper';

const HALF = CONTENT.width / 2;
const SIZE = { size: 10 } as const;

/** Both heads of an official paper, its form, number and day, and its title; returns the y below. */
export function drawPaperHead(sheet: Sheet, { sender, number, form, day, title, subtitles }: Paper): number {
  const left = { width: HALF - 14, align: 'center' } as const;
  const right = { width: HALF, align: 'center' } as const;
  const x = CONTENT.left + HALF;
  const from = form === null ? CONTENT.top : write(sheet, form, CONTENT.left, CONTENT.top - 8, { ...SIZE, width: CONTENT.width, align: 'right', color: COLOR.soft }) + 4;
  let leftEnd = write(sheet, sender.name.toLocaleUpperCase('vi'), CONTENT.left, from, { ...left, font: 'strong', size: 10 });
  rule(sheet, CONTENT.left + HALF / 2 - 47, CONTENT.left + HALF / 2 + 33, leftEnd + 3, COLOR.ink);
  if (number !== null) leftEnd = write(sheet, `Số: ${number}`, CONTENT.left, leftEnd + 8, { ...left, ...SIZE });
  let y = write(sheet, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x, from, { ...right, font: 'strong', size: 10 });
  y = write(sheet, 'Độc lập – Tự do – Hạnh phúc', x, y, { ...right, font: 'strong', size: 10 });
  rule(sheet, x + HALF / 2 - 70, x + HALF / 2 + 70, y + 3, COLOR.ink);
  const [date, month, year] = formatDay(day).split('/');
  const rightEnd = write(sheet, `Ngày ${date} tháng ${month} năm ${year}`, x, y + 8, { ...right, ...SIZE });
  const centred = { width: CONTENT.width, align: 'center' } as const;
  y = write(sheet, title.toLocaleUpperCase('vi'), CONTENT.left, Math.max(leftEnd, rightEnd) + 20, { ...centred, font: 'strong', size: 15 });
  return subtitles.reduce((below, line) => write(sheet, line, CONTENT.left, below, { ...centred, size: 10.5 }), y) + 14;
}
