import type { QuotationLine } from '@diem-cau/billing/contracts';
import type { Paper } from '@diem-cau/billing/invoice-pdf';
import { amountInWords, formatAmount, vnd, vndToJson } from '@diem-cau/shared/money';
import { formatDay, serviceDay, type ServiceDay } from '@diem-cau/shared/time';
import { invoiceTotals } from '../invoice-totals';
import type { VatRate } from '../price-version';

/** All that a quotation says, as it was sent. */
export interface QuotationContent {
  readonly title: string;
  readonly validUntil: string;
  readonly deliverOn: string;
  readonly note: string;
  readonly seller: Paper['sender'];
  readonly buyer: { readonly name: string; readonly address: string; readonly taxCode: string | null; readonly customerCode: string };
  readonly lines: readonly (QuotationLine & { readonly vatPercent: number; readonly netVnd: number })[];
  readonly vatGroups: readonly { readonly vatPercent: number; readonly netVnd: number; readonly vatVnd: number }[];
  readonly netVnd: number;
  readonly vatVnd: number;
  readonly grossVnd: number;
  readonly demonstration: boolean;
}

export type QuotationSums = Pick<QuotationContent, 'lines' | 'vatGroups' | 'netVnd' | 'vatVnd' | 'grossVnd'>;

/** Its sums by the rules of an invoice: VAT once per rate (C4, C5), at the rates of `day`. @throws BillingRuleError where a class has no rate */
export function quotationSums(lines: readonly QuotationLine[], rates: readonly VatRate[], day: ServiceDay): QuotationSums {
  const totals = invoiceTotals(lines.map((line) => ({ ...line, amountVnd: vnd(BigInt(line.unitVnd) * BigInt(line.quantity)), to: day })), rates, day);
  return {
    lines: totals.lines.map(({ name, unit, quantity, unitVnd, vatClass, vatIncluded, vatPercent, netVnd }) => ({ name, unit, quantity, unitVnd, vatClass, vatIncluded, vatPercent, netVnd: vndToJson(netVnd) })),
    vatGroups: totals.vatGroups.map((group) => ({ vatPercent: group.vatPercent, netVnd: vndToJson(group.netVnd), vatVnd: vndToJson(group.vatVnd) })),
    netVnd: vndToJson(totals.netVnd), vatVnd: vndToJson(totals.vatVnd), grossVnd: vndToJson(totals.grossVnd),
  };
}

/** The quotation as a paper; `number` is null on a draft. */
export function quotationPaper(content: QuotationContent, number: string | null, day: ServiceDay, madeAt: Date): Paper {
  const amount = (sum: number): string => formatAmount(vnd(sum));
  const { seller, buyer, lines, vatGroups, grossVnd, netVnd, note } = content;
  const sum = (text: string, figure: number): string[] => ['', text, '', '', '', '', amount(figure)];
  return {
    demonstration: content.demonstration, title: 'Bảng báo giá', subtitles: [content.title, ...(number === null ? ['(Bản thảo)'] : [])], number, form: null, day, madeAt, sender: seller,
    blocks: [
      { kind: 'facts', rows: [['Kính gửi', buyer.name], ['Địa chỉ', buyer.address], ['Mã khách hàng', buyer.customerCode]] },
      {
        kind: 'table',
        columns: [
          { title: 'STT', share: 6, align: 'center' }, { title: 'Nội dung', share: 40, align: 'left' }, { title: 'ĐVT', share: 10, align: 'left' }, { title: 'SL', share: 8, align: 'right', figures: true }, { title: 'Đơn giá', share: 16, align: 'right', figures: true },
          { title: 'Thuế', share: 9, align: 'right', figures: true }, { title: 'Thành tiền trước thuế', share: 18, align: 'right', figures: true },
        ],
        rows: lines.map((line, index) => [String(index + 1), line.name, line.unit, String(line.quantity), `${amount(line.unitVnd)}${line.vatIncluded ? ' (gồm thuế)' : ''}`, `${line.vatPercent}%`, amount(line.netVnd)]),
        totals: [sum('Cộng trước thuế', netVnd), ...vatGroups.map(({ vatPercent, vatVnd }) => sum(`Thuế GTGT ${vatPercent}%`, vatVnd)), sum('Tổng cộng', grossVnd)],
      },
      { kind: 'text', text: `Bằng chữ: ${amountInWords(vnd(grossVnd))}.` },
      { kind: 'facts', rows: [['Có hiệu lực đến hết ngày', formatDay(serviceDay(content.validUntil))], ['Dự kiến bàn giao', formatDay(serviceDay(content.deliverOn))], ...(note ? [['Ghi chú', note] as const] : [])] },
      { kind: 'signatures', sides: [{ title: 'ĐƠN VỊ ĐỒNG Ý', name: '' }, { title: 'NHÀ CUNG CẤP', name: seller.name }] },
    ],
  };
}
