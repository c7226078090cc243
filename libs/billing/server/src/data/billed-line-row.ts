import { vnd } from '@diem-cau/shared/money';
import type { BillingMonth, ServiceDay } from '@diem-cau/shared/time';
import type { BilledLine } from '../domain/billed-line';
import type { DaySpan } from '../domain/billed-spans';

/** A standing line as the query packs it: many thousands are read at once. */
export interface BilledLineRow {
  i: string; n: number; at: number; e: string; p: string; r: string; m: string; v: string; mv: bigint; vc: string; vi: boolean; vp: number;
  f: string; t: string; d: number; dm: number; dp: number; s: string; h: string; rv: bigint; sv: bigint; nv: bigint;
  /** Id, name, unit and quantity of what was sold once. */
  it: readonly [string, string, string, number] | null;
}

export function billedLineOf(row: BilledLineRow): BilledLine {
  return {
    invoiceId: row.i,
    position: row.n,
    issuedAt: new Date(row.at),
    item: row.it && { id: row.it[0], name: row.it[1], unit: row.it[2], quantity: row.it[3] },
    endpointId: row.e,
    payerId: row.p,
    role: row.r as BilledLine['role'],
    month: row.m as BillingMonth,
    priceVersionId: row.v,
    monthlyVnd: vnd(row.mv),
    vatClass: row.vc,
    vatIncluded: row.vi,
    vatPercent: row.vp,
    from: row.f as ServiceDay,
    to: row.t as ServiceDay,
    days: row.d,
    daysInMonth: row.dm,
    discountPercent: row.dp,
    spans: spansOf(row.s),
    heldSpans: row.h === row.s ? spansOf(row.s) : spansOf(row.h),
    fullVnd: vnd(row.sv),
    reckonedVnd: vnd(row.rv),
    standingVnd: vnd(row.sv),
    standingNetVnd: vnd(row.nv),
  };
}

/** PostgreSQL's text of a datemultirange, e.g. `{[2026-10-01,2026-10-11),[2026-10-21,2026-11-01)}`. */
export function spansOf(text: string): DaySpan[] {
  return [...text.matchAll(/\[([\d-]+),([\d-]+)\)/g)].map(([, from, to]) => ({ from: from as ServiceDay, to: to as ServiceDay }));
}

export function multirangeOf(spans: readonly DaySpan[]): string {
  return `{${spans.map(({ from, to }) => `[${from},${to})`).join(',')}}`;
}
