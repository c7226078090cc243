/** Half-open: `to` is not in it. */
export interface Interval {
  readonly from: Date;
  readonly to: Date;
}

export const overlaps = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to;

export const MINUTE_MS = 60_000;

export const lasting = (from: Date, minutes: number): Interval => ({ from, to: new Date(from.getTime() + minutes * MINUTE_MS) });
