/**
 * n ÷ d as a whole number, halves away from zero: 24193.5 → 24194, −24193.5 → −24194 (`Math.round` would give −24193).
 * It is the product's only rounding: lines, discounts, shares and VAT all end here (billing conventions C3 to C5).
 * Throws `RangeError` when `d` is zero.
 */
export function divRoundHalfAway(n: bigint, d: bigint): bigint {
  if (d === 0n) throw new RangeError('division by zero');
  const negative = n < 0n !== d < 0n;
  const dividend = n < 0n ? -n : n;
  const divisor = d < 0n ? -d : d;
  const magnitude = (2n * dividend + divisor) / (2n * divisor);
  return negative ? -magnitude : magnitude;
}
