import { addMonths, monthOfInstant, type BillingMonth } from '@diem-cau/shared/time';
import type { BilledLine } from './billed-line';
import { BillingRuleError } from './billing-rule-error';
import { differenceOf, type OwedLine, type Reduction, type Release } from './difference';
import { monthLines, type EndpointTimeline } from './month-lines';

export interface Unbilled {
  /** By payer; within one by month, then in the order of the timelines given. */
  readonly linesOf: ReadonlyMap<string, readonly OwedLine[]>;
  /** By payer, what lines of issued documents owe less than they asked. */
  readonly reductionsOf: ReadonlyMap<string, readonly Reduction[]>;
  /** By payer, days that its lines no longer hold. */
  readonly releasesOf: ReadonlyMap<string, readonly Release[]>;
  /** Payers named by a timeline whose figures cannot be made whole. */
  readonly failureOf: ReadonlyMap<string, BillingRuleError>;
  /** Everybody whom a timeline names as its payer, and sponsors who owe something. */
  readonly payerIds: ReadonlySet<string>;
}

/** All that service up to the end of a month owes and was not invoiced, or was invoiced and is not owed; months that no run reached are caught up. */
export function unbilled(timelines: readonly EndpointTimeline[], billed: readonly BilledLine[], through: BillingMonth): Unbilled {
  const billedOf = Map.groupBy(billed, ({ endpointId }) => endpointId);
  const owed: OwedLine[] = [];
  const reductions: Reduction[] = [];
  const releases: Release[] = [];
  const failureOf = new Map<string, BillingRuleError>();
  const payerIds = new Set<string>();
  for (const timeline of timelines) {
    const named = payersOf(timeline);
    for (const payerId of named) payerIds.add(payerId);
    try {
      const differences = endpointDifferences(timeline, billedOf.get(timeline.endpointId) ?? [], through);
      owed.push(...differences.flatMap((one) => one.owed));
      reductions.push(...differences.flatMap((one) => one.reductions));
      releases.push(...differences.flatMap((one) => one.releases));
    } catch (error) {
      if (!(error instanceof BillingRuleError)) throw error;
      for (const payerId of [...named, ...sponsorsOf(timeline)]) failureOf.set(payerId, error);
    }
  }
  owed.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  for (const { payerId } of owed) payerIds.add(payerId);
  for (const { line } of [...reductions, ...releases]) payerIds.add(line.payerId);
  for (const payerId of failureOf.keys()) payerIds.add(payerId);
  return {
    linesOf: Map.groupBy(owed, ({ payerId }) => payerId),
    reductionsOf: Map.groupBy(reductions, ({ line }) => line.payerId),
    releasesOf: Map.groupBy(releases, ({ line }) => line.payerId),
    failureOf,
    payerIds,
  };
}

function endpointDifferences(timeline: EndpointTimeline, billed: readonly BilledLine[], through: BillingMonth) {
  const differences = [];
  for (let month = firstMonth(timeline, billed); month !== null && month <= through; month = addMonths(month, 1)) {
    const expected = monthLines(timeline, month);
    const stands = billed.filter((line) => line.month === month);
    const shares = new Set([...expected, ...stands].map(shareOf));
    for (const share of shares) {
      differences.push(differenceOf(expected.filter((line) => shareOf(line) === share), stands.filter((line) => shareOf(line) === share)));
    }
  }
  return differences;
}

/** The earliest month that an event or an issued line reaches: an event later taken back may have left a line before all others. */
function firstMonth({ events }: EndpointTimeline, billed: readonly BilledLine[]): BillingMonth | null {
  const months = [...events.map(({ effectiveAt }) => monthOfInstant(effectiveAt)), ...billed.map(({ month }) => month)];
  return months.length === 0 ? null : months.reduce((first, month) => (month < first ? month : first));
}

function payersOf({ events }: EndpointTimeline): Set<string> {
  return new Set(events.flatMap((event) => (event.kind === 'activate' || event.kind === 'transfer' ? [event.payerId] : [])));
}

function sponsorsOf({ events }: EndpointTimeline): Set<string> {
  return new Set(events.flatMap((event) => (event.kind === 'subsidy' ? [event.payerId] : [])));
}

const shareOf = ({ payerId, role }: { payerId: string; role: string }): string => `${payerId} ${role}`;
