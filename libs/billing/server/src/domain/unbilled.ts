import { addMonths, monthOfInstant, type BillingMonth } from '@diem-cau/shared/time';
import type { BilledLine } from './billed-line';
import { BillingRuleError } from './billing-rule-error';
import { differenceOf, type Difference, type OwedLine, type Reduction, type Release } from './difference';
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
  /** Endpoints whose lines are right up to a later month than was known. */
  readonly settled: readonly Settled[];
  /** Endpoints that will be right through the month asked once all these payers' documents are issued. */
  readonly settling: readonly Settling[];
}

export interface Settled {
  readonly endpointId: string;
  readonly throughMonth: BillingMonth;
  /** The last event that was taken into account. */
  readonly eventSeq: number;
}

export interface Settling extends Settled {
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
  const settled: Settled[] = [];
  const settling: Settling[] = [];
  for (const timeline of timelines) {
    const named = payersOf(timeline);
    for (const payerId of named) payerIds.add(payerId);
    try {
      const { differences, rightThrough } = endpointDifferences(timeline, billedOf.get(timeline.endpointId) ?? [], through);
      const known = { endpointId: timeline.endpointId, eventSeq: Math.max(...timeline.events.map(({ seq }) => seq)) };
      if (rightThrough !== null) settled.push({ ...known, throughMonth: rightThrough });
      const concerned = new Set(differences.flatMap(payersConcerned));
      if (concerned.size > 0) settling.push({ ...known, throughMonth: through, payerIds: concerned });
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
    settled,
    settling,
  };
}

const payersConcerned = ({ owed, reductions, releases }: Difference): string[] => [...owed.map(({ payerId }) => payerId), ...[...reductions, ...releases].map(({ line }) => line.payerId)];

/** `rightThrough`: the last month, all before it included, in which nothing differs; null where that was known or there is none. */
function endpointDifferences(timeline: EndpointTimeline, billed: readonly BilledLine[], through: BillingMonth) {
  const differences: Difference[] = [];
  let rightThrough: BillingMonth | null = null;
  let isRight = true;
  for (let month = firstMonth(timeline, billed); month !== null && month <= through; month = addMonths(month, 1)) {
    const before = differences.length;
    const expected = monthLines(timeline, month);
    const stands = billed.filter((line) => line.month === month);
    const shares = new Set([...expected, ...stands].map(shareOf));
    for (const share of shares) {
      differences.push(differenceOf(expected.filter((line) => shareOf(line) === share), stands.filter((line) => shareOf(line) === share)));
    }
    isRight &&= differences.slice(before).every(({ owed, reductions, releases }) => owed.length + reductions.length + releases.length === 0);
    if (isRight) rightThrough = month;
  }
  return { differences, rightThrough };
}

/** After what is settled; else the earliest month that an event or an issued line reaches: an event later taken back may have left a line before all others. */
function firstMonth({ events, settledThrough }: EndpointTimeline, billed: readonly BilledLine[]): BillingMonth | null {
  if (settledThrough) return addMonths(settledThrough, 1);
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
