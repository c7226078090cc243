import { formatDay } from '@diem-cau/shared/time';
import { rule, write, type Sheet } from '../sheet';
import { COLOR, CONTENT } from '../theme';
import type { ReminderLetter } from './reminder-letter';

const HALF = CONTENT.width / 2;
const SIZE = { size: 10 } as const;

/** Both heads of an official letter, its number and day, its subject and whom it is for; returns the y below. */
export function drawLetterHead(sheet: Sheet, letter: ReminderLetter): number {
  const top = CONTENT.top;
  const left = { width: HALF - 14, align: 'center' } as const;
  const right = { width: HALF, align: 'center' } as const;
  let y = write(sheet, letter.sender.name.toLocaleUpperCase('vi'), CONTENT.left, top, { ...left, font: 'strong', size: 10 });
  rule(sheet, CONTENT.left + HALF / 2 - 47, CONTENT.left + HALF / 2 + 33, y + 3, COLOR.ink);
  const leftEnd = write(sheet, `Số: ${letter.number ?? '……/TBNC'}`, CONTENT.left, y + 8, { ...left, ...SIZE });
  const x = CONTENT.left + HALF;
  y = write(sheet, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x, top, { ...right, font: 'strong', size: 10 });
  y = write(sheet, 'Độc lập – Tự do – Hạnh phúc', x, y, { ...right, font: 'strong', size: 10 });
  rule(sheet, x + HALF / 2 - 70, x + HALF / 2 + 70, y + 3, COLOR.ink);
  const [day, month, year] = formatDay(letter.day).split('/');
  const rightEnd = write(sheet, `Ngày ${day} tháng ${month} năm ${year}`, x, y + 8, { ...right, ...SIZE });

  const centred = { width: CONTENT.width, align: 'center' } as const;
  y = write(sheet, 'THÔNG BÁO', CONTENT.left, Math.max(leftEnd, rightEnd) + 20, { ...centred, font: 'strong', size: 15 });
  y = write(sheet, `Về việc thanh toán cước dịch vụ điểm cầu (lần ${letter.level})`, CONTENT.left, y, { ...centred, font: 'strong', size: 11 }) + 16;
  const { name, address, taxCode, budgetCode, customerCode } = letter.recipient;
  y = write(sheet, `Kính gửi: ${name}`, CONTENT.left, y, { font: 'strong', size: 11, width: CONTENT.width }) + 2;
  const codes = [customerCode && `Mã khách hàng ${customerCode}`, taxCode && `Mã số thuế ${taxCode}`, budgetCode && `Mã ĐVQHNS ${budgetCode}`].filter(Boolean).join('  ·  ');
  y = write(sheet, address, CONTENT.left, y, { ...SIZE, color: COLOR.soft, width: CONTENT.width });
  return write(sheet, codes, CONTENT.left, y, { ...SIZE, color: COLOR.soft, width: CONTENT.width }) + 12;
}
