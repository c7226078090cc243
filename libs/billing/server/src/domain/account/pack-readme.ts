import type { InvoiceDetail } from '@diem-cau/billing/contracts';
import { formatVnd, vnd } from '@diem-cau/shared/money';

/** What lies in the pack and which form of Decree 347/2025 is filled from it. CRLF: opened on Windows. */
export function packReadme({ series, number, totals, openVnd, reference, seller, bank, buyer }: Pick<InvoiceDetail, 'series' | 'number' | 'totals' | 'openVnd' | 'reference' | 'seller' | 'bank' | 'buyer'>, names: readonly string[], isSigned: boolean): string {
  return [
    `HỒ SƠ THANH TOÁN QUA KHO BẠC NHÀ NƯỚC`,
    `Hóa đơn ${series}-${String(number).padStart(8, '0')}, ${formatVnd(vnd(totals.grossVnd))}, còn phải trả ${formatVnd(vnd(openVnd))}`,
    '',
    'Trong hồ sơ:',
    ...names.map((name) => `  - ${name}`),
    ...(isSigned ? [] : ['  (Hóa đơn chưa có bản XML đã ký; nhà cung cấp sẽ gửi sau.)']),
    '',
    'Cách dùng (Nghị định 347/2025/NĐ-CP):',
    '  1. Chi từ dự toán: lập Giấy rút dự toán, mẫu C2-02a/NS. Chi từ tài khoản tiền gửi: lập Ủy nhiệm chi, mẫu C4-02a.',
    `  2. Đơn vị nhận tiền: ${seller.name}${bank ? `, tài khoản ${bank.account}, ${bank.name}` : ''}.`,
    `  3. Nội dung thanh toán ghi đúng mã: ${reference}`,
    `  4. Mã ĐVQHNS của đơn vị: ${buyer.budgetCode ?? '(chưa có, báo nhà cung cấp bổ sung)'}`,
    '  5. Ký, đóng dấu biên bản nghiệm thu rồi gửi cùng hóa đơn và bảng kê tới Kho bạc nơi giao dịch. Từng Kho bạc có thể yêu cầu thêm giấy tờ.',
    '',
  ].join('\r\n');
}
