'use client';

import { ParsedInput } from './parsed-input';
import { parseClock } from './parse-day';

type Props = { /** `HH:mm`. */ value: string | null; onChange: (clock: string | null) => void; disabled?: boolean; name?: string; 'aria-label'?: string };

/** An hour of the day; `8`, `8h30` and `0830` are understood. */
export function TimeInput(props: Props) {
  return <ParsedInput {...props} parse={parseClock} format={(clock) => clock} placeholder="08:00" />;
}
