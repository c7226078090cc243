import { drawStateHeads } from '../draw-state-heads';
import { write, type Sheet } from '../sheet';
import { COLOR, CONTENT } from '../theme';
import type { ReminderLetter } from './reminder-letter';

const SIZE = { size: 10 } as const;

/** Both heads of an official letter, its number and day, its subject and whom it is for; returns the y below. */
export function drawLetterHead(sheet: Sheet, letter: ReminderLetter): number {
  const centred = { width: CONTENT.width, align: 'center' } as const;
  const heads = drawStateHeads(sheet, { ...letter, number: letter.number ?? '……/TBNC' }, CONTENT.top);
  let y = write(sheet, 'THÔNG BÁO', CONTENT.left, heads + 20, { ...centred, font: 'strong', size: 15 });
  y = write(sheet, `Về việc thanh toán cước dịch vụ điểm cầu (lần ${letter.level})`, CONTENT.left, y, { ...centred, font: 'strong', size: 11 }) + 16;
  const { name, address, taxCode, budgetCode, customerCode } = letter.recipient;
  y = write(sheet, `Kính gửi: ${name}`, CONTENT.left, y, { font: 'strong', size: 11, width: CONTENT.width }) + 2;
  const codes = [customerCode && `Mã khách hàng ${customerCode}`, taxCode && `Mã số thuế ${taxCode}`, budgetCode && `Mã ĐVQHNS ${budgetCode}`].filter(Boolean).join('  ·  ');
  y = write(sheet, address, CONTENT.left, y, { ...SIZE, color: COLOR.soft, width: CONTENT.width });
  return write(sheet, codes, CONTENT.left, y, { ...SIZE, color: COLOR.soft, width: CONTENT.width }) + 12;
}
