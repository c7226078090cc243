import { setTimeout as wait } from 'node:timers/promises';

interface Patience {
  /** Seconds. */
  readonly within: number;
  readonly everyMs?: number;
  /** What is waited for: the sentence of the failure. */
  readonly what: string;
}

/** Asks until the answer satisfies; what it last was is in the failure. @returns the first satisfying answer */
export async function until<T>(ask: () => Promise<T> | T, satisfies: (answer: T) => boolean, { within, everyMs = 250, what }: Patience): Promise<T> {
  const deadline = Date.now() + within * 1000;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (satisfies(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`${what}: not within ${within} s; last was ${last instanceof Error ? last.message : JSON.stringify(last)}`);
    await wait(everyMs);
  }
}
