const startedAt = Date.now();

/** One progress line with the seconds since the start. */
export function say(text) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

/** Says that a step begins, then how long it took; while it lasts, a line every 20 s shows that it lives. */
export async function step(title, work) {
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  const beat = setInterval(() => say(`${title}… ${Math.round((Date.now() - began) / 1000)} s`), 20_000);
  try {
    const result = await work();
    say(`${title}: ${result === SKIPPED ? 'unchanged' : `${seconds()} s`}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/** What a step returns that had nothing to do. */
export const SKIPPED = Symbol('skipped');
