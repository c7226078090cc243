'use client';

import { useEffect, useRef, type ReactNode } from 'react';

type Props = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode; hint?: ReactNode; /** Some of what is beneath is chosen. */ partly?: boolean; disabled?: boolean };

export function Checkbox({ checked, onChange, children, hint, partly = false, disabled }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly && !checked;
  }, [partly, checked]);
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-3 py-1 max-sm:min-h-11 max-sm:items-center">
      <input ref={box} type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} className="mt-1 size-4 shrink-0 accent-accent max-sm:mt-0 max-sm:size-5" />
      <span>
        {children}
        {hint && <span className="block text-small text-ink-2">{hint}</span>}
      </span>
    </label>
  );
}
