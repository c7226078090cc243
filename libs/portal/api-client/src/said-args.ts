type Said = Record<string, string | number>;

const thousand = 1000;

function said(value: string | number): string | number {
  if (typeof value === 'number') return Number.isInteger(value) && value >= thousand ? String(value).replace(/\B(?=(\d{3})+$)/g, '.') : value;
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(value) ? value.split('-').reverse().join('/') : value;
}

/** What a refusal names, as a sentence prints it: `2026-10-17` is 17/10/2026, `2026-10` 10/2026, 10000 is 10.000. The rest of the arguments is not for sentences. */
export function saidArgs(args: Record<string, unknown>): Said {
  const printable = Object.entries(args).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number');
  return Object.fromEntries(printable.map(([name, value]) => [name, said(value)]));
}
