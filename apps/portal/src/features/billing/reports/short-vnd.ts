const STEPS = [
  { of: 1_000_000_000, unit: 'tỷ' },
  { of: 1_000_000, unit: 'tr' },
  { of: 1_000, unit: 'ng' },
] as const;

/** A sum for the edge of a chart, in two or three digits: `1,5 tỷ`, `-450 tr`; the table beneath has it to the đồng. */
export function shortVnd(vnd: number): string {
  const step = STEPS.find(({ of }) => Math.abs(vnd) >= of);
  if (!step) return String(vnd);
  const scaled = vnd / step.of;
  return `${String(Math.abs(scaled) < 10 ? Math.round(scaled * 10) / 10 : Math.round(scaled)).replace('.', ',')} ${step.unit}`;
}
