import { listen } from './listen';
import { look } from './look';
import { measureLine } from './measure-line';
import type { Measured } from './measured';

/** By itself a test spares the line; on command it measures as exactly as an admin may ask. Bytes each way. */
const bytesAlone = 150_000;
const bytesOnCommand = 600_000;

export interface SelfTestWish {
  /** Play the tone: only when asked, or when a meeting is near. A room is not to be beeped at all night. */
  readonly tone: boolean;
  readonly onCommand: boolean;
}

/** Picture, then sound, then line: one after the other, so that none disturbs the next. */
export async function runSelfTest({ tone, onCommand }: SelfTestWish, signal: AbortSignal): Promise<Measured> {
  const camera = await look(signal);
  const sound = await listen(tone, signal);
  const line = await measureLine(onCommand ? bytesOnCommand : bytesAlone, signal);
  return { camera, sound, line, atMs: Date.now() };
}
