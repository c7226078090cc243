import { newId } from '@diem-cau/shared/ids';
import type { Vnd } from '@diem-cau/shared/money';
import { monthOf, type BillingMonth, type ServiceDay } from '@diem-cau/shared/time';
import type { DaySpan } from './billed-spans';
import type { LineItem } from './charge-item';
import type { OwedLine } from './difference';
import { invoiceTotals, type VatGroup, type VatRateDay } from './invoice-totals';
import type { ChargeLine } from './month-lines';
import type { VatRate } from './price-version';

/** A line as a document will keep it. */
export interface DocumentLine extends Omit<ChargeLine, 'payerId'> {
  readonly kind: 'charge' | 'difference' | 'correction' | 'repeat' | 'item';
  /** What was sold once; null on lines of service. */
  readonly item: LineItem | null;
  readonly vatPercent: number;
  readonly netVnd: Vnd;
  /** What the conventions said that it settles; see `BilledLine`. */
  readonly reckonedVnd: Vnd;
  /** The line that it corrects or repeats. */
  readonly corrects: { readonly invoiceId: string; readonly position: number } | null;
  /** Of a repeated line, the days that it held until now; null on others. */
  readonly held: readonly DaySpan[] | null;
}

/** What a payer's next document says, before it has a number. */
export interface DocumentDraft {
  readonly id: string;
  readonly payerId: string;
  readonly kind: 'original' | 'adjustment' | 'replacement';
  /** The document that it corrects. */
  readonly correctsId: string | null;
  /** The last month that it bills. */
  readonly throughMonth: BillingMonth;
  readonly lines: readonly DocumentLine[];
  /** One per rate, highest rate first; their sums are the totals. */
  readonly vatGroups: readonly VatGroup[];
  readonly netVnd: Vnd;
  readonly vatVnd: Vnd;
  readonly grossVnd: Vnd;
}

/** One invoice of all lines given. Throws `BillingRuleError` where a VAT class has no rate. */
export function draftInvoice(payerId: string, lines: readonly OwedLine[], rates: readonly VatRate[], issueDay: ServiceDay, rateDay: VatRateDay): DocumentDraft {
  const totals = invoiceTotals(lines, rates, issueDay, rateDay);
  return {
    ...totals,
    id: newId(),
    payerId,
    kind: 'original',
    correctsId: null,
    throughMonth: lastMonth(lines, monthOf(issueDay)),
    lines: totals.lines.map((line) => ({ ...line, item: line.item ?? null, reckonedVnd: line.amountVnd, corrects: null, held: null })),
  };
}

/** Endpoints that lines bill; what was sold once names none. */
export function endpointsOf(lines: readonly Pick<DocumentLine, 'endpointId' | 'item'>[]): string[] {
  return lines.flatMap(({ endpointId, item }) => (item ? [] : [endpointId]));
}

export function lastMonth(lines: readonly { readonly month: BillingMonth }[], otherwise: BillingMonth): BillingMonth {
  return lines.reduce<BillingMonth>((last, { month }) => (month > last ? month : last), lines[0]?.month ?? otherwise);
}
