import type { Vnd } from '@diem-cau/shared/money';
import type { DaySpan } from './billed-spans';
import type { LineItem } from './charge-item';
import type { ChargeLine } from './month-lines';

/** A line that stands on an issued document which nothing replaced, with what adjustments took from it. */
export interface BilledLine
  extends Pick<
    ChargeLine,
    'endpointId' | 'payerId' | 'role' | 'month' | 'priceVersionId' | 'monthlyVnd' | 'vatClass' | 'vatIncluded' | 'from' | 'to' | 'days' | 'daysInMonth' | 'spans' | 'discountPercent' | 'fullVnd'
  > {
  readonly invoiceId: string;
  readonly position: number;
  /** What was sold once; null on lines of service. */
  readonly item: LineItem | null;
  /** Order in which the documents were issued. */
  readonly issuedAt: Date;
  readonly vatPercent: number;
  /** What the conventions said when it and its corrections were made, summed: the measure for what is owed now. */
  readonly reckonedVnd: Vnd;
  /** What it still asks, in the price's own terms. */
  readonly standingVnd: Vnd;
  readonly standingNetVnd: Vnd;
  /** Its days that were not given back. */
  readonly heldSpans: readonly DaySpan[];
}
