import type { Page } from 'playwright-core';
import { conferenceOf, streamsOf } from './media';
import { until } from './until';

/** Energy of one participant's sound at a page; null where no sound of theirs arrives. */
export const energyOf = async (page: Page, identity: string): Promise<number | null> =>
  (await conferenceOf(page))?.tracks.find((track) => track.identity === identity && track.source === 'microphone' && track.direction === 'in')?.audioEnergy ?? null;

/** Waits until sound above silence of one participant arrives at a page. */
export async function hears(page: Page, identity: string, seconds: number): Promise<void> {
  let before: number | null = null;
  await until(
    async () => {
      const now = await energyOf(page, identity);
      const grown = before !== null && now !== null && now > before + 1e-6;
      before = now;
      return grown;
    },
    Boolean,
    { within: seconds, everyMs: 2_200, what: `sound of ${identity} arrives` },
  );
}

/** Bytes of sound that a page has sent so far. */
export const soundSent = async (page: Page): Promise<number> =>
  (await streamsOf(page)).filter(({ kind, direction }) => kind === 'audio' && direction === 'out').reduce((sum, { bytes }) => sum + bytes, 0);
