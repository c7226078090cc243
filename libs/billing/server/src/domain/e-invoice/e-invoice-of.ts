import type { InvoiceDetail, InvoiceLineView } from '@diem-cau/billing/contracts';
import type { EInvoice, EInvoiceLine } from '@diem-cau/billing/invoice-xml';
import { vnd } from '@diem-cau/shared/money';
import { addDays, billingMonth, formatDay, formatMonth, serviceDay } from '@diem-cau/shared/time';

export type ElectronicSource = Pick<
  InvoiceDetail,
  'kind' | 'corrects' | 'formNumber' | 'series' | 'number' | 'issueDay' | 'seller' | 'buyer' | 'bank' | 'lines' | 'vatGroups' | 'totals' | 'inWords'
>;

const UNIT = 'Điểm cầu';

/**
 * What the electronic form of an issued invoice says (billing 5.4): whole months of one price in one line, every part month in its
 * own with quantity 1, so that quantity × price = amount in each.
 *
 * @param providerTaxCode of whoever runs the e-invoice service; the seller's own where that is the seller
 * @throws Error where lines and totals differ
 */
export function eInvoiceOf(invoice: ElectronicSource, providerTaxCode: string): EInvoice {
  const { seller, buyer, bank, totals, corrects, kind } = invoice;
  const lines = linesOf(invoice.lines);
  const vatGroups = invoice.vatGroups.map((group) => ({ vatPercent: group.vatPercent, netVnd: vnd(group.netVnd), vatVnd: vnd(group.vatVnd) }));
  for (const { vatPercent, netVnd } of vatGroups) {
    const sum = lines.filter((line) => line.vatPercent === vatPercent).reduce((total, line) => total + line.netVnd, 0n);
    if (sum !== netVnd) throw new Error(`lines and totals of invoice ${invoice.series} ${invoice.number} differ`);
  }
  return {
    title: 'Hóa đơn giá trị gia tăng',
    formNumber: invoice.formNumber,
    series: invoice.series,
    number: invoice.number,
    issueDay: serviceDay(invoice.issueDay),
    providerTaxCode,
    corrects:
      corrects === null || kind === 'original'
        ? null
        : { kind, formNumber: corrects.formNumber, series: corrects.series, number: corrects.number, issueDay: serviceDay(corrects.issueDay) },
    seller: { name: seller.name, taxCode: seller.taxCode, address: seller.address, bank: bank && { account: bank.account, name: bank.name } },
    buyer: { name: buyer.name, taxCode: buyer.taxCode || null, budgetCode: buyer.budgetCode || null, address: buyer.address, customerCode: buyer.customerCode },
    lines,
    vatGroups,
    netVnd: vnd(totals.netVnd),
    vatVnd: vnd(totals.vatVnd),
    grossVnd: vnd(totals.grossVnd),
    inWords: invoice.inWords,
  };
}

/** By month, whole months before parts, what was sold once last, else as the invoice has them. */
function linesOf(lines: readonly InvoiceLineView[]): EInvoiceLine[] {
  return [...Map.groupBy(lines, ({ month }) => month)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofMonth]) => {
      const service = ofMonth.filter(({ item }) => item === null);
      return [...wholes(service.filter(isWhole)), ...service.filter((line) => !isWhole(line)).map(partOf), ...ofMonth.flatMap((line) => (line.item ? [itemOf(line, line.item)] : []))];
    });
}

/** Quantity × price where that is the amount; else, with VAT inside or corrected, one at the amount. */
function itemOf({ endpointName, monthlyVnd, netVnd, vatPercent }: InvoiceLineView, { unit, quantity }: NonNullable<InvoiceLineView['item']>): EInvoiceLine {
  const isPlain = monthlyVnd * quantity === netVnd;
  return { code: 'DC-MOTLAN', description: endpointName, unit, quantity: isPlain ? quantity : 1, unitPriceVnd: vnd(isPlain ? monthlyVnd : netVnd), netVnd: vnd(netVnd), vatPercent };
}

const isWhole = ({ days, daysInMonth }: InvoiceLineView): boolean => days === daysInMonth;

function wholes(lines: readonly InvoiceLineView[]): EInvoiceLine[] {
  return [...Map.groupBy(lines, ({ netVnd, vatPercent }) => `${netVnd} ${vatPercent}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [{
      code: 'DC-THANG',
      description: `Dịch vụ điểm cầu tháng ${formatMonth(billingMonth(first.month))}`,
      unit: UNIT,
      quantity: group.length,
      unitPriceVnd: vnd(first.netVnd),
      netVnd: vnd(BigInt(first.netVnd) * BigInt(group.length)),
      vatPercent: first.vatPercent,
    }];
  });
}

function partOf(line: InvoiceLineView): EInvoiceLine {
  const [from, last] = [formatDay(serviceDay(line.from)), formatDay(addDays(serviceDay(line.to), -1))];
  return {
    code: 'DC-NGAY',
    description: `Dịch vụ điểm cầu từ ${from.slice(0, 5)} đến ${last} (${line.days}/${line.daysInMonth} ngày)`,
    unit: UNIT,
    quantity: 1,
    unitPriceVnd: vnd(line.netVnd),
    netVnd: vnd(line.netVnd),
    vatPercent: line.vatPercent,
  };
}
