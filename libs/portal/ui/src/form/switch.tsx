'use client';

import type { ReactNode } from 'react';

type Props = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode; disabled?: boolean };

/** Something that takes effect at once; the word Bật/Tắt is drawn by position and by tick, not by colour alone. */
export function Switch({ checked, onChange, children, disabled }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      disabled={disabled}
      onClick={() => onChange(!checked)}
      className="inline-flex min-h-10 items-center gap-3 text-left disabled:text-ink-3 max-sm:min-h-11"
    >
      <span aria-hidden="true" className={`relative h-6 w-11 shrink-0 rounded-full border transition-colors ${checked ? 'border-accent bg-accent' : 'border-line-strong bg-wash'}`}>
        <span className={`absolute top-0.5 flex size-4.5 items-center justify-center rounded-full bg-sheet transition-[left] ${checked ? 'left-5.5 text-accent' : 'left-0.5 border border-line-strong'}`}>
          {checked && (
            <svg width="10" height="10" viewBox="0 0 12 12">
              <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />
            </svg>
          )}
        </span>
      </span>
      {children}
    </button>
  );
}
