import { daysBetween, earlierDay, firstDay, firstDayAfter, laterDay, type BillingMonth, type ServiceDay } from '@diem-cau/shared/time';
import { BillingRuleError } from './billing-rule-error';
import { inForceOn } from './dated';
import type { PriceVersion } from './price-version';
import type { StateChange } from './replay';
import type { RunningState } from './service-state';

/** Consecutive days, half-open. */
export interface DaySpan {
  readonly from: ServiceDay;
  readonly to: ServiceDay;
}

/** Consecutive billed days under one state and one price. */
export interface BilledSpan extends DaySpan {
  readonly state: RunningState;
  readonly price: PriceVersion;
}

/** The billed days of a month in order, cut wherever payer, subsidy, discount or price changes. */
export function billedSpans(changes: readonly StateChange[], pricesOf: (state: RunningState) => readonly PriceVersion[], month: BillingMonth): BilledSpan[] {
  const monthStart = firstDay(month);
  const monthEnd = firstDayAfter(month);
  return changes.flatMap(({ day, state }, index) => {
    if (state.status !== 'active') return [];
    const from = laterDay(laterDay(day, monthStart), state.firstBilledDay);
    const to = earlierDay(changes[index + 1]?.day ?? monthEnd, monthEnd);
    return from < to ? cutByPrice({ from, to }, state, pricesOf(state)) : [];
  });
}

export function daysOf(spans: readonly DaySpan[]): number {
  return spans.reduce((days, { from, to }) => days + daysBetween(from, to), 0);
}

function cutByPrice({ from, to }: DaySpan, state: RunningState, prices: readonly PriceVersion[]): BilledSpan[] {
  const inside = prices.map((price) => price.from).filter((day) => day > from && day < to);
  const starts = [from, ...[...new Set(inside)].sort()];
  return starts.map((start, index) => {
    const price = inForceOn(prices, start);
    if (!price) throw new BillingRuleError('billing.price_missing', { day: start });
    return { from: start, to: starts[index + 1] ?? to, state, price };
  });
}
