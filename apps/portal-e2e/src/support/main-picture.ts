import type { Page } from 'playwright-core';
import { streamsOf } from './media';

/** What stands large on an endpoint's screen now. */
export interface LargePicture {
  /** The browser's name of the track. */
  readonly track: string;
  readonly height: number;
  /** Decoded so far, by the browser's own account of what arrives. */
  readonly frames: number;
}

/** Null where nothing that arrives stands there. */
export async function largePicture(page: Page): Promise<LargePicture | null> {
  const shown = await page.evaluate<{ track: string; height: number } | null>(`(() => {
    const video = document.querySelector('.scr-stage video');
    const track = video?.srcObject?.getVideoTracks()[0];
    return track ? { track: track.id, height: video.videoHeight } : null;
  })()`);
  const stream = shown && (await streamsOf(page)).find(({ kind, direction, track }) => kind === 'video' && direction === 'in' && track === shown.track);
  return shown && stream ? { ...shown, frames: stream.framesDecoded } : null;
}
