import { drawSenderFeet } from '../draw-footers';
import { closeSheet, heightOf, openSheet, write, type Sheet } from '../sheet';
import { formatDay } from '@diem-cau/shared/time';
import { COLOR, CONTENT } from '../theme';
import { drawDebtTable } from './draw-debt-table';
import { drawLetterHead } from './draw-letter-head';
import { drawWaysToPay } from './draw-ways-to-pay';
import type { ReminderLetter } from './reminder-letter';

const BODY = { size: 10.5, width: CONTENT.width } as const;
const SIGNATURE = 84;

/** A reminder as an A4 PDF. Pure: equal letters give equal bytes. */
export async function renderReminder(letter: ReminderLetter): Promise<Uint8Array> {
  const sheet = openSheet({ title: `Thông báo thanh toán cước ${letter.number ?? '(bản thảo)'}`, author: letter.sender.name, createdAt: letter.madeAt });
  const nextPage = (): number => {
    sheet.addPage();
    return write(sheet, `Thông báo ${letter.number ?? ''} (tiếp theo trang trước)`, CONTENT.left, CONTENT.top, { size: 8.5, color: COLOR.soft }) + 8;
  };
  const paragraphs = (texts: readonly string[], from: number): number =>
    texts.reduce((y, text) => write(sheet, text, CONTENT.left, y + heightOf(sheet, text, BODY) > CONTENT.bottom ? nextPage() : y, BODY) + 6, from);

  let y = paragraphs(opening(letter), drawLetterHead(sheet, letter));
  y = drawDebtTable(sheet, letter, y + 4, nextPage) + 8;
  y = paragraphs([`Bằng chữ: ${letter.inWords}.`], y);
  y = paragraphs(request(letter), y + 2);
  y = drawWaysToPay(sheet, letter, y + 2, nextPage);
  y = paragraphs(closing(letter), y + 4);
  drawSignature(sheet, letter, y + SIGNATURE > CONTENT.bottom ? nextPage() : y + 6);
  drawSenderFeet(sheet, letter.sender, letter.demonstration);
  return closeSheet(sheet);
}

function opening({ sender, day, level }: ReminderLetter): string[] {
  const again = level > 1 ? ` Trước đây ${sender.name} đã gửi ${level - 1} thông báo về các khoản này.` : '';
  return [`${sender.name} trân trọng cảm ơn Quý đơn vị đã sử dụng dịch vụ điểm cầu truyền hình trực tuyến. Tính đến hết ngày ${formatDay(day)}, các hóa đơn dưới đây đã quá hạn và chưa được thanh toán đủ.${again}`];
}

function request({ suspendAfterDays }: ReminderLetter): string[] {
  const texts = ['Kính đề nghị Quý đơn vị thanh toán số tiền còn lại, hoặc gửi hồ sơ tới Kho bạc Nhà nước nơi giao dịch. Nếu cần thêm thời gian, xin cho biết ngày dự kiến thanh toán; khi có hẹn, chúng tôi sẽ không gửi thông báo trước ngày đó.'];
  if (suspendAfterDays !== null) {
    texts.push(`Với khoản quá hạn trên ${suspendAfterDays} ngày, dịch vụ có thể được xem xét tạm ngừng theo hợp đồng; việc này luôn do người có thẩm quyền quyết định, không thực hiện trong giờ họp, và dịch vụ được khôi phục ngay khi khoản nợ được thanh toán.`);
  }
  return texts;
}

function closing({ sender }: ReminderLetter): string[] {
  const call = sender.phone ? ` Mọi trao đổi xin liên hệ điện thoại ${sender.phone}.` : '';
  return [`Nếu Quý đơn vị đã thanh toán, xin bỏ qua thông báo này.${call}`, 'Trân trọng.'];
}

function drawSignature(sheet: Sheet, { sender }: ReminderLetter, top: number): void {
  const centred = { width: CONTENT.width / 2, align: 'center' } as const;
  const x = CONTENT.left + CONTENT.width / 2;
  const y = write(sheet, 'ĐẠI DIỆN NHÀ CUNG CẤP', x, top, { ...centred, font: 'strong', size: 10 });
  write(sheet, '(Ký, ghi rõ họ tên, đóng dấu)', x, y, { ...centred, size: 8.5, color: COLOR.soft });
  write(sheet, sender.name, x, top + SIGNATURE - 22, { ...centred, size: 9.5 });
}
