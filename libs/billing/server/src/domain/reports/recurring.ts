import { addDays, addMonths, firstDayAfter, type BillingMonth } from '@diem-cau/shared/time';
import { billedSpans, type BilledSpan } from '../billed-spans';
import { BillingRuleError } from '../billing-rule-error';
import { chargesOf } from '../charge';
import { invoiceTotals } from '../invoice-totals';
import type { EndpointTimeline } from '../month-lines';
import type { VatRate } from '../price-version';
import { replay, type StateChange } from '../replay';
import type { ServiceState } from '../service-state';

/** How a month's recurring revenue came from the month before; `suspendedVnd` and `leftVnd` are never positive. */
export interface RecurringMonth {
  readonly month: BillingMonth;
  readonly openingVnd: bigint;
  readonly newVnd: bigint;
  readonly resumedVnd: bigint;
  readonly priceVnd: bigint;
  readonly otherVnd: bigint;
  readonly suspendedVnd: bigint;
  readonly leftVnd: bigint;
  readonly closingVnd: bigint;
  readonly endpoints: number;
}

type Movement = Exclude<keyof RecurringMonth, 'month' | 'openingVnd' | 'closingVnd' | 'endpoints'>;
type Timeline = Pick<EndpointTimeline, 'events' | 'prices' | 'pricesOfPlan'>;

/** What holds when a month ends: the state, and the last billed day's span where that day is billed. */
interface MonthEnd {
  readonly status: ServiceState['status'];
  readonly span: BilledSpan | null;
}

/** Recurring revenue at the end of each month and its movement, from the same events, prices and rules as the bill (C3, C5). */
export function recurringMonths(timelines: readonly Timeline[], rates: readonly VatRate[], from: BillingMonth, to: BillingMonth): RecurringMonth[] {
  const months: BillingMonth[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  const sums = months.map((month) => ({ month, openingVnd: 0n, newVnd: 0n, resumedVnd: 0n, priceVnd: 0n, otherVnd: 0n, suspendedVnd: 0n, leftVnd: 0n, closingVnd: 0n, endpoints: 0 }));
  for (const timeline of timelines) {
    const { changes } = replay(timeline.events);
    let before = monthEnd(timeline, changes, addMonths(from, -1));
    for (const sum of sums) {
      const now = monthEnd(timeline, changes, sum.month);
      const [openingVnd, closingVnd] = [netOf(before.span, rates, addMonths(sum.month, -1)), netOf(now.span, rates, sum.month)];
      sum.openingVnd += openingVnd;
      sum.closingVnd += closingVnd;
      if (now.span) sum.endpoints += 1;
      for (const [movement, amountVnd] of moved(before, now, openingVnd, closingVnd, rates, sum.month)) sum[movement] += amountVnd;
      before = now;
    }
  }
  return sums;
}

function moved(before: MonthEnd, now: MonthEnd, openingVnd: bigint, closingVnd: bigint, rates: readonly VatRate[], month: BillingMonth): [Movement, bigint][] {
  if (!before.span && !now.span) return [];
  if (!before.span) return [[before.status === 'suspended' ? 'resumedVnd' : 'newVnd', closingVnd]];
  if (!now.span) return [[now.status === 'suspended' ? 'suspendedVnd' : 'leftVnd', -openingVnd]];
  // First the price at the old discount, then the rest.
  const repricedVnd = netOf({ ...now.span, state: { ...now.span.state, discountPercent: before.span.state.discountPercent } }, rates, month);
  return [['priceVnd', repricedVnd - openingVnd], ['otherVnd', closingVnd - repricedVnd]];
}

function monthEnd({ prices, pricesOfPlan }: Timeline, changes: readonly StateChange[], month: BillingMonth): MonthEnd {
  const after = firstDayAfter(month);
  const status = changes.findLast(({ day }) => day < after)?.state.status ?? 'none';
  if (status !== 'active') return { status, span: null };
  try {
    const span = billedSpans(changes, ({ planId }) => (planId === null ? prices : (pricesOfPlan?.get(planId) ?? [])), month).at(-1);
    return { status, span: span?.to === after ? span : null };
  } catch (error) {
    // A day without a price: the run parks its payer, and nothing recurs yet.
    if (error instanceof BillingRuleError) return { status, span: null };
    throw error;
  }
}

/** A whole month at the span's price and discount, before VAT. */
function netOf(span: BilledSpan | null, rates: readonly VatRate[], month: BillingMonth): bigint {
  if (!span) return 0n;
  const [charge] = chargesOf([{ ...span, from: addDays(span.to, -1), to: span.to }], 1);
  if (!charge) return 0n;
  if (!span.price.vatIncluded) return charge.amountVnd;
  const lastDay = addDays(firstDayAfter(month), -1);
  try {
    return invoiceTotals([{ amountVnd: charge.amountVnd, vatClass: span.price.vatClass, vatIncluded: true, to: span.to }], rates, lastDay).netVnd;
  } catch (error) {
    if (error instanceof BillingRuleError) return 0n;
    throw error;
  }
}
