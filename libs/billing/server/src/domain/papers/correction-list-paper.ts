import type { CorrectionList, OperatorSettingView } from '@diem-cau/billing/contracts';
import type { Paper } from '@diem-cau/billing/invoice-pdf';
import { formatAmount, vnd } from '@diem-cau/shared/money';
import { billingMonth, formatDay, formatMonth, serviceDay, type ServiceDay } from '@diem-cau/shared/time';
import { sellerOf } from '../parties';

const KINDS = { adjustment: 'Điều chỉnh', replacement: 'Thay thế' } as const;
const numbered = (series: string, number: number): string => `${series}-${String(number).padStart(8, '0')}`;

/** List 01/BK-ĐCTT: several corrected invoices of one buyer in one month (Circular 91/2026 Art. 10.1.b). */
export function correctionListPaper({ month, payerName, items }: CorrectionList, setting: OperatorSettingView, day: ServiceDay, madeAt: Date, demonstration: boolean): Paper {
  const amount = (sum: number): string => formatAmount(vnd(sum));
  return {
    demonstration, title: 'Bảng kê hóa đơn điều chỉnh, thay thế', subtitles: [`Tháng ${formatMonth(billingMonth(month))}`], number: null, form: 'Mẫu số: 01/BK-ĐCTT', day, madeAt, sender: sellerOf(setting),
    blocks: [
      { kind: 'facts', rows: [['Người bán', setting.legalName], ['Mã số thuế', setting.taxCode], ['Người mua', payerName]] },
      {
        kind: 'table',
        columns: [
          { title: 'STT', share: 5, align: 'center' }, { title: 'Hóa đơn bị sửa', share: 20, align: 'left', figures: true }, { title: 'Ngày', share: 12, align: 'left', figures: true }, { title: 'Hình thức', share: 13, align: 'left' },
          { title: 'Hóa đơn sửa', share: 20, align: 'left', figures: true }, { title: 'Ngày', share: 12, align: 'left', figures: true }, { title: 'Chênh lệch trước thuế', share: 18, align: 'right', figures: true }, { title: 'Chênh lệch thuế', share: 15, align: 'right', figures: true },
        ],
        rows: items.map((row, index) => [
          String(index + 1), numbered(row.ofSeries, row.ofNumber), formatDay(serviceDay(row.ofIssueDay)), KINDS[row.kind], numbered(row.series, row.number), formatDay(serviceDay(row.issueDay)), amount(row.netVnd), amount(row.vatVnd),
        ]),
        totals: [['', 'Cộng', '', '', '', '', amount(items.reduce((sum, { netVnd }) => sum + netVnd, 0)), amount(items.reduce((sum, { vatVnd }) => sum + vatVnd, 0))]],
      },
      { kind: 'signatures', sides: [{ title: 'NGƯỜI MUA', name: '' }, { title: 'NGƯỜI BÁN', name: setting.legalName }] },
    ],
  };
}
