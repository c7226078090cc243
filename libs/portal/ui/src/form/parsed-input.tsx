'use client';

import { useState, type ReactNode } from 'react';
import { classNames } from '../class-names';
import { controlLook } from './control-look';
import { useFieldLink } from './field-context';

type Props<T> = {
  value: T | null;
  onChange: (value: T | null) => void;
  parse: (text: string) => T | null;
  format: (value: T) => string;
  inputMode?: 'numeric' | 'text';
  placeholder?: string;
  alignEnd?: boolean;
  disabled?: boolean;
  name?: string;
  /** A unit or a picker at the end of the box. */
  end?: ReactNode;
  'aria-label'?: string;
};

/**
 * A box whose text is kept as typed while it is being typed, and put into its proper form when left.
 * What cannot be read gives null and stays to be mended.
 */
export function ParsedInput<T>({ value, onChange, parse, format, inputMode = 'text', alignEnd = false, end, ...rest }: Props<T>) {
  const link = useFieldLink();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : format(value));
  const unread = typed !== null && typed.trim() !== '' && parse(typed) === null;
  return (
    <span className="relative block">
      <input
        {...link}
        {...rest}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parse(event.target.value));
        }}
        onBlur={() => !unread && setTyped(null)}
        aria-invalid={unread || link['aria-invalid']}
        className={controlLook(Boolean(link['aria-invalid']) || unread, classNames('dc-figures', alignEnd && 'text-right', Boolean(end) && 'pr-11'))}
      />
      {end && <span className="absolute inset-y-0 right-0 flex w-11 items-center justify-center text-ink-2">{end}</span>}
    </span>
  );
}
