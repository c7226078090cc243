import { divRoundHalfAway, sumVnd, vnd, type Vnd } from '@diem-cau/shared/money';
import { daysOf, type BilledSpan } from './billed-spans';

/** All days of one endpoint in one month that share price, payer, discount and subsidy: what is rounded once. */
export interface Charge {
  readonly spans: readonly BilledSpan[];
  readonly first: BilledSpan;
  readonly days: number;
  /** Before discount. */
  readonly fullVnd: Vnd;
  /** After discount, before a sponsor's share is taken. */
  readonly amountVnd: Vnd;
}

/** C3: the days are summed first and rounded once; where the charges fill the month at one price, the last takes the remainder. */
export function chargesOf(spans: readonly BilledSpan[], daysInMonth: number): Charge[] {
  const charges = groupSpans(spans).map(([first, group]) => {
    const days = daysOf(group);
    const [fullVnd, amountVnd] = [prorate(first, days, daysInMonth, 0), prorate(first, days, daysInMonth, first.state.discountPercent)];
    return { spans: group, first, days, fullVnd, amountVnd };
  });
  return fillMonth(charges, daysInMonth) ? withRemainderOnLast(charges) : charges;
}

/** Half-up(price × (100 − d) × days ÷ (100 × days in month)). */
function prorate({ price }: BilledSpan, days: number, daysInMonth: number, discountPercent: number): Vnd {
  return vnd(divRoundHalfAway(price.monthlyVnd * BigInt(100 - discountPercent) * BigInt(days), 100n * BigInt(daysInMonth)));
}

function groupSpans(spans: readonly BilledSpan[]): [BilledSpan, BilledSpan[]][] {
  const groups = new Map<string, [BilledSpan, BilledSpan[]]>();
  for (const span of spans) {
    const key = chargeKey(span);
    const group = groups.get(key);
    if (group) group[1].push(span);
    else groups.set(key, [span, [span]]);
  }
  return [...groups.values()];
}

function chargeKey({ price, state }: BilledSpan): string {
  const { payerId, discountPercent, subsidy } = state;
  const sponsored = subsidy && [subsidy.sponsorId, String(subsidy.share.numerator), String(subsidy.share.denominator)];
  return JSON.stringify([price.versionId, payerId, discountPercent, sponsored]);
}

/** "At one price" means one amount to pay for a month: same figure, same VAT mode, same discount. */
function fillMonth(charges: readonly Charge[], daysInMonth: number): boolean {
  const [head] = charges;
  if (!head || charges.length < 2) return false;
  const isSamePrice = ({ first }: Charge): boolean =>
    first.price.monthlyVnd === head.first.price.monthlyVnd &&
    first.price.vatIncluded === head.first.price.vatIncluded &&
    first.state.discountPercent === head.first.state.discountPercent;
  return charges.every(isSamePrice) && charges.reduce((days, charge) => days + charge.days, 0) === daysInMonth;
}

function withRemainderOnLast(charges: readonly Charge[]): Charge[] {
  const before = charges.slice(0, -1);
  const last = charges.at(-1);
  if (!last) return [];
  const remainder = (of: (charge: Charge) => Vnd, whole: Vnd): Vnd => vnd(whole - sumVnd(before.map(of)));
  const fullVnd = remainder((charge) => charge.fullVnd, prorate(last.first, 1, 1, 0));
  const amountVnd = remainder((charge) => charge.amountVnd, prorate(last.first, 1, 1, last.first.state.discountPercent));
  return [...before, { ...last, fullVnd, amountVnd }];
}
