import type { InvoiceRow, Receivable, UnitAgeing } from '@diem-cau/billing/contracts';
import type { Cell } from '@diem-cau/platform/http';
import { formatDay, serviceDay } from '@diem-cau/shared/time';

/** Rows of one file at most; what a clerk exports is a month or what is owed. */
export const EXPORT_ROWS = 100_000;

const day = (text: string | null): string => (text === null ? '' : formatDay(serviceDay(text)));

export const INVOICE_COLUMNS = [
  { title: 'Ký hiệu', width: 10 }, { title: 'Số', width: 10 }, { title: 'Ngày lập', width: 12 }, { title: 'Kỳ cước', width: 10 }, { title: 'Đơn vị mua', width: 44 }, { title: 'Mã số thuế', width: 16 },
  { title: 'Tiền trước thuế', width: 16 }, { title: 'Thuế GTGT', width: 14 }, { title: 'Tổng cộng', width: 16 }, { title: 'Đã thu', width: 16 }, { title: 'Còn nợ', width: 16 }, { title: 'Hạn thanh toán', width: 14 },
  { title: 'Mã thanh toán', width: 22 },
];

export function invoiceCells(row: InvoiceRow): Cell[] {
  const { netVnd, vatVnd, grossVnd } = row.totals;
  return [row.series, String(row.number).padStart(8, '0'), day(row.issueDay), row.month, row.buyerName, row.buyerTaxCode, netVnd, vatVnd, grossVnd, row.paidVnd, row.openVnd, day(row.dueDay), row.reference];
}

export const RECEIVABLE_COLUMNS = [
  { title: 'Mã khách hàng', width: 14 }, { title: 'Đơn vị', width: 44 }, { title: 'Số hóa đơn còn nợ', width: 18 }, { title: 'Còn nợ', width: 16 }, { title: 'Tiền dư', width: 16 }, { title: 'Hạn sớm nhất', width: 14 },
  { title: 'Số ngày quá hạn', width: 16 }, { title: 'Chưa đến hạn', width: 16 }, { title: 'Quá 1–30 ngày', width: 16 }, { title: 'Quá 31–60 ngày', width: 16 }, { title: 'Quá 61–90 ngày', width: 16 }, { title: 'Quá trên 90 ngày', width: 16 },
];

export function receivableCells({ ageing, ...row }: Receivable): Cell[] {
  return [row.payerCode, row.payerName, row.openInvoices, row.openVnd, row.creditVnd, day(row.oldestDueDay), row.daysOverdue, ageing.notDueVnd, ageing.upTo30Vnd, ageing.upTo60Vnd, ageing.upTo90Vnd, ageing.over90Vnd];
}

export const UNIT_AGEING_COLUMNS = [
  { title: 'Đơn vị', width: 44 }, { title: 'Số đơn vị còn nợ', width: 18 }, { title: 'Còn nợ', width: 16 }, { title: 'Đã quá hạn', width: 16 }, { title: 'Chưa đến hạn', width: 16 }, { title: 'Quá 1–30 ngày', width: 16 },
  { title: 'Quá 31–60 ngày', width: 16 }, { title: 'Quá 61–90 ngày', width: 16 }, { title: 'Quá trên 90 ngày', width: 16 },
];

export function unitAgeingCells({ ageing, ...row }: UnitAgeing): Cell[] {
  return [row.unitName, row.payers, row.openVnd, row.overdueVnd, ageing.notDueVnd, ageing.upTo30Vnd, ageing.upTo60Vnd, ageing.upTo90Vnd, ageing.over90Vnd];
}
