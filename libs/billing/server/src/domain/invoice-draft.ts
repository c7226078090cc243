import { newId } from '@diem-cau/shared/ids';
import { monthOf, type BillingMonth, type ServiceDay } from '@diem-cau/shared/time';
import { invoiceTotals, type InvoiceTotals, type VatRateDay } from './invoice-totals';
import type { ChargeLine } from './month-lines';
import type { VatRate } from './price-version';

/** What a payer's next invoice says, before it has a number. */
export interface InvoiceDraft extends InvoiceTotals<ChargeLine> {
  readonly id: string;
  readonly payerId: string;
  /** The last month that it bills. */
  readonly throughMonth: BillingMonth;
}

/** One invoice of all lines given. Throws `BillingRuleError` where a VAT class has no rate. */
export function draftInvoice(payerId: string, lines: readonly ChargeLine[], rates: readonly VatRate[], issueDay: ServiceDay, rateDay: VatRateDay): InvoiceDraft {
  const throughMonth = lines.reduce<BillingMonth>((last, { month }) => (month > last ? month : last), lines[0]?.month ?? monthOf(issueDay));
  return { id: newId(), payerId, throughMonth, ...invoiceTotals(lines, rates, issueDay, rateDay) };
}
