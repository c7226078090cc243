'use client';

import { TextInput } from '@diem-cau/portal/ui';
import type { ComponentProps } from 'react';

type Props = Pick<ComponentProps<typeof TextInput>, 'value' | 'onChange' | 'autoFocus'>;

/** Six figures of the app, or a spare code; spaces are let pass. */
export function CodeInput({ value, onChange, autoFocus }: Props) {
  return (
    <TextInput
      name="code"
      inputMode="text"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      autoFocus={autoFocus}
      maxLength={24}
      value={value}
      onChange={(text) => onChange(text.replace(/\s/g, ''))}
      className="dc-figures text-answer tracking-[0.2em]"
    />
  );
}
