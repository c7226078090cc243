import { createHash } from 'node:crypto';
import type { InvoiceLineView } from '@diem-cau/billing/contracts';
import { invoiceData } from '@diem-cau/billing/invoice-xml';
import { eInvoiceOf, type ElectronicSource } from './e-invoice-of';

const line = (change: Partial<InvoiceLineView>): InvoiceLineView => ({
  position: 1, endpointId: '0', endpointCode: 'DC-1', endpointName: 'Phòng họp', unitName: 'Xã Mẫu', month: '2026-10', from: '2026-10-01', to: '2026-11-01', days: 31, daysInMonth: 31,
  monthlyVnd: 500_000, item: null, discountPercent: 0, vatPercent: 10, netVnd: 500_000, standingVnd: 500_000, ...change,
});
const part = (change: Partial<InvoiceLineView> = {}) => line({ from: '2026-10-17', days: 15, netVnd: 241_935, ...change });

/** The invoice of billing.md 5.5, with its part month between the whole ones. */
const WORKED: ElectronicSource = {
  kind: 'original', corrects: null, formNumber: '1', series: 'C26TDC', number: 123, issueDay: '2026-11-02',
  seller: { name: 'Viễn thông Mẫu', address: 'Số 1 phố Mẫu, tỉnh Mẫu', taxCode: '0199100004', phone: null },
  buyer: { name: 'Ủy ban nhân dân xã Mẫu', address: 'Xã Mẫu, tỉnh Mẫu', taxCode: '0199100371', budgetCode: '1099999', customerCode: 'DC000042', treasuryAccount: null, treasuryOffice: null },
  bank: { name: 'VietinBank', bin: '970415', account: '113366668888', holder: 'Viễn thông Mẫu' },
  lines: [line({}), part(), line({}), line({})],
  vatGroups: [{ vatPercent: 10, netVnd: 1_741_935, vatVnd: 174_194 }],
  totals: { netVnd: 1_741_935, vatVnd: 174_194, grossVnd: 1_916_129 },
  inWords: 'Một triệu chín trăm mười sáu nghìn một trăm hai mươi chín đồng',
};

it('is the worked invoice, byte for byte', () => {
  expect(createHash('sha256').update(invoiceData(eInvoiceOf(WORKED, '0199100741'))).digest('base64')).toBe('Ju913DA++9DPzpZR97pRNkk3JWzg6lypHCPzMPMnO2A=');
});

it('puts whole months of one price in one line, and no two part months', () => {
  const lines = [
    line({ month: '2026-11', from: '2026-11-01', to: '2026-12-01', days: 30, daysInMonth: 30 }), part(), part(), line({ netVnd: 450_000 }), line({}), line({}),
  ];
  const net = lines.reduce((sum, { netVnd }) => sum + netVnd, 0);
  const made = eInvoiceOf({ ...WORKED, lines, vatGroups: [{ vatPercent: 10, netVnd: net, vatVnd: 0 }], totals: { netVnd: net, vatVnd: 0, grossVnd: net } }, '0199100741').lines;
  expect(made.map(({ code, quantity, unitPriceVnd, netVnd, description }) => [code, quantity, Number(unitPriceVnd), Number(netVnd), description])).toEqual([
    ['DC-THANG', 1, 450_000, 450_000, 'Dịch vụ điểm cầu tháng 10/2026'],
    ['DC-THANG', 2, 500_000, 1_000_000, 'Dịch vụ điểm cầu tháng 10/2026'],
    ['DC-NGAY', 1, 241_935, 241_935, 'Dịch vụ điểm cầu từ 17/10 đến 31/10/2026 (15/31 ngày)'],
    ['DC-NGAY', 1, 241_935, 241_935, 'Dịch vụ điểm cầu từ 17/10 đến 31/10/2026 (15/31 ngày)'],
    ['DC-THANG', 1, 500_000, 500_000, 'Dịch vụ điểm cầu tháng 11/2026'],
  ]);
});

it('puts what was sold once after the service, at quantity × price where that is the amount', () => {
  const kit = line({ endpointId: null, endpointName: 'Bộ thiết bị', item: { unit: 'Bộ', quantity: 2 }, days: 1, monthlyVnd: 30_000_000, netVnd: 60_000_000 });
  const lines = [kit, line({}), { ...kit, netVnd: -5_000_000 }];
  const made = eInvoiceOf({ ...WORKED, lines, vatGroups: [{ vatPercent: 10, netVnd: 55_500_000, vatVnd: 5_550_000 }] }, '0199100741').lines;
  expect(made.map(({ code, unit, quantity, unitPriceVnd, netVnd }) => [code, unit, quantity, Number(unitPriceVnd), Number(netVnd)])).toEqual([
    ['DC-THANG', 'Điểm cầu', 1, 500_000, 500_000], ['DC-MOTLAN', 'Bộ', 2, 30_000_000, 60_000_000], ['DC-MOTLAN', 'Bộ', 1, -5_000_000, -5_000_000],
  ]);
});

it('keeps two rates apart', () => {
  const made = eInvoiceOf({ ...WORKED, lines: [line({}), line({ vatPercent: 8 })], vatGroups: [{ vatPercent: 10, netVnd: 500_000, vatVnd: 50_000 }, { vatPercent: 8, netVnd: 500_000, vatVnd: 40_000 }] }, '0199100741');
  expect(made.lines.map(({ quantity, vatPercent }) => [quantity, vatPercent])).toEqual([[1, 10], [1, 8]]);
});

it('says what an adjustment adjusts, in negative amounts, and what a replacement replaces', () => {
  const corrects = { id: '0', kind: 'original' as const, formNumber: '1', series: 'C26TDC', number: 123, issueDay: '2026-11-02' };
  const adjustment = {
    ...WORKED, kind: 'adjustment' as const, corrects, number: 124, lines: [part({ netVnd: -241_935 })], vatGroups: [{ vatPercent: 10, netVnd: -241_935, vatVnd: -24_194 }],
    totals: { netVnd: -241_935, vatVnd: -24_194, grossVnd: -266_129 }, inWords: 'Âm hai trăm sáu mươi sáu nghìn một trăm hai mươi chín đồng',
  };
  const xml = invoiceData(eInvoiceOf(adjustment, '0199100741'));
  expect(xml).toContain('<TTHDLQuan><TCHDon>2</TCHDon><LHDCLQuan>1</LHDCLQuan><KHMSHDCLQuan>1</KHMSHDCLQuan><KHHDCLQuan>C26TDC</KHHDCLQuan><SHDCLQuan>123</SHDCLQuan><NLHDCLQuan>2026-11-02</NLHDCLQuan></TTHDLQuan>');
  expect(xml).toContain('<SLuong>1</SLuong><DGia>-241935</DGia><ThTien>-241935</ThTien>');
  expect(xml).toContain('<TgTTTBSo>-266129</TgTTTBSo>');
  expect(invoiceData(eInvoiceOf({ ...WORKED, kind: 'replacement', corrects, number: 124 }, '0199100741'))).toContain('<TCHDon>1</TCHDon>');
});

it('refuses lines that are not their totals', () => {
  expect(() => eInvoiceOf({ ...WORKED, lines: WORKED.lines.slice(1) }, '0199100741')).toThrow(/differ/);
});
