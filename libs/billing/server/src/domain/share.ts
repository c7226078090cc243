import { divRoundHalfAway, vnd, type Vnd } from '@diem-cau/shared/money';

/** A part of a whole as an exact fraction, so that a third stays a third. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const FRACTION = /^(\d{1,6})\/(\d{1,6})$/;

/** Whole percent, 0 to 100; null when it is not that. */
export function shareOfPercent(percent: number): Share | null {
  return percentIsValid(percent) ? { numerator: BigInt(percent), denominator: 100n } : null;
}

/** Reads "1/3"; null when it is no fraction between 0 and 1. */
export function parseShare(text: string): Share | null {
  const match = FRACTION.exec(text);
  const share = { numerator: BigInt(match?.[1] ?? 1), denominator: BigInt(match?.[2] ?? 0) };
  return shareIsValid(share) ? share : null;
}

export function shareIsValid({ numerator, denominator }: Share): boolean {
  return denominator > 0n && numerator >= 0n && numerator <= denominator;
}

export function percentIsValid(percent: number): boolean {
  return Number.isInteger(percent) && percent >= 0 && percent <= 100;
}

/** C3: the sponsor's part of a line, rounded; the payer has what is left of the line, so nothing is lost or made. */
export function sponsorPart(lineVnd: bigint, { numerator, denominator }: Share): Vnd {
  return vnd(divRoundHalfAway(lineVnd * numerator, denominator));
}
