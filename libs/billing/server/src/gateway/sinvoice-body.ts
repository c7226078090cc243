import type { EInvoice, EInvoiceLine } from '@diem-cau/billing/invoice-xml';
import { divRoundHalfAway } from '@diem-cau/shared/money';
import type { EInvoiceMessage } from './e-invoice-gateway';

const KIND = { original: '1', replacement: '3', adjustment: '5' } as const;
/** Form and number rules are those of Circular 78 and what followed it. */
const TYPE_OF_ORIGINAL = '1';
const BANK_TRANSFER = { paymentMethod: '2', paymentMethodName: 'CK' };
/** Our sums as they are: the provider's own rounding of each line would not meet VAT once per invoice. */
const KEEP_OUR_SUMS = 0;

/** The body of `createInvoice` (SInvoice web service, 6 and 7.2). Amounts are positive; that they take away is said beside them. */
export function sinvoiceBody({ transactionId, templateCode, invoice, issuedAt, corrected }: EInvoiceMessage) {
  const { seller, buyer } = invoice;
  const takesAway = invoice.netVnd < 0n;
  return {
    generalInvoiceInfo: {
      transactionUuid: transactionId,
      invoiceType: invoice.formNumber,
      templateCode,
      invoiceSeries: invoice.series,
      invoiceIssuedDate: wholeSecond(issuedAt),
      currencyCode: 'VND',
      exchangeRate: 1,
      adjustmentType: KIND[invoice.corrects?.kind ?? 'original'],
      ...(invoice.corrects && corrected ? correctionOf(invoice.corrects, corrected, issuedAt) : {}),
      paymentStatus: false,
      cusGetInvoiceRight: true,
      validation: KEEP_OUR_SUMS,
    },
    sellerInfo: {
      sellerLegalName: seller.name,
      sellerTaxCode: seller.taxCode,
      sellerAddressLine: seller.address,
      ...(seller.bank ? { sellerBankName: seller.bank.name, sellerBankAccount: seller.bank.account } : {}),
    },
    buyerInfo: {
      buyerLegalName: buyer.name,
      buyerCode: buyer.customerCode,
      ...(buyer.taxCode === null ? {} : { buyerTaxCode: buyer.taxCode }),
      ...(buyer.budgetCode === null ? {} : { buyerBudgetCode: buyer.budgetCode }),
      buyerAddressLine: buyer.address,
      buyerNotGetInvoice: 0,
    },
    payments: [BANK_TRANSFER],
    itemInfo: itemsOf(invoice),
    summarizeInfo: {
      sumOfTotalLineAmountWithoutTax: figure(invoice.netVnd),
      totalAmountWithoutTax: figure(invoice.netVnd),
      totalTaxAmount: figure(invoice.vatVnd),
      totalAmountWithTax: figure(invoice.grossVnd),
      totalAmountAfterDiscount: figure(invoice.netVnd),
      totalAmountWithTaxInWords: invoice.inWords,
      discountAmount: 0,
      ...(takesAway ? { isTotalAmountPos: false, isTotalTaxAmountPos: false, isTotalAmtWithoutTaxPos: false } : {}),
    },
    taxBreakdowns: invoice.vatGroups.map(({ vatPercent, netVnd, vatVnd }) => ({
      taxPercentage: vatPercent,
      taxableAmount: figure(netVnd),
      taxAmount: figure(vatVnd),
      ...(netVnd < 0n ? { taxableAmountPos: false, taxAmountPos: false } : {}),
    })),
  };
}

function correctionOf({ kind, formNumber, series, number, issueDay }: NonNullable<EInvoice['corrects']>, corrected: NonNullable<EInvoiceMessage['corrected']>, issuedAt: Date) {
  const [year, month, day] = issueDay.split('-');
  const sentence = `${kind === 'adjustment' ? 'Điều chỉnh' : 'Thay thế'} cho hóa đơn Mẫu số ${formNumber} ký hiệu ${series} số ${number} ngày ${day} tháng ${month} năm ${year}`;
  return {
    ...(kind === 'adjustment' ? { adjustmentInvoiceType: '1' } : {}),
    originalInvoiceId: `${series}${number}`,
    originalInvoiceIssueDate: wholeSecond(corrected.issuedAt),
    originalInvoiceType: TYPE_OF_ORIGINAL,
    originalTemplateCode: corrected.templateCode,
    additionalReferenceDesc: sentence,
    additionalReferenceDate: wholeSecond(issuedAt),
    invoiceNote: sentence,
  };
}

/** VAT of a line exists only in the provider's format: shares of the rate's VAT, the last line takes the remainder. */
function itemsOf({ lines, vatGroups, corrects }: EInvoice) {
  const leftOf = new Map(vatGroups.map(({ vatPercent, vatVnd }) => [vatPercent, vatVnd as bigint]));
  const lastOf = new Map(lines.map((line) => [line.vatPercent, line]));
  return lines.map((line, index) => {
    const left = leftOf.get(line.vatPercent) ?? 0n;
    const taxVnd = lastOf.get(line.vatPercent) === line ? left : divRoundHalfAway(line.netVnd * BigInt(line.vatPercent), 100n);
    leftOf.set(line.vatPercent, left - taxVnd);
    return itemOf(line, index + 1, taxVnd, corrects?.kind === 'adjustment');
  });
}

function itemOf(line: EInvoiceLine, lineNumber: number, taxVnd: bigint, isAdjustment: boolean) {
  return {
    lineNumber,
    selection: 1,
    itemCode: line.code,
    itemName: line.description,
    unitName: line.unit,
    unitPrice: figure(line.unitPriceVnd),
    quantity: line.quantity,
    itemTotalAmountWithoutTax: figure(line.netVnd),
    itemTotalAmountAfterDiscount: figure(line.netVnd),
    itemTotalAmountWithTax: figure(line.netVnd + taxVnd),
    taxPercentage: line.vatPercent,
    taxAmount: figure(taxVnd),
    discount: 0,
    itemDiscount: 0,
    ...(isAdjustment ? { isIncreaseItem: line.netVnd >= 0n } : {}),
  };
}

const figure = (amountVnd: bigint): number => Number(amountVnd < 0n ? -amountVnd : amountVnd);
/** Milliseconds since 1970 whose last three digits say nothing (5.1). */
const wholeSecond = (at: Date): number => Math.floor(at.getTime() / 1000) * 1000;
