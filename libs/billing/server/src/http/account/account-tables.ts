import type { AccountView, InvoiceDetail, MonthStatementRow } from '@diem-cau/billing/contracts';
import type { Cell } from '@diem-cau/platform/http';
import { formatDay, serviceDay } from '@diem-cau/shared/time';
import { moveText } from '../../domain/account/move-text';
import { servedText } from '../../domain/account/statement-paper';

export const ACCOUNT_COLUMNS = [{ title: 'Ngày', width: 12 }, { title: 'Diễn giải', width: 60 }, { title: 'Phải trả thêm', width: 18 }, { title: 'Đã trả, giảm', width: 18 }, { title: 'Còn phải trả', width: 18 }];

export function accountCells({ from, to, openingVnd, debitVnd, creditVnd, closingVnd, items }: AccountView): Cell[][] {
  const day = (text: string): string => formatDay(serviceDay(text));
  return [
    [day(from), 'Số dư đầu kỳ', null, null, openingVnd],
    ...items.map((move): Cell[] => [day(move.day), moveText(move), move.debitVnd, move.creditVnd, move.balanceVnd]),
    [day(to), 'Số dư cuối kỳ', debitVnd, creditVnd, closingVnd],
  ];
}

export const STATEMENT_COLUMNS = [
  { title: 'Mã', width: 16 }, { title: 'Điểm cầu', width: 40 }, { title: 'Đơn vị', width: 36 }, { title: 'Thời gian', width: 26 }, { title: 'Số ngày', width: 10 }, { title: 'Số ngày trong tháng', width: 12 }, { title: 'Đơn giá', width: 16 },
  { title: 'Giảm (%)', width: 10 }, { title: 'Thuế suất (%)', width: 12 }, { title: 'Thành tiền', width: 16 },
];

export const statementCells = ({ lines }: Pick<InvoiceDetail, 'lines'>): Cell[][] =>
  lines.map((line) => [
    line.endpointCode, line.endpointName, line.unitName, servedText(line), line.item ? null : line.days, line.item ? null : line.daysInMonth, line.monthlyVnd, line.discountPercent, line.vatPercent, line.netVnd,
  ]);

export const MONTH_COLUMNS = [
  { title: 'Mã khách hàng', width: 16 }, { title: 'Đơn vị thanh toán', width: 44 }, { title: 'Số chứng từ', width: 12 }, { title: 'Số điểm cầu', width: 12 }, { title: 'Trước thuế', width: 18 }, { title: 'Thuế GTGT', width: 16 }, { title: 'Tổng cộng', width: 18 },
  { title: 'Đã thu', width: 18 }, { title: 'Còn nợ', width: 18 },
];
export const monthCells = (row: MonthStatementRow): Cell[] => [row.payerCode, row.payerName, row.documents, row.endpoints, row.netVnd, row.vatVnd, row.grossVnd, row.paidVnd, row.openVnd];
