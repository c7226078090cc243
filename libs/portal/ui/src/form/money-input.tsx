'use client';

import type { ComponentProps } from 'react';
import { formatCount } from '../format/format-vnd';
import type { NumberInput } from './number-input';
import { ParsedInput } from './parsed-input';
import { parseWhole } from './parse-number';

/** A sum in whole đồng. */
export function MoneyInput(props: ComponentProps<typeof NumberInput>) {
  return <ParsedInput {...props} parse={parseWhole} format={formatCount} inputMode="numeric" alignEnd end="₫" />;
}
