'use client';

import { TextInput } from '@diem-cau/portal/ui';
import { formatUserCode } from './format-user-code';

/** Eight letters in two groups; the dash writes itself. */
export function UserCodeInput({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  return (
    <TextInput value={value} onChange={(text) => onChange(formatUserCode(text))} placeholder="XXXX-XXXX" autoFocus autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={12} className="dc-figures max-w-56 text-lead font-semibold tracking-widest" />
  );
}
