import { daysBetween, earlierDay, laterDay } from '@diem-cau/shared/time';
import type { DaySpan } from './billed-spans';

/** Consecutive days of spans, joined and in order. */
export function joinSpans(spans: readonly DaySpan[]): DaySpan[] {
  const joined: DaySpan[] = [];
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && last.to >= from) joined[joined.length - 1] = { from: last.from, to: laterDay(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

/** The days of `whole` that lie in none of `taken`, joined and in order. */
export function withoutSpans(whole: readonly DaySpan[], taken: readonly DaySpan[]): DaySpan[] {
  return joinSpans(taken).reduce((left, cut) => left.flatMap((span) => withoutSpan(span, cut)), joinSpans(whole));
}

export function countDays(spans: readonly DaySpan[]): number {
  return spans.reduce((days, { from, to }) => days + daysBetween(from, to), 0);
}

function withoutSpan({ from, to }: DaySpan, cut: DaySpan): DaySpan[] {
  const before = { from, to: earlierDay(to, cut.from) };
  const after = { from: laterDay(from, cut.to), to };
  return [before, after].filter((span) => span.from < span.to);
}
