import { vnd } from '@diem-cau/shared/money';
import { billingMonth, firstDayAfter, serviceDay } from '@diem-cau/shared/time';
import { invoiceTotals } from '../invoice-totals';
import { monthLines, type ChargeLine, type EndpointTimeline } from '../month-lines';
import type { PriceVersion, VatRate } from '../price-version';
import { shareOfPercent } from '../share';
import type { TimelineEvent } from '../timeline-event';

/** The article's fee, without VAT. */
export const PRICE = price('2020-01-01', 500_000);
export const VAT_10: VatRate = { vatClass: 'telecom', from: serviceDay('2020-01-01'), percent: 10 };

export function price(from: string, monthlyVnd: number, vatIncluded = false): PriceVersion {
  return { versionId: `from-${from}`, from: serviceDay(from), monthlyVnd: vnd(monthlyVnd), vatClass: 'telecom', vatIncluded };
}

type Step = (seq: number) => TimelineEvent;
const at = (effective: string, seq: number) => {
  const effectiveAt = new Date(effective.includes('T') ? effective : `${effective}T08:00:00+07:00`);
  return { effectiveAt, recordedAt: effectiveAt, seq };
};

/** One step each; a date alone means 08:00 in Viet Nam. */
export const activate = (when: string, payerId = 'A', trialDays = 0): Step => (seq) => ({ ...at(when, seq), kind: 'activate', payerId, trialDays });
export const suspend = (when: string): Step => (seq) => ({ ...at(when, seq), kind: 'suspend' });
export const resume = (when: string): Step => (seq) => ({ ...at(when, seq), kind: 'resume' });
export const cancel = (when: string): Step => (seq) => ({ ...at(when, seq), kind: 'cancel' });
export const transfer = (when: string, payerId: string): Step => (seq) => ({ ...at(when, seq), kind: 'transfer', payerId });
export const discount = (when: string, percent: number): Step => (seq) => ({ ...at(when, seq), kind: 'discount', percent });
export const subsidy = (when: string, payerId: string, percent: number): Step => (seq) => ({
  ...at(when, seq),
  kind: 'subsidy',
  payerId,
  share: shareOfPercent(percent) ?? { numerator: 0n, denominator: 1n },
});
export const changePlan = (when: string, planId: string): Step => (seq) => ({ ...at(when, seq), kind: 'plan', planId });

/** The lines of one endpoint that went through the steps. */
export function linesOf(steps: Step[], month: string, prices = [PRICE], endpointId = 'E1', pricesOfPlan?: EndpointTimeline['pricesOfPlan']): ChargeLine[] {
  return monthLines({ endpointId, events: steps.map((step, seq) => step(seq)), prices, ...(pricesOfPlan && { pricesOfPlan }) }, billingMonth(month));
}

/** `net / VAT / gross` of the invoice that a run on the 1st would issue to a payer; null where there is nothing to invoice. */
export function invoiceOf(lines: ChargeLine[], payerId = 'A', rates = [VAT_10]): string | null {
  const own = lines.filter((line) => line.payerId === payerId);
  const [first] = own;
  if (!first) return null;
  const { netVnd, vatVnd, grossVnd } = invoiceTotals(own, rates, firstDayAfter(first.month));
  return `${netVnd} / ${vatVnd} / ${grossVnd}`;
}
