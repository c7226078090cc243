'use client';

import type { SelectHTMLAttributes } from 'react';
import { controlLook } from './control-look';
import { useFieldLink } from './field-context';

export type Option = { value: string; label: string; disabled?: boolean };

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & { value: string; onChange: (value: string) => void; options: readonly Option[]; /** The first, empty choice. */ placeholder?: string };

/** The browser's own list: quick on an old laptop, right on a phone. For long lists use Combobox. */
export function Select({ value, onChange, options, placeholder, className, ...rest }: Props) {
  const link = useFieldLink();
  return (
    <select {...link} value={value} onChange={(event) => onChange(event.target.value)} className={controlLook(Boolean(link['aria-invalid']), `dc-select pr-9 ${className ?? ''}`)} {...rest}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
