const LINES = 4;

/** Round figures, rising, that hold everything from `low` to `high`; zero is one of them. */
export function axisOf(low: number, high: number): number[] {
  const rough = (high - low) / LINES || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
