/**
 * Steps of one journey stand on each other: after one that failed the rest fail at once, saying so, in place of waiting for what cannot come.
 * @returns wraps each step: `it('…', step(async () => …))`
 */
export function journey(): (work: () => Promise<void>) => () => Promise<void> {
  let broken = false;
  return (work) => async () => {
    if (broken) throw new Error('an earlier step of this journey failed');
    try {
      await work();
    } catch (error) {
      broken = true;
      throw error;
    }
  };
}
