import { addMonths, monthOfInstant, type BillingMonth, type ServiceDay } from '@diem-cau/shared/time';
import { BillingRuleError } from './billing-rule-error';
import { monthLines, type ChargeLine, type EndpointTimeline } from './month-lines';

/** A line that stands on an issued invoice. */
export interface BilledMark {
  readonly endpointId: string;
  readonly month: BillingMonth;
  readonly payerId: string;
  readonly role: ChargeLine['role'];
  readonly from: ServiceDay;
}

export interface Unbilled {
  /** By payer; within one by month, then in the order of the timelines given. */
  readonly linesOf: ReadonlyMap<string, readonly ChargeLine[]>;
  /** Payers named by a timeline whose figures cannot be made whole. */
  readonly failureOf: ReadonlyMap<string, BillingRuleError>;
  /** Everybody whom a timeline names, also those with nothing left to bill. */
  readonly payerIds: ReadonlySet<string>;
}

/** All that service up to the end of a month owes and no invoice has yet; months that no run reached are caught up. */
export function unbilledLines(timelines: readonly EndpointTimeline[], billed: readonly BilledMark[], through: BillingMonth): Unbilled {
  const marks = Map.groupBy(billed, ({ endpointId }) => endpointId);
  const lines: ChargeLine[] = [];
  const failureOf = new Map<string, BillingRuleError>();
  const payerIds = new Set<string>();
  for (const timeline of timelines) {
    const payers = payersOf(timeline);
    for (const payerId of payers) payerIds.add(payerId);
    try {
      lines.push(...linesLeft(timeline, marks.get(timeline.endpointId) ?? [], payers.size > 1, through));
    } catch (error) {
      if (!(error instanceof BillingRuleError)) throw error;
      for (const payerId of payers) failureOf.set(payerId, error);
    }
  }
  lines.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  return { linesOf: Map.groupBy(lines, ({ payerId }) => payerId), failureOf, payerIds };
}

function linesLeft(timeline: EndpointTimeline, marks: readonly BilledMark[], hasManyPayers: boolean, through: BillingMonth): ChargeLine[] {
  const done = new Set(marks.map(keyOf));
  const doneMonths = new Set(marks.map(({ month }) => month));
  const left: ChargeLine[] = [];
  for (let month = firstMonth(timeline); month !== null && month <= through; month = addMonths(month, 1)) {
    // Where one payer pays all, a month with a line is a month that is billed: nothing dated into it is accepted any more.
    if (!hasManyPayers && doneMonths.has(month)) continue;
    left.push(...monthLines(timeline, month).filter((line) => !done.has(keyOf(line))));
  }
  return left;
}

function firstMonth({ events }: EndpointTimeline): BillingMonth | null {
  if (events.length === 0) return null;
  return monthOfInstant(new Date(Math.min(...events.map(({ effectiveAt }) => effectiveAt.getTime()))));
}

function payersOf({ events }: EndpointTimeline): Set<string> {
  return new Set(events.flatMap((event) => ('payerId' in event ? [event.payerId] : [])));
}

function keyOf({ month, payerId, role, from }: Pick<BilledMark, 'month' | 'payerId' | 'role' | 'from'>): string {
  return `${month} ${payerId} ${role} ${from}`;
}
