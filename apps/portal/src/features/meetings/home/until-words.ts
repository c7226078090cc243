export type UntilWords = { unit: 'running' | 'minutes' | 'hours' | 'days'; count: number };

/** How long it is, in the unit that people would say it in; rounded so that a promise is never too late. */
export function untilWords(ms: number): UntilWords {
  if (ms <= 0) return { unit: 'running', count: 0 };
  const minutes = Math.ceil(ms / 60_000);
  if (minutes < 120) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) };
}
