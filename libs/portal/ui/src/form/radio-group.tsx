'use client';

import { useId, type ReactNode } from 'react';

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type Props = { legend: ReactNode; value: string; onChange: (value: string) => void; options: readonly RadioOption[]; inline?: boolean };

export function RadioGroup({ legend, value, onChange, options, inline = false }: Props) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className={inline ? 'flex flex-wrap gap-x-6' : 'flex flex-col'}>
        {options.map((option) => (
          <label key={option.value} className="flex min-h-8 cursor-pointer items-start gap-3 py-1 max-sm:min-h-11">
            <input type="radio" name={name} checked={option.value === value} disabled={option.disabled} onChange={() => onChange(option.value)} className="mt-1 size-4 shrink-0 accent-accent" />
            <span>
              {option.label}
              {option.hint && <span className="block text-small text-ink-2">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
