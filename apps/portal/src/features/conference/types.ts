import type { MediaPermission } from '@diem-cau/media/contracts';
import type { Track } from 'livekit-client';

/**
 * `idle` not asked to be inside; `joining` for the first time; `joined`; `lost` the line went, it comes back by itself;
 * `elsewhere` the same identity joined from another place, so this one stays out until `takeOver`.
 */
export type ConferencePhase = 'idle' | 'joining' | 'joined' | 'lost' | 'elsewhere';

/** A camera or a microphone: `refused` by the person or the browser, `missing` no such device, `busy` another program holds it. */
export type DeviceState = 'off' | 'on' | 'refused' | 'missing' | 'busy';

export type LineQuality = 'good' | 'poor' | 'lost' | 'unknown';

/** Someone in the room now; `camera` and `screen` are null until their picture is received. */
export interface Person {
  readonly identity: string;
  readonly name: string;
  readonly mine: boolean;
  readonly camera: Track | null;
  readonly screen: Track | null;
  /** Sends a picture, received here or not. */
  readonly sendsCamera: boolean;
  readonly microphoneOn: boolean;
  readonly speaking: boolean;
  readonly quality: LineQuality;
}

export interface ConferenceSnapshot {
  readonly phase: ConferencePhase;
  /** Own clock, epoch milliseconds; null while nothing is lost. */
  readonly lostSinceMs: number | null;
  /** Why the last try to join failed; the next one comes by itself. */
  readonly problem: unknown;
  /** Everybody inside by identity, oneself included. */
  readonly people: ReadonlyMap<string, Person>;
  /** What the media server lets this participant send now. */
  readonly granted: readonly MediaPermission[];
  readonly camera: DeviceState;
  readonly microphone: DeviceState;
  /** `waiting`: a screen is chosen, the server has not granted it yet. */
  readonly screen: 'off' | 'waiting' | 'on';
  /** The browser plays no sound until somebody presses a button: call `startSound` from it. */
  readonly soundBlocked: boolean;
}

export const emptySnapshot: ConferenceSnapshot = {
  phase: 'idle', lostSinceMs: null, problem: null, people: new Map(), granted: [], camera: 'off', microphone: 'off', screen: 'off', soundBlocked: false,
};
