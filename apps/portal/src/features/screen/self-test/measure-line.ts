import { api } from '@diem-cau/portal/api-client';
import type { LineMeasure } from './measured';

const smallTries = 8;
const smallMs = 4_000;
const largeMs = 20_000;

async function timed(act: () => Promise<unknown>): Promise<number | null> {
  const from = performance.now();
  return act().then(() => performance.now() - from, () => null);
}

const middle = (values: readonly number[]): number | null => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

/** Letters by chance, so that nothing on the way can pack them smaller. */
function padding(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536)));
  const piece = Array.from(random, (value) => String.fromCharCode(33 + ((value * 89) >> 8)).replace(/["\\]/, 'x')).join('');
  return piece.repeat(Math.ceil(bytes / piece.length)).slice(0, bytes);
}

/** A bit a millisecond is a kbit a second. */
const kbps = (bytes: number, ms: number | null, rttMs: number): number | null => (ms === null ? null : Math.round((bytes * 8) / Math.max(1, ms - rttMs)));

/** Measures the line by requests to our own server: time there and back, share without an answer, and rate either way. */
export async function measureLine(bytes: number, signal: AbortSignal): Promise<LineMeasure> {
  const small = (): Promise<unknown> => api.get('/device/probe', { query: { bytes: 1 }, signal: AbortSignal.any([signal, AbortSignal.timeout(smallMs)]) });
  await timed(small); // opens the connection
  const times: (number | null)[] = [];
  for (let at = 0; at < smallTries; at++) times.push(await timed(small));
  const answered = times.filter((time) => time !== null);
  const rtt = middle(answered);
  const large = (): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(largeMs)]);
  const down = await timed(() => api.get('/device/probe', { query: { bytes }, signal: large() }));
  const body = { padding: padding(bytes) };
  const up = await timed(() => api.post('/device/probe', { body, signal: large() }));
  return {
    kbpsDown: kbps(bytes, down, rtt ?? 0),
    kbpsUp: kbps(bytes, up, rtt ?? 0),
    rttMs: rtt === null ? null : Math.round(rtt),
    lossPercent: Math.round(((smallTries - answered.length) / smallTries) * 100),
  };
}
