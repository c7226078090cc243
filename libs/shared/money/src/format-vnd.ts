const MINUS_SIGN = '\u2212';

/** `1.916.129`: groups of three by points, as Vietnamese documents print it; negative with a true minus sign. */
export function formatAmount(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().replace(/\B(?=(\d{3})+$)/g, '.');
  return amount < 0n ? `${MINUS_SIGN}${digits}` : digits;
}

/** `1.916.129 ₫`, negative `−24.194 ₫`. Own code rather than Intl, whose spaces and signs differ between engines. */
export function formatVnd(amount: bigint): string {
  return `${formatAmount(amount)} ₫`;
}
