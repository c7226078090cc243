import { divRoundHalfAway, sumVnd, vnd, type Vnd } from '@diem-cau/shared/money';
import { addDays, type ServiceDay } from '@diem-cau/shared/time';
import { BillingRuleError } from './billing-rule-error';
import { inForceOn } from './dated';
import type { ChargeLine } from './month-lines';
import type { VatRate } from './price-version';

/** C9: the day whose VAT rate counts; a setting of the operator. */
export type VatRateDay = 'invoice_day' | 'last_service_day';

type TaxableLine = Pick<ChargeLine, 'amountVnd' | 'vatClass' | 'vatIncluded' | 'to'>;

export type TaxedLine<L extends TaxableLine> = L & { readonly vatPercent: number; readonly netVnd: Vnd };

export interface VatGroup {
  readonly vatPercent: number;
  readonly netVnd: Vnd;
  readonly vatVnd: Vnd;
}

export interface InvoiceTotals<L extends TaxableLine> {
  /** In the order given. */
  readonly lines: readonly TaxedLine<L>[];
  /** One per rate, highest rate first; their sums are the totals. */
  readonly vatGroups: readonly VatGroup[];
  readonly netVnd: Vnd;
  readonly vatVnd: Vnd;
  readonly grossVnd: Vnd;
}

/** C4 and C5: VAT once per invoice and rate, half away from zero. Throws `BillingRuleError` where a class has no rate on the day. */
export function invoiceTotals<L extends TaxableLine>(
  lines: readonly L[],
  rates: readonly VatRate[],
  issueDay: ServiceDay,
  rateDay: VatRateDay = 'invoice_day',
): InvoiceTotals<L> {
  const rated = lines.map((line, index) => ({ line, index, vatPercent: rateOf(line, rates, issueDay, rateDay) }));
  const percents = [...new Set(rated.map(({ vatPercent }) => vatPercent))].sort((a, b) => b - a);
  const taxedLines: TaxedLine<L>[] = [];
  const vatGroups = percents.map((vatPercent) => {
    const ofRate = rated.filter((entry) => entry.vatPercent === vatPercent);
    const taxed = [taxExcluded, taxIncluded].map((tax) => tax(ofRate.map(({ line }) => line), vatPercent));
    for (const { line, index } of ofRate) {
      const netVnd = taxed.map(({ nets }) => nets.get(line)).find((net) => net !== undefined) ?? line.amountVnd;
      taxedLines[index] = { ...line, vatPercent, netVnd };
    }
    return { vatPercent, netVnd: sumVnd(taxed.flatMap(({ nets }) => [...nets.values()])), vatVnd: sumVnd(taxed.map(({ vatVnd }) => vatVnd)) };
  });
  const netVnd = sumVnd(vatGroups.map((group) => group.netVnd));
  const vatVnd = sumVnd(vatGroups.map((group) => group.vatVnd));
  return { lines: taxedLines, vatGroups, netVnd, vatVnd, grossVnd: vnd(netVnd + vatVnd) };
}

function rateOf(line: TaxableLine, rates: readonly VatRate[], issueDay: ServiceDay, rateDay: VatRateDay): number {
  const day = rateDay === 'invoice_day' ? issueDay : addDays(line.to, -1);
  const rate = inForceOn(rates.filter(({ vatClass }) => vatClass === line.vatClass), day);
  if (!rate) throw new BillingRuleError('billing.vat_rate_missing', { vatClass: line.vatClass, day });
  return rate.percent;
}

interface Taxed<L> {
  readonly nets: ReadonlyMap<L, Vnd>;
  readonly vatVnd: Vnd;
}

function taxExcluded<L extends TaxableLine>(lines: readonly L[], vatPercent: number): Taxed<L> {
  const nets = new Map(lines.filter(({ vatIncluded }) => !vatIncluded).map((line) => [line, line.amountVnd]));
  return { nets, vatVnd: vnd(divRoundHalfAway(sumVnd(nets.values()) * BigInt(vatPercent), 100n)) };
}

function taxIncluded<L extends TaxableLine>(lines: readonly L[], vatPercent: number): Taxed<L> {
  const included = lines.filter(({ vatIncluded }) => vatIncluded);
  const sum = sumVnd(included.map(({ amountVnd }) => amountVnd));
  const vatVnd = vnd(divRoundHalfAway(sum * BigInt(vatPercent), 100n + BigInt(vatPercent)));
  const nets = new Map<L, Vnd>();
  let leftVnd: bigint = sum - vatVnd;
  included.forEach((line, index) => {
    const isLast = index === included.length - 1;
    const netVnd = isLast ? leftVnd : divRoundHalfAway(line.amountVnd * 100n, 100n + BigInt(vatPercent));
    nets.set(line, vnd(netVnd));
    leftVnd -= netVnd;
  });
  return { nets, vatVnd };
}
