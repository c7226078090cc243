const MINUTE_MS = 60_000;
const MOST_MS = 60 * MINUTE_MS;

/** 1, 2, 4 … at most 60 minutes after the given number of tries. */
export function nextTry(now: Date, tries: number): Date {
  return new Date(now.getTime() + Math.min(MOST_MS, MINUTE_MS * 2 ** Math.max(0, tries - 1)));
}

/**
 * From when a look-up that finds nothing may be believed. The provider may still be at work on a request that this side gave up, and
 * would make a second invoice of the same one sent again beside it.
 */
export function settledAt(sendStartedAt: Date, timeoutMs: number): Date {
  return new Date(sendStartedAt.getTime() + 2 * Math.max(timeoutMs, MINUTE_MS));
}
