import type { ReactNode } from 'react';

/**
 * Every state of the product is one of these:
 * ok ● online, paid; off ○ offline; warn ▲ poor, overdue; stop ◼ suspended; live ◉ in a meeting; wait ◔ under way;
 * done ✓ accepted, signed; bad ✕ refused, failed; draft ┄ not yet sent.
 */
export type StateKind = 'ok' | 'off' | 'warn' | 'stop' | 'live' | 'wait' | 'done' | 'bad' | 'draft';

export const stateKinds: readonly StateKind[] = ['ok', 'off', 'warn', 'stop', 'live', 'wait', 'done', 'bad', 'draft'];

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const;

const shapes: Record<StateKind, ReactNode> = {
  ok: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  off: <circle cx="6" cy="6" r="4" {...line} />,
  warn: <path d="M6 1 11.5 11h-11z" fill="currentColor" />,
  stop: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  live: (
    <>
      <circle cx="6" cy="6" r="5" {...line} strokeWidth={1.5} />
      <circle cx="6" cy="6" r="2.5" fill="currentColor" />
    </>
  ),
  wait: (
    <>
      <circle cx="6" cy="6" r="4.5" {...line} strokeWidth={1.5} />
      <path d="M6 1.5A4.5 4.5 0 0 1 10.5 6H6z" fill="currentColor" />
    </>
  ),
  done: <path d="m1.5 6.5 3 3 6-7" {...line} strokeLinecap="round" strokeLinejoin="round" />,
  bad: <path d="m2 2 8 8m0-8-8 8" {...line} strokeLinecap="round" />,
  draft: <circle cx="6" cy="6" r="4.5" {...line} strokeWidth={1.5} strokeDasharray="2.2 2.2" />,
};

/** The shape alone, for maps and strips; beside it a word must stand. */
export function StateShape({ kind, size = 12 }: { kind: StateKind; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" className="shrink-0">
      {shapes[kind]}
    </svg>
  );
}
