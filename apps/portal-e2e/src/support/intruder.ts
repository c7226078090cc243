import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { contextOptions } from './browser';
import { system } from './system';

const library = readFileSync(new URL('../../../../node_modules/livekit-client/dist/livekit-client.umd.js', import.meta.url), 'utf8');

/** The token with other claims under the old signature. */
export function forge(token: string, change: (claims: Record<string, unknown> & { video: Record<string, unknown> }) => void): string {
  const [head, claims, signature] = token.split('.');
  const parsed = JSON.parse(Buffer.from(claims!, 'base64url').toString('utf8')) as Record<string, unknown> & { video: Record<string, unknown> };
  change(parsed);
  return [head, Buffer.from(JSON.stringify(parsed)).toString('base64url'), signature].join('.');
}

/** Somebody who speaks to the media server with a client of their own, and so keeps to none of the product's rules. */
export class Intruder {
  private constructor(private readonly page: Page) {}

  static async open(browser: Browser): Promise<Intruder> {
    // A page of the same origin, whose policy would not let this script in.
    const page = await (await browser.newContext({ ...contextOptions, bypassCSP: true })).newPage();
    await page.goto('/dang-nhap');
    await page.addScriptTag({ content: library });
    return new Intruder(page);
  }

  /** @returns `joined`, or `refused: …` */
  async join(token: string): Promise<string> {
    return this.page.evaluate<string>(`(async () => {
      window.room = new LivekitClient.Room();
      return window.room.connect(${JSON.stringify(system.livekitUrl)}, ${JSON.stringify(token)}, { maxRetries: 0, websocketTimeout: 8000, peerConnectionTimeout: 8000 })
        .then(() => 'joined', (error) => 'refused: ' + error.message);
    })()`);
  }

  /** Sends a tone and a picture without asking anybody. @returns `published` or `refused: …` for each */
  async publishAnyway(): Promise<string[]> {
    return this.page.evaluate<string[]>(`(async () => {
      const sound = new AudioContext();
      const tone = sound.createOscillator();
      const out = sound.createMediaStreamDestination();
      tone.connect(out);
      tone.start();
      const canvas = document.createElement('canvas');
      canvas.getContext('2d').fillRect(0, 0, 9, 9);
      const tracks = [
        [out.stream.getAudioTracks()[0], LivekitClient.Track.Source.Microphone],
        [out.stream.clone().getAudioTracks()[0], LivekitClient.Track.Source.ScreenShareAudio],
        [canvas.captureStream(5).getVideoTracks()[0], LivekitClient.Track.Source.ScreenShare],
      ];
      const answers = [];
      for (const [track, source] of tracks) {
        answers.push(await window.room.localParticipant.publishTrack(track, { source }).then(() => 'published', (error) => 'refused: ' + error.message));
      }
      return answers;
    })()`);
  }

  async leave(): Promise<void> {
    await this.page.evaluate('window.room?.disconnect()');
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
