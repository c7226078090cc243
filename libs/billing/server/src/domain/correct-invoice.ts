import { newId } from '@diem-cau/shared/ids';
import { divRoundHalfAway, sumVnd, vnd, type Vnd } from '@diem-cau/shared/money';
import type { BilledLine } from './billed-line';
import type { Reduction } from './difference';
import { lastMonth, type DocumentDraft, type DocumentLine } from './invoice-draft';
import type { VatGroup } from './invoice-totals';

/** A document as it stands before it is corrected. */
export interface StandingInvoice {
  readonly id: string;
  readonly payerId: string;
  readonly kind: 'original' | 'replacement';
  /** By rate, with what adjustments took. */
  readonly vatGroups: readonly VatGroup[];
  readonly lines: readonly BilledLine[];
}

/** What a correction does to one line; negative takes, positive gives. */
export interface LineChange {
  readonly line: BilledLine;
  readonly netVnd: Vnd;
  readonly amountVnd: Vnd;
  /** What of it the conventions ask for; nothing where a person agreed to it. */
  readonly reckonedVnd: Vnd;
}

/** C4: what reductions of one document take from its lines, in net. In a price with VAT inside, the net is what is left of its VAT. */
export function changesOf(reductions: readonly Reduction[]): LineChange[] {
  const changes: LineChange[] = [];
  for (const group of Map.groupBy(reductions, ({ line }) => `${line.vatPercent} ${line.vatIncluded}`).values()) {
    const nets = netsOf(group);
    group.forEach(({ line, byVnd }, index) => {
      changes.push({ line, netVnd: vnd(-(nets[index] ?? 0n)), amountVnd: minus(byVnd), reckonedVnd: minus(byVnd) });
    });
  }
  return changes;
}

function netsOf(group: readonly Reduction[]): bigint[] {
  const [first] = group;
  if (!first?.line.vatIncluded) return group.map(({ byVnd }) => byVnd);
  const base = 100n + BigInt(first.line.vatPercent);
  const totalVnd = sumVnd(group.map(({ byVnd }) => byVnd));
  let leftVnd: bigint = totalVnd - divRoundHalfAway(totalVnd * BigInt(first.line.vatPercent), base);
  return group.map(({ line, byVnd }, index) => {
    // A line that is taken whole gives back just the net that it had.
    const netVnd = index === group.length - 1 ? leftVnd : byVnd === line.standingVnd ? line.standingNetVnd : divRoundHalfAway(byVnd * 100n, base);
    leftVnd -= netVnd;
    return netVnd;
  });
}

/**
 * The document that makes the changes: an adjustment of its own, or, where the corrected one is a replacement already, another
 * replacement (Circular 91 Art. 10: what was replaced is corrected by replacing again).
 */
export function draftCorrection(invoice: StandingInvoice, changes: readonly LineChange[]): DocumentDraft {
  return invoice.kind === 'replacement' ? draftReplacement(invoice, changes) : draftAdjustment(invoice, changes);
}

function draftAdjustment(invoice: StandingInvoice, changes: readonly LineChange[]): DocumentDraft {
  const lines = changes.map((change): DocumentLine => ({
    ...copyOf(change.line), kind: 'correction', netVnd: change.netVnd, amountVnd: change.amountVnd, fullVnd: change.amountVnd, reckonedVnd: change.reckonedVnd,
    spans: change.line.spans, corrects: keyOf(change.line), held: null }));
  const vatGroups = groupsOf(lines, (percent, netVnd) => {
    const stands = invoice.vatGroups.find(({ vatPercent }) => vatPercent === percent);
    // The one that brings the net to zero takes what is left of the VAT.
    if (stands && stands.netVnd + netVnd === 0n) return minus(stands.vatVnd);
    return vatOfChanges(changes.filter(({ line }) => line.vatPercent === percent), percent);
  });
  return finish(invoice, 'adjustment', lines, vatGroups);
}

/** Every line that still asks for something again, with its changes. */
export function draftReplacement(invoice: StandingInvoice, changes: readonly LineChange[] = []): DocumentDraft {
  const changeOf = new Map(changes.map((change) => [change.line.position, change]));
  const lines = invoice.lines.map((line): DocumentLine => {
    const change = changeOf.get(line.position);
    return {
      ...copyOf(line),
      kind: 'repeat',
      amountVnd: vnd(line.standingVnd + (change?.amountVnd ?? 0n)),
      fullVnd: vnd(line.standingVnd + (change?.amountVnd ?? 0n)),
      netVnd: vnd(line.standingNetVnd + (change?.netVnd ?? 0n)),
      reckonedVnd: vnd(line.reckonedVnd + (change?.reckonedVnd ?? 0n)),
      spans: line.spans,
      corrects: keyOf(line),
      held: line.item ? null : line.heldSpans,
    };
  });
  const vatGroups = groupsOf(lines, (percent, netVnd) => {
    const stands = invoice.vatGroups.find(({ vatPercent }) => vatPercent === percent);
    if (stands?.netVnd === netVnd) return stands.vatVnd;
    if (netVnd === 0n || !stands) return vnd(0n);
    return vnd(stands.vatVnd + vatOfChanges(changes.filter(({ line }) => line.vatPercent === percent), percent));
  });
  return finish(invoice, 'replacement', lines, vatGroups);
}

function finish(invoice: StandingInvoice, kind: 'adjustment' | 'replacement', lines: readonly DocumentLine[], vatGroups: readonly VatGroup[]): DocumentDraft {
  const [netVnd, vatVnd] = [sumVnd(vatGroups.map((group) => group.netVnd)), sumVnd(vatGroups.map((group) => group.vatVnd))];
  const [first] = invoice.lines;
  if (!first) throw new Error('an invoice without a line cannot be corrected');
  return { id: newId(), payerId: invoice.payerId, kind, correctsId: invoice.id, throughMonth: lastMonth(lines, first.month), lines, vatGroups, netVnd, vatVnd, grossVnd: vnd(netVnd + vatVnd) };
}

function groupsOf(lines: readonly DocumentLine[], vatOf: (percent: number, netVnd: bigint) => Vnd): VatGroup[] {
  return [...Map.groupBy(lines, ({ vatPercent }) => vatPercent)]
    .sort(([a], [b]) => b - a)
    .map(([vatPercent, group]) => {
      const netVnd = sumVnd(group.map((line) => line.netVnd));
      return { vatPercent, netVnd, vatVnd: vatOf(vatPercent, netVnd) };
    });
}

/** VAT of a correction's own net at the rate of the document that it corrects; inside the price where the price has it inside. */
function vatOfChanges(changes: readonly LineChange[], percent: number): Vnd {
  const excluded = changes.filter(({ line }) => !line.vatIncluded);
  const included = changes.filter(({ line }) => line.vatIncluded);
  const ofExcluded = divRoundHalfAway(sumVnd(excluded.map(({ netVnd }) => netVnd)) * BigInt(percent), 100n);
  const ofIncluded = sumVnd(included.map(({ amountVnd, netVnd }) => vnd(amountVnd - netVnd)));
  return vnd(ofExcluded + ofIncluded);
}

const minus = (amount: bigint): Vnd => vnd(-amount);
const keyOf = ({ invoiceId, position }: BilledLine): DocumentLine['corrects'] => ({ invoiceId, position });

function copyOf(line: BilledLine) {
  const { endpointId, role, month, priceVersionId, monthlyVnd, vatClass, vatIncluded, from, to, days, daysInMonth, discountPercent, vatPercent, item } = line;
  return { endpointId, role, month, priceVersionId, monthlyVnd, vatClass, vatIncluded, from, to, days, daysInMonth, discountPercent, vatPercent, item };
}

