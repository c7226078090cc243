import type { StatementLine } from './statement';

type Moved = Pick<StatementLine, 'row' | 'amountVnd' | 'balanceVnd' | 'day'>;

/** The first line whose balance does not follow from the line before; null where all do. */
export function breakIn(lines: readonly Moved[]): Moved | null {
  return lines.find((line, index) => index > 0 && (lines[index - 1]?.balanceVnd ?? 0n) + line.amountVnd !== line.balanceVnd) ?? null;
}

/** Oldest first: many banks write the newest line on top. The running balance tells, else the days. */
export function inOrder<T extends Moved>(lines: readonly T[]): readonly T[] {
  const turned = [...lines].reverse();
  if (lines.length > 1 && lines.every(({ balanceVnd }) => balanceVnd !== null)) {
    if (breakIn(lines) === null) return lines;
    if (breakIn(turned) === null) return turned;
  }
  return (lines[0]?.day ?? '') > (lines.at(-1)?.day ?? '') ? turned : lines;
}
