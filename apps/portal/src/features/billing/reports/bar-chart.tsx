'use client';

import { axisOf } from './axis-of';

export type BarTone = 'accent' | 'ok' | 'live' | 'warn' | 'stop' | 'bad';
export type Bar = {
  key: string;
  label: string;
  /** What is positive stands on the line, what is negative hangs from it. */
  parts: readonly { amount: number; tone: BarTone }[];
};

type Props = {
  /** What the picture says, for who cannot see it; the figures are in the table beneath. */
  label: string;
  bars: readonly Bar[];
  format: (amount: number) => string;
};

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [720, 220, 64, 24, 8];
const fills: Record<BarTone, string> = { accent: 'fill-accent', ok: 'fill-ok', live: 'fill-live', warn: 'fill-warn', stop: 'fill-stop', bad: 'fill-bad' };

/** Bars over months, with few lines and round figures at the edge. */
export function BarChart({ label, bars, format }: Props) {
  const sums = bars.flatMap(({ parts }) => [sumOf(parts, 1), sumOf(parts, -1)]);
  const ticks = axisOf(Math.min(0, ...sums), Math.max(0, ...sums));
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const y = (amount: number): number => TOP + ((high - amount) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const step = (WIDTH - LEFT) / Math.max(1, bars.length);
  const every = Math.ceil(bars.length / 12);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="block w-full max-w-4xl">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className="dc-figures fill-ink-2 text-[11px]">{format(tick)}</text>
        </g>
      ))}
      {bars.map(({ key, label: name, parts }, index) => (
        <g key={key}>
          {stack(parts).map(({ from, to, tone }) => (
            <rect key={`${tone}${from}`} x={LEFT + index * step + step * 0.2} width={step * 0.6} y={y(Math.max(from, to))} height={Math.max(1, Math.abs(y(from) - y(to)))} className={fills[tone]} />
          ))}
          {index % every === 0 && <text x={LEFT + (index + 0.5) * step} y={HEIGHT - 6} textAnchor="middle" className="dc-figures fill-ink-2 text-[11px]">{name}</text>}
        </g>
      ))}
    </svg>
  );
}

const sumOf = (parts: Bar['parts'], sign: 1 | -1): number => parts.reduce((sum, { amount }) => (amount * sign > 0 ? sum + amount : sum), 0);

function stack(parts: Bar['parts']): { from: number; to: number; tone: BarTone }[] {
  let [up, down] = [0, 0];
  return parts.filter(({ amount }) => amount !== 0).map(({ amount, tone }) => {
    const from = amount > 0 ? up : down;
    if (amount > 0) up += amount;
    else down += amount;
    return { from, to: from + amount, tone };
  });
}
