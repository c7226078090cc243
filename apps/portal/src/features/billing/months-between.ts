const parsed = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The month `YYYY-MM` that lies `count` months after another. */
export function monthsAfter(month: string, count: number): string {
  const index = parsed(month) + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Both ends within, the latest first. */
export function monthsBetween(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, parsed(to) - parsed(from) + 1) }, (_, index) => monthsAfter(to, -index));
}
