import type { VersionMessage } from '@diem-cau/realtime/contracts';

/** Carries versions between processes. Nothing is kept: who was away re-reads. */
export interface LiveBus {
  send(messages: readonly VersionMessage[]): Promise<void>;
  /** @param onGap called when messages may have been missed */
  listen(onMessages: (messages: readonly VersionMessage[]) => void, onGap: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Injection token of the bus. */
export const LIVE_BUS = Symbol.for('LiveBus');

/** A notification holds 8,000 bytes at most in PostgreSQL. */
export const MESSAGES_A_PACKET = 60;
