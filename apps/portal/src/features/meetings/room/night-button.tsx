'use client';

import { classNames, Spinner } from '@diem-cau/portal/ui';
import type { ReactNode } from 'react';

type Props = { onClick: () => void; children: ReactNode; pending?: boolean; disabled?: boolean; pressed?: boolean; tone?: 'plain' | 'main' | 'stop'; label?: string; small?: boolean };

const tones = {
  plain: 'bg-night-2 text-on-night border-night-line hover:border-on-night-2',
  main: 'bg-on-night text-night border-on-night hover:bg-sheet',
  stop: 'bg-night-2 text-on-night-bad border-on-night-bad hover:bg-night',
};

/** A verb on the dark desk; large enough for one hand under stress. */
export function NightButton({ onClick, children, pending = false, disabled = false, pressed, tone = 'plain', label, small = false }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      aria-busy={pending || undefined}
      disabled={disabled}
      onClick={() => !pending && onClick()}
      className={classNames('inline-flex items-center justify-center gap-2 rounded-base border font-medium whitespace-nowrap focus-visible:outline-3 focus-visible:outline-offset-2 focus-visible:outline-on-night disabled:cursor-not-allowed disabled:opacity-45', small ? 'min-h-9 px-3 text-small max-sm:min-h-11' : 'min-h-12 px-4', tones[pressed ? 'main' : tone])}
    >
      {pending && <Spinner />}
      {children}
    </button>
  );
}
