'use client';

import { formatCount } from '../format/format-vnd';
import { ParsedInput } from './parsed-input';
import { parseWhole } from './parse-number';

type Props = { value: number | null; onChange: (value: number | null) => void; disabled?: boolean; placeholder?: string; name?: string; 'aria-label'?: string };

/** A whole number; shown with dots between thousands. */
export function NumberInput(props: Props) {
  return <ParsedInput {...props} parse={parseWhole} format={formatCount} inputMode="numeric" alignEnd />;
}
