'use client';

import type { TextareaHTMLAttributes } from 'react';
import { controlLook } from './control-look';
import { useFieldLink } from './field-context';

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> & { value: string; onChange: (value: string) => void };

export function Textarea({ value, onChange, className, rows = 4, ...rest }: Props) {
  const link = useFieldLink();
  return <textarea {...link} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} className={controlLook(Boolean(link['aria-invalid']), `py-2 ${className ?? ''}`)} {...rest} />;
}
