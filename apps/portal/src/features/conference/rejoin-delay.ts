const firstMs = 500;
const longestMs = 8_000;
const refusedMs = 15_000;

/** Refusals that only a person or the hour can lift: asking more often changes nothing. */
const patient = new Set(['meetings.doors_closed', 'meetings.locked', 'meetings.removed', 'meetings.not_found', 'media.off', 'platform.unauthenticated', 'platform.forbidden']);

/**
 * How long to wait before the next try to join, for ever. It doubles from half a second to 8 s; between half of it and all of it
 * by chance, so that two hundred endpoints behind one failed server do not knock together.
 * @param problemCode the error code of the last try, null where the line broke
 * @param chance from 0 to 1
 */
export function rejoinDelayMs(attempt: number, problemCode: string | null, chance: number): number {
  const full = problemCode !== null && patient.has(problemCode) ? refusedMs : Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return Math.round(full * (0.5 + chance / 2));
}
