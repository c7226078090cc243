import type { ConferencePhase } from './types';
import type { TrackStats } from './media-stats';

/**
 * What `window.__conference` answers, for whoever measures a meeting from outside (end-to-end tests, a technician at the
 * console). Frozen values, read only: nothing in the product reads it and writing to it changes nothing. `tracks` is measured every 2 s.
 */
export interface ConferenceDiagnostics {
  readonly phase: ConferencePhase;
  /** Instants of the own clock, epoch milliseconds. */
  readonly phaseSinceMs: number;
  readonly lostSinceMs: number | null;
  /** How often this page has joined; a rejoin adds one. */
  readonly joins: number;
  readonly identity: string | null;
  readonly meetingVersion: number | null;
  readonly granted: readonly string[];
  readonly participants: number;
  readonly tracks: readonly TrackStats[];
}

declare global {
  interface Window {
    readonly __conference?: ConferenceDiagnostics;
  }
}

/** Shows the diagnostics of the room that is open now; gives back the way to take them away. */
export function showDiagnostics(read: () => ConferenceDiagnostics): () => void {
  Object.defineProperty(window, '__conference', { configurable: true, enumerable: true, get: () => Object.freeze(read()) });
  return () => {
    Reflect.deleteProperty(window, '__conference');
  };
}
