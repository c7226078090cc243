const digits = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** Whole đồng as `1.916.129 ₫`; the minus is the true one, the space does not break. */
export function formatVnd(vnd: number): string {
  return `${formatCount(vnd)}\u00a0₫`;
}

/** A count with dots between thousands: `3.321`. */
export function formatCount(count: number): string {
  return count < 0 ? `\u2212${digits.format(-count)}` : digits.format(count);
}
