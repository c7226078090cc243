import type { MonthStatement, OperatorSettingView } from '@diem-cau/billing/contracts';
import type { Paper } from '@diem-cau/billing/invoice-pdf';
import { formatAmount, vnd } from '@diem-cau/shared/money';
import { billingMonth, formatMonth, type ServiceDay } from '@diem-cau/shared/time';
import { sellerOf } from '../parties';
import { runningSums } from './running-sums';

/** Every payer of an operator's month with its sums, each page's carried. */
export function monthStatementPaper({ month, items, total }: MonthStatement, setting: OperatorSettingView, day: ServiceDay, madeAt: Date, demonstration: boolean): Paper {
  const amount = (sum: number): string => formatAmount(vnd(sum));
  const [nets, vats] = [runningSums(items.map(({ netVnd }) => netVnd)), runningSums(items.map(({ vatVnd }) => vatVnd))];
  const upTo = (count: number) => ({ netVnd: nets[count] ?? 0, vatVnd: vats[count] ?? 0, grossVnd: (nets[count] ?? 0) + (vats[count] ?? 0) });
  const sum = (text: string, figures: { netVnd: number; vatVnd: number; grossVnd: number }): string[] => ['', '', text, '', amount(figures.netVnd), amount(figures.vatVnd), amount(figures.grossVnd)];
  return {
    demonstration, title: 'Bảng kê cước tháng', subtitles: [`Kỳ cước tháng ${formatMonth(billingMonth(month))}, ${items.length} đơn vị thanh toán`], number: null, form: null, day, madeAt, sender: sellerOf(setting),
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'STT', share: 7, align: 'center' }, { title: 'Mã', share: 13, align: 'left', figures: true }, { title: 'Đơn vị thanh toán', share: 38, align: 'left' }, { title: 'Điểm cầu', share: 10, align: 'right', figures: true },
          { title: 'Trước thuế', share: 17, align: 'right', figures: true }, { title: 'Thuế GTGT', share: 15, align: 'right', figures: true }, { title: 'Tổng cộng', share: 17, align: 'right', figures: true },
        ],
        rows: items.map((row, index) => [String(index + 1), row.payerCode, row.payerName, String(row.endpoints), amount(row.netVnd), amount(row.vatVnd), amount(row.grossVnd)]),
        totals: [sum('Tổng cộng', total)],
        carried: (count) => sum('Cộng mang sang', upTo(count)),
      },
      { kind: 'signatures', sides: [{ title: 'NGƯỜI LẬP', name: '' }, { title: 'ĐẠI DIỆN NHÀ CUNG CẤP', name: setting.legalName }] },
    ],
  };
}
