import { amountInWords, divRoundHalfAway, sumVnd, vnd } from '@diem-cau/shared/money';
import { serviceDay } from '@diem-cau/shared/time';
import type { InvoiceDocument, InvoiceDocumentLine } from './invoice-document';

export const QR_TEXT =
  '00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA5303704540719161295802VN62210817DCC26TDC00000123Z63042C84';

/** Fictitious parties with valid codes; every fourth endpoint came into service on the 17th. */
export function invoiceWith(lineCount: number): InvoiceDocument {
  const lines = Array.from({ length: lineCount }, (_, index) => lineAt(index));
  const netVnd = sumVnd(lines.map((line) => line.netVnd));
  const vatVnd = vnd(divRoundHalfAway(netVnd, 10n));
  const grossVnd = vnd(netVnd + vatVnd);
  return {
    demonstration: true,
    title: 'Hóa đơn giá trị gia tăng',
    subtitle: 'Kỳ cước tháng 10/2026',
    formNumber: '1',
    series: 'C26TDC',
    number: 123,
    issueDay: serviceDay('2026-11-02'),
    issuedAt: new Date('2026-11-02T01:30:00Z'),
    seller: { name: 'Viễn thông Mẫu', address: 'Số 1 phố Mẫu, tỉnh Mẫu', taxCode: '0199100004', phone: '0219 0000 000' },
    buyer: { name: 'Ủy ban nhân dân xã Lũng Cú', address: 'Xã Lũng Cú, huyện Đồng Văn, tỉnh Hà Giang', taxCode: '0199100371', budgetCode: '1099999', customerCode: 'DC000042' },
    lines,
    vatGroups: [{ vatPercent: 10, netVnd, vatVnd }],
    netVnd,
    vatVnd,
    grossVnd,
    inWords: amountInWords(grossVnd),
    paymentMethod: 'Chuyển khoản hoặc qua Kho bạc Nhà nước',
    bank: { name: 'VietinBank', accountNumber: '113366668888', accountHolder: 'VIEN THONG MAU' },
    qrText: QR_TEXT,
    reference: 'DCC26TDC00000123Z',
  };
}

function lineAt(index: number): InvoiceDocumentLine {
  const isPart = index % 4 === 3;
  const netVnd = vnd(isPart ? 241_935 : 500_000);
  const detail = isPart ? 'Tháng 10/2026 · 17/10–31/10 (15/31 ngày)' : 'Tháng 10/2026 · cả tháng';
  return { description: `Dịch vụ điểm cầu Phòng họp UBND xã số ${index + 1}`, detail, unit: 'Điểm cầu', quantity: 1, unitPriceVnd: netVnd, vatPercent: 10, netVnd };
}
