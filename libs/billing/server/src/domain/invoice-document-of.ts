import type { InvoiceDetail, InvoiceLineView, RelatedInvoice } from '@diem-cau/billing/contracts';
import type { InvoiceDocument, InvoiceDocumentLine } from '@diem-cau/billing/invoice-pdf';
import { vnd } from '@diem-cau/shared/money';
import { addDays, billingMonth, formatDay, formatMonth, serviceDay } from '@diem-cau/shared/time';
import { printedNumber } from './invoice-reference';

/** What an issued invoice prints: only what was kept when it was issued, so that its PDF is the same bytes for ever. */
export function invoiceDocumentOf(invoice: InvoiceDetail, isDemonstration: boolean): InvoiceDocument {
  const { bank, buyer, seller, totals } = invoice;
  return {
    demonstration: isDemonstration,
    title: 'Hóa đơn giá trị gia tăng',
    subtitle: invoice.corrects ? correctionSentence(invoice.kind, invoice.corrects) : `Kỳ cước tháng ${formatMonth(billingMonth(invoice.month))}`,
    formNumber: invoice.formNumber,
    series: invoice.series,
    number: invoice.number,
    issueDay: serviceDay(invoice.issueDay),
    issuedAt: new Date(invoice.issuedAt),
    seller,
    buyer: { name: buyer.name, address: buyer.address, taxCode: buyer.taxCode, budgetCode: buyer.budgetCode, customerCode: buyer.customerCode },
    lines: invoice.lines.map(lineOf),
    vatGroups: invoice.vatGroups.map((group) => ({ vatPercent: group.vatPercent, netVnd: vnd(group.netVnd), vatVnd: vnd(group.vatVnd) })),
    netVnd: vnd(totals.netVnd),
    vatVnd: vnd(totals.vatVnd),
    grossVnd: vnd(totals.grossVnd),
    inWords: invoice.inWords,
    paymentMethod: 'Chuyển khoản',
    bank: bank && { name: bank.name, accountNumber: bank.account, accountHolder: bank.holder },
    qrText: invoice.qrText,
    reference: invoice.reference,
  };
}

/** What the law wants on a correcting invoice (Circular 91 Art. 10). */
function correctionSentence(kind: InvoiceDetail['kind'], { formNumber, series, number, issueDay }: RelatedInvoice): string {
  const [year, month, day] = issueDay.split('-');
  const verb = kind === 'adjustment' ? 'Điều chỉnh' : 'Thay thế';
  return `${verb} cho hóa đơn Mẫu số ${formNumber} ký hiệu ${series} số ${printedNumber(number)} ngày ${day} tháng ${month} năm ${year}`;
}

/** One line an endpoint. Of a part month the unit price is the rounded amount, so that quantity × price = amount (billing 5.4). */
function lineOf(line: InvoiceLineView): InvoiceDocumentLine {
  if (line.item) return itemLineOf(line, line.item);
  const isWhole = line.days === line.daysInMonth;
  const days = `từ ${formatDay(serviceDay(line.from))} đến ${formatDay(addDays(serviceDay(line.to), -1))} (${line.days}/${line.daysInMonth} ngày)`;
  return {
    description: `Dịch vụ điểm cầu tháng ${formatMonth(billingMonth(line.month))}: ${line.endpointName}`,
    detail: [line.endpointCode, line.unitName, ...(isWhole ? [] : [days]), ...(line.discountPercent > 0 ? [`giảm giá ${line.discountPercent}%`] : [])].join(' · '),
    unit: 'Điểm cầu',
    quantity: 1,
    unitPriceVnd: vnd(line.netVnd),
    vatPercent: line.vatPercent,
    netVnd: vnd(line.netVnd),
  };
}

/** Quantity × price where that is the amount; else, with VAT inside or corrected, one at the amount. */
function itemLineOf({ endpointName, monthlyVnd, netVnd, vatPercent }: InvoiceLineView, { unit, quantity }: NonNullable<InvoiceLineView['item']>): InvoiceDocumentLine {
  const isPlain = monthlyVnd * quantity === netVnd;
  return { description: endpointName, detail: null, unit, quantity: isPlain ? quantity : 1, unitPriceVnd: vnd(isPlain ? monthlyVnd : netVnd), vatPercent, netVnd: vnd(netVnd) };
}
