import { formatDay, type ServiceDay } from '@diem-cau/shared/time';
import type { InvoiceSeller } from './invoice-document';
import { rule, write, type Sheet } from './sheet';
import { COLOR, CONTENT } from './theme';

const HALF = CONTENT.width / 2;
const SIZE = { size: 10 } as const;

/** Both heads of an official paper: who sends it with its number, where it has one, and the state's with the day; returns the y below. */
export function drawStateHeads(sheet: Sheet, { sender, number, day }: { readonly sender: InvoiceSeller; readonly number: string | null; readonly day: ServiceDay }, top: number): number {
  const left = { width: HALF - 14, align: 'center' } as const;
  const right = { width: HALF, align: 'center' } as const;
  const x = CONTENT.left + HALF;
  let leftEnd = write(sheet, sender.name.toLocaleUpperCase('vi'), CONTENT.left, top, { ...left, font: 'strong', size: 10 });
  rule(sheet, CONTENT.left + HALF / 2 - 47, CONTENT.left + HALF / 2 + 33, leftEnd + 3, COLOR.ink);
  if (number !== null) leftEnd = write(sheet, `Số: ${number}`, CONTENT.left, leftEnd + 8, { ...left, ...SIZE });
  let y = write(sheet, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x, top, { ...right, font: 'strong', size: 10 });
  y = write(sheet, 'Độc lập – Tự do – Hạnh phúc', x, y, { ...right, font: 'strong', size: 10 });
  rule(sheet, x + HALF / 2 - 70, x + HALF / 2 + 70, y + 3, COLOR.ink);
  const [date, month, year] = formatDay(day).split('/');
  return Math.max(leftEnd, write(sheet, `Ngày ${date} tháng ${month} năm ${year}`, x, y + 8, { ...right, ...SIZE }));
}
