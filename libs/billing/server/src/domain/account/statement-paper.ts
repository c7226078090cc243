import type { InvoiceDetail, InvoiceLineView } from '@diem-cau/billing/contracts';
import type { Paper } from '@diem-cau/billing/invoice-pdf';
import { formatAmount, vnd } from '@diem-cau/shared/money';
import { addDays, billingMonth, formatDay, formatMonth, serviceDay } from '@diem-cau/shared/time';
import { runningSums } from './running-sums';

type Source = Pick<InvoiceDetail, 'series' | 'number' | 'formNumber' | 'issueDay' | 'issuedAt' | 'seller' | 'buyer' | 'lines' | 'vatGroups' | 'totals' | 'month' | 'inWords'> & { readonly isDemonstration: boolean };

export const servedText = ({ item, from, to, days, daysInMonth, month }: InvoiceLineView): string =>
  item ? `${item.quantity} ${item.unit}` : days === daysInMonth ? `Tháng ${formatMonth(billingMonth(month))}` : `${formatDay(serviceDay(from))} – ${formatDay(addDays(serviceDay(to), -1))}`;

/** Bảng kê: every endpoint of an invoice with its days, price and amount; many over many pages, each page's sum carried. */
export function statementPaper(invoice: Source): Paper {
  const { seller, buyer, lines, vatGroups, totals } = invoice;
  const amount = (sum: number): string => formatAmount(vnd(sum));
  const upTo = runningSums(lines.map(({ netVnd }) => netVnd));
  const sum = (text: string, figure: number): string[] => ['', '', text, '', '', '', '', amount(figure)];
  return {
    demonstration: invoice.isDemonstration, title: 'Bảng kê dịch vụ điểm cầu', subtitles: [`Kèm theo hóa đơn ký hiệu ${invoice.formNumber}${invoice.series} số ${String(invoice.number).padStart(8, '0')} ngày ${formatDay(serviceDay(invoice.issueDay))}`],
    number: null, form: null, day: serviceDay(invoice.issueDay), madeAt: new Date(invoice.issuedAt), sender: seller,
    blocks: [
      { kind: 'facts', rows: [['Đơn vị', buyer.name], ['Địa chỉ', buyer.address], ['Mã số thuế', buyer.taxCode ?? '—'], ['Mã ĐVQHNS', buyer.budgetCode ?? '—'], ['Mã khách hàng', buyer.customerCode]] },
      {
        kind: 'table',
        columns: [
          { title: 'STT', share: 6, align: 'center' }, { title: 'Mã', share: 13, align: 'left', figures: true }, { title: 'Điểm cầu', share: 27, align: 'left' }, { title: 'Thời gian', share: 23, align: 'left', figures: true },
          { title: 'Số ngày', share: 10, align: 'right', figures: true }, { title: 'Đơn giá', share: 13, align: 'right', figures: true }, { title: 'Giảm', share: 8, align: 'right', figures: true }, { title: 'Thành tiền', share: 16, align: 'right', figures: true },
        ],
        rows: lines.map((line, index) => [
          String(index + 1), line.endpointCode, line.unitName && line.unitName !== line.endpointName ? `${line.endpointName} (${line.unitName})` : line.endpointName, servedText(line), line.item ? '' : `${line.days}/${line.daysInMonth}`, amount(line.monthlyVnd),
          line.discountPercent > 0 ? `${line.discountPercent}%` : '', amount(line.netVnd),
        ]),
        totals: [sum('Cộng trước thuế', totals.netVnd), ...vatGroups.map(({ vatPercent, vatVnd }) => sum(`Thuế GTGT ${vatPercent}%`, vatVnd)), sum('Tổng cộng', totals.grossVnd)],
        carried: (count) => sum('Cộng mang sang', upTo[count] ?? 0),
      },
      { kind: 'text', text: `Bằng chữ: ${invoice.inWords}.` },
      { kind: 'signatures', sides: [{ title: 'ĐƠN VỊ SỬ DỤNG', name: '' }, { title: 'BÊN CUNG CẤP DỊCH VỤ', name: seller.name }] },
    ],
  };
}
