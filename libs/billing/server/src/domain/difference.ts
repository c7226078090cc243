import { sumVnd, vnd, type Vnd } from '@diem-cau/shared/money';
import type { BilledLine } from './billed-line';
import type { DaySpan } from './billed-spans';
import type { LineItem } from './charge-item';
import { countDays, withoutSpans } from './day-spans';
import type { ChargeLine } from './month-lines';

/** A line of the next invoice. `charge`: days billed for the first time; `difference`: more for days that are billed already; `item`: sold once. */
export interface OwedLine extends ChargeLine {
  readonly kind: 'charge' | 'difference' | 'item';
  /** On lines of kind `item` only. */
  readonly item?: LineItem;
}

/** What a billed line owes less than it asked. */
export interface Reduction {
  readonly line: BilledLine;
  /** Positive, in the price's own terms; never more than the line still asks. */
  readonly byVnd: Vnd;
}

/** Days that a billed line no longer holds; they may be billed again. */
export interface Release {
  readonly line: BilledLine;
  readonly days: readonly DaySpan[];
}

export interface Difference {
  readonly owed: readonly OwedLine[];
  readonly reductions: readonly Reduction[];
  readonly releases: readonly Release[];
}

/**
 * C3, a month already invoiced: the difference between its lines as now known and what was invoiced. `expected` and `billed` are
 * of one endpoint, month, payer and role. More is owed on the next invoice, less is taken from the lines that asked for it.
 */
export function differenceOf(expected: readonly ChargeLine[], billed: readonly BilledLine[]): Difference {
  if (billed.length === 0) return { owed: expected.map((line) => ({ ...line, kind: 'charge' })), reductions: [], releases: [] };
  const now = expected.flatMap(({ spans }) => spans);
  const releases = billed.map((line) => ({ line, days: withoutSpans(line.heldSpans, now) })).filter(({ days }) => days.length > 0);
  const differenceVnd = sumVnd(expected.map(({ amountVnd }) => amountVnd)) - sumVnd(billed.map(({ reckonedVnd }) => reckonedVnd));
  if (differenceVnd > 0n) return { owed: owedMore(expected, billed, vnd(differenceVnd)), reductions: [], releases };
  if (differenceVnd < 0n) return { owed: [], reductions: owedLess(expected, billed, vnd(-differenceVnd)), releases };
  return { owed: [], reductions: [], releases };
}

/** One line a price version that grew; where another shrank, what is left of the growth. */
function owedMore(expected: readonly ChargeLine[], billed: readonly BilledLine[], differenceVnd: Vnd): OwedLine[] {
  const held = billed.flatMap(({ heldSpans }) => heldSpans);
  const versions = [...Map.groupBy(expected, ({ priceVersionId }) => priceVersionId)].map(([id, lines]) => ({
    lines,
    grownVnd: sumVnd(lines.map(({ amountVnd }) => amountVnd)) - sumVnd(billed.filter(({ priceVersionId }) => priceVersionId === id).map(({ reckonedVnd }) => reckonedVnd)),
  }));
  const owed: OwedLine[] = [];
  let leftVnd: bigint = differenceVnd;
  for (const { lines, grownVnd } of versions) {
    const amountVnd = grownVnd < leftVnd ? grownVnd : leftVnd;
    const [template] = lines;
    if (amountVnd <= 0n || !template) continue;
    leftVnd -= amountVnd;
    const whole = lines.flatMap(({ spans }) => spans);
    const added = withoutSpans(whole, held);
    const spans = added.length > 0 ? added : withoutSpans(whole, []);
    owed.push({
      ...template,
      kind: added.length > 0 ? 'charge' : 'difference',
      spans,
      from: spans[0]?.from ?? template.from,
      to: spans.at(-1)?.to ?? template.to,
      days: countDays(spans),
      fullVnd: vnd(amountVnd),
      amountVnd: vnd(amountVnd),
    });
  }
  return owed;
}

/** Lines whose days are all gone give first, then those that lost some, the latest document first. */
function owedLess(expected: readonly ChargeLine[], billed: readonly BilledLine[], differenceVnd: Vnd): Reduction[] {
  const now = expected.flatMap(({ spans }) => spans);
  const lines = billed
    .filter(({ standingVnd }) => standingVnd > 0n)
    .map((line) => {
      const [heldDays, lostDays] = [countDays(line.heldSpans), countDays(withoutSpans(line.heldSpans, now))];
      return { line, rank: lostDays === 0 ? 2 : lostDays === heldDays ? 0 : 1 };
    })
    .sort((a, b) => a.rank - b.rank || b.line.issuedAt.getTime() - a.line.issuedAt.getTime() || b.line.position - a.line.position);
  const reductions: Reduction[] = [];
  let leftVnd: bigint = differenceVnd;
  for (const { line } of lines) {
    const byVnd = vnd(line.standingVnd < leftVnd ? line.standingVnd : leftVnd);
    if (byVnd <= 0n) break;
    leftVnd -= byVnd;
    reductions.push({ line, byVnd });
  }
  return reductions;
}
