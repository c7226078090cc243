import type { EndpointDaysMonth, MrrMonth, RevenueMonth, UnitEndpointDays, UnitRevenue, VatRow } from '@diem-cau/billing/contracts';
import type { Cell } from '@diem-cau/platform/http';
import { billingMonth, formatDay, formatMonth, serviceDay } from '@diem-cau/shared/time';

const MONTH = { title: 'Tháng', width: 10 };
const UNIT = { title: 'Đơn vị', width: 44 };
const SUMS = [{ title: 'Tiền trước thuế', width: 18 }, { title: 'Thuế GTGT', width: 16 }, { title: 'Tổng cộng', width: 18 }];
const monthCell = (month: string): string => formatMonth(billingMonth(month));

export const REVENUE_MONTH_COLUMNS = [MONTH, { title: 'Số hóa đơn', width: 12 }, ...SUMS];
export const revenueMonthCells = (row: RevenueMonth): Cell[] => [monthCell(row.month), row.documents, row.netVnd, row.vatVnd, row.grossVnd];

export const UNIT_REVENUE_COLUMNS = [UNIT, { title: 'Số đơn vị thanh toán', width: 20 }, ...SUMS];
export const unitRevenueCells = (row: UnitRevenue): Cell[] => [row.unitName, row.payers, row.netVnd, row.vatVnd, row.grossVnd];

export const MRR_COLUMNS = [
  MONTH, { title: 'Đầu tháng', width: 18 }, { title: 'Mới', width: 16 }, { title: 'Khôi phục', width: 16 }, { title: 'Đổi giá', width: 16 }, { title: 'Giảm giá', width: 16 }, { title: 'Tạm ngừng', width: 16 },
  { title: 'Chấm dứt', width: 16 }, { title: 'Cuối tháng', width: 18 }, { title: 'Số điểm cầu', width: 12 },
];
export const mrrCells = (row: MrrMonth): Cell[] => [monthCell(row.month), row.openingVnd, row.newVnd, row.resumedVnd, row.priceVnd, row.otherVnd, row.suspendedVnd, row.leftVnd, row.closingVnd, row.endpoints];

const KINDS: Record<VatRow['kind'], string> = { original: 'Hóa đơn gốc', adjustment: 'Điều chỉnh', replacement: 'Thay thế', replaced: 'Bị thay thế' };
export const VAT_COLUMNS = [
  { title: 'Mẫu số', width: 8 }, { title: 'Ký hiệu', width: 10 }, { title: 'Số', width: 10 }, { title: 'Ngày', width: 12 }, { title: 'Loại', width: 14 }, { title: 'Người mua', width: 44 }, { title: 'Mã số thuế', width: 16 },
  { title: 'Thuế suất (%)', width: 12 }, { title: 'Doanh thu chưa thuế', width: 20 }, { title: 'Thuế GTGT', width: 16 },
];
export const vatCells = (row: VatRow): Cell[] => [
  row.formNumber, row.series, String(row.number).padStart(8, '0'), formatDay(serviceDay(row.day)), KINDS[row.kind], row.buyerName, row.buyerTaxCode, row.vatPercent, row.netVnd, row.vatVnd,
];

const DAYS = [{ title: 'Số điểm cầu', width: 14 }, { title: 'Số ngày tính cước', width: 18 }];
export const ENDPOINT_DAYS_MONTH_COLUMNS = [MONTH, ...DAYS];
export const endpointDaysMonthCells = (row: EndpointDaysMonth): Cell[] => [monthCell(row.month), row.endpoints, row.days];
export const UNIT_ENDPOINT_DAYS_COLUMNS = [UNIT, ...DAYS];
export const unitEndpointDaysCells = (row: UnitEndpointDays): Cell[] => [row.unitName, row.endpoints, row.days];
