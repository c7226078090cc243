import { vnd, type Vnd } from '@diem-cau/shared/money';
import { daysInMonth, type BillingMonth, type ServiceDay } from '@diem-cau/shared/time';
import { billedSpans, type DaySpan } from './billed-spans';
import { chargesOf, type Charge } from './charge';
import type { PriceVersion } from './price-version';
import { replay } from './replay';
import { sponsorPart } from './share';
import type { TimelineEvent } from './timeline-event';

/** What one payer owes for one endpoint, one price and one month, before it is known which VAT rate its invoice will have. */
export interface ChargeLine {
  readonly endpointId: string;
  readonly payerId: string;
  /** A sponsor pays a share of the line of another payer; both lines show the full days. */
  readonly role: 'payer' | 'sponsor';
  readonly month: BillingMonth;
  readonly priceVersionId: string;
  readonly monthlyVnd: Vnd;
  readonly vatClass: string;
  readonly vatIncluded: boolean;
  /** First billed day. */
  readonly from: ServiceDay;
  /** The day after the last billed one. */
  readonly to: ServiceDay;
  /** Billed days between `from` and `to`: fewer than their distance where the endpoint was suspended or paid for by another. */
  readonly days: number;
  /** Exactly which days those are. */
  readonly spans: readonly DaySpan[];
  readonly daysInMonth: number;
  readonly discountPercent: number;
  /** The whole line before discount and before a share is taken. */
  readonly fullVnd: Vnd;
  /** What this payer owes in the price's own terms: with VAT where `vatIncluded`, else the net. */
  readonly amountVnd: Vnd;
}

export interface EndpointTimeline {
  readonly endpointId: string;
  readonly events: readonly TimelineEvent[];
  /** Up to this month its lines are known to be right, as what is known of it stands; they are left out of what stands billed. */
  readonly settledThrough?: BillingMonth | null;
  /** Of the subscription's own plan. */
  readonly prices: readonly PriceVersion[];
  /** Of plans that it changed to, by id. */
  readonly pricesOfPlan?: ReadonlyMap<string, readonly PriceVersion[]>;
}

/**
 * The lines of an endpoint for a month: the one place where service becomes money, used by run, preview and tests alike.
 * Pure; lines of nothing are left out (C7). Throws `BillingRuleError` where a billed day has no price.
 */
export function monthLines({ endpointId, events, prices, pricesOfPlan }: EndpointTimeline, month: BillingMonth): ChargeLine[] {
  const monthDays = daysInMonth(month);
  const spans = billedSpans(replay(events).changes, ({ planId }) => (planId === null ? prices : (pricesOfPlan?.get(planId) ?? [])), month);
  return chargesOf(spans, monthDays)
    .flatMap((charge) => splitCharge(charge).map((part) => toLine(endpointId, month, monthDays, charge, part)))
    .filter((line) => line.amountVnd !== 0n);
}

type Part = Pick<ChargeLine, 'payerId' | 'role' | 'amountVnd'>;

function splitCharge({ first, amountVnd }: Charge): Part[] {
  const { payerId, subsidy } = first.state;
  if (!subsidy || subsidy.sponsorId === payerId) return [{ payerId, role: 'payer', amountVnd }];
  const sponsorVnd = sponsorPart(amountVnd, subsidy.share);
  return [
    { payerId, role: 'payer', amountVnd: vnd(amountVnd - sponsorVnd) },
    { payerId: subsidy.sponsorId, role: 'sponsor', amountVnd: sponsorVnd },
  ];
}

function toLine(endpointId: string, month: BillingMonth, monthDays: number, charge: Charge, part: Part): ChargeLine {
  const { first, spans, days, fullVnd } = charge;
  const { versionId, monthlyVnd, vatClass, vatIncluded } = first.price;
  return {
    endpointId,
    ...part,
    month,
    priceVersionId: versionId,
    monthlyVnd,
    vatClass,
    vatIncluded,
    from: first.from,
    to: spans.at(-1)?.to ?? first.to,
    days,
    spans: joinAdjacent(spans),
    daysInMonth: monthDays,
    discountPercent: first.state.discountPercent,
    fullVnd,
  };
}

function joinAdjacent(spans: readonly DaySpan[]): DaySpan[] {
  const joined: DaySpan[] = [];
  for (const { from, to } of spans) {
    const last = joined.at(-1);
    if (last?.to === from) joined[joined.length - 1] = { from: last.from, to };
    else joined.push({ from, to });
  }
  return joined;
}
