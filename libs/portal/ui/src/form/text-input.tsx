'use client';

import type { InputHTMLAttributes, Ref } from 'react';
import { controlLook } from './control-look';
import { useFieldLink } from './field-context';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & { value: string; onChange: (value: string) => void; ref?: Ref<HTMLInputElement> };

export function TextInput({ value, onChange, className, type = 'text', ...rest }: Props) {
  const link = useFieldLink();
  return <input {...link} type={type} value={value} onChange={(event) => onChange(event.target.value)} className={controlLook(Boolean(link['aria-invalid']), className)} {...rest} />;
}
