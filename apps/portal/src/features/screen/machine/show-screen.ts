import type { Heartbeat } from '../device/use-heartbeat';
import type { ScreenState } from '../screen-state';
import type { Measured } from '../self-test/measured';
import type { Awake } from './use-wake-lock';

/** What `window.__screen` answers, for whoever tests a screen from outside. Read only: nothing in the product reads it. */
export interface ScreenDiagnostics {
  readonly state: ScreenState['name'];
  readonly endpointId: string | null;
  readonly meetingId: string | null;
  /** By the server's clock, epoch milliseconds; null where nothing is awaited. */
  readonly joinsAtMs: number | null;
  readonly userCode: string | null;
  readonly reason: string | null;
  readonly heartbeat: Heartbeat;
  readonly selfTest: { readonly measured: Measured | null; readonly running: boolean; readonly done: number };
  readonly awake: Awake;
}

declare global {
  interface Window {
    readonly __screen?: ScreenDiagnostics;
  }
}

/** Shows the diagnostics; gives back the way to take them away. */
export function showScreen(read: () => ScreenDiagnostics): () => void {
  Object.defineProperty(window, '__screen', { configurable: true, enumerable: true, get: () => Object.freeze(read()) });
  return () => {
    Reflect.deleteProperty(window, '__screen');
  };
}

type Facts = Pick<ScreenDiagnostics, 'heartbeat' | 'selfTest' | 'awake'>;

export function diagnosticsOf(state: ScreenState, facts: Facts): ScreenDiagnostics {
  return {
    state: state.name,
    endpointId: 'endpointId' in state ? state.endpointId : null,
    meetingId: 'meeting' in state ? state.meeting.meetingId : null,
    joinsAtMs: state.name === 'waiting' ? state.joinsAtMs : null,
    userCode: state.name === 'pairing' ? state.userCode : null,
    reason: 'reason' in state ? state.reason : null,
    ...facts,
  };
}
