import { vnd } from '@diem-cau/shared/money';
import { serviceDay } from '@diem-cau/shared/time';
import type { EInvoice } from './e-invoice';

/** The worked invoice of `billing.md` 5.5: fictitious parties with valid check digits. */
export const WORKED_INVOICE: EInvoice = {
  title: 'Hóa đơn giá trị gia tăng',
  formNumber: '1',
  series: 'C26TDC',
  number: 123,
  issueDay: serviceDay('2026-11-02'),
  providerTaxCode: '0199100741',
  corrects: null,
  seller: { name: 'Viễn thông Mẫu', taxCode: '0199100004', address: 'Số 1 phố Mẫu, tỉnh Mẫu', bank: { account: '113366668888', name: 'VietinBank' } },
  buyer: { name: 'Ủy ban nhân dân xã Mẫu', taxCode: '0199100371', budgetCode: '1099999', address: 'Xã Mẫu, tỉnh Mẫu', customerCode: 'DC000042' },
  lines: [
    { code: 'DC-THANG', description: 'Dịch vụ điểm cầu tháng 10/2026', unit: 'Điểm cầu', quantity: 3, unitPriceVnd: vnd(500_000), netVnd: vnd(1_500_000), vatPercent: 10 },
    { code: 'DC-NGAY', description: 'Dịch vụ điểm cầu từ 17/10 đến 31/10/2026 (15/31 ngày)', unit: 'Điểm cầu', quantity: 1, unitPriceVnd: vnd(241_935), netVnd: vnd(241_935), vatPercent: 10 },
  ],
  vatGroups: [{ vatPercent: 10, netVnd: vnd(1_741_935), vatVnd: vnd(174_194) }],
  netVnd: vnd(1_741_935),
  vatVnd: vnd(174_194),
  grossVnd: vnd(1_916_129),
  inWords: 'Một triệu chín trăm mười sáu nghìn một trăm hai mươi chín đồng',
};
