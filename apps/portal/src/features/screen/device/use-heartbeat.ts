'use client';

import type { DeviceCommandView, EndpointConnection } from '@diem-cau/endpoints/contracts';
import { isApiError } from '@diem-cau/portal/api-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UnpairedReason } from '../screen-state';
import { sendHeartbeat, type HeartbeatReport } from './heartbeat';
import type { Recognised } from './use-recognition';

const everyMs = 10_000;

export interface Heartbeat {
  /** Own clock, epoch milliseconds; null before the first answer. */
  readonly lastOkAtMs: number | null;
  /** Since when there is no answer. */
  readonly failingSinceMs: number | null;
  readonly connection: EndpointConnection | null;
  readonly sent: number;
}

interface Listener {
  report: () => HeartbeatReport;
  onCommands: (commands: readonly DeviceCommandView[]) => void;
  onEnded: (reason: UnpairedReason) => void;
}

function endOf(error: unknown): UnpairedReason | null {
  if (!isApiError(error)) return null;
  if (error.code === 'endpoints.device_copied') return 'copied';
  return error.status === 401 || error.status === 403 ? 'revoked' : null;
}

/** Every 10 s: how the room is, signed. `hurry` sends one at once. */
export function useHeartbeat(known: Recognised | null, listener: Listener): Heartbeat & { hurry: () => void } {
  const [beat, setBeat] = useState<Heartbeat>({ lastOkAtMs: null, failingSinceMs: null, connection: null, sent: 0 });
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  const hurrying = useRef<() => void>(() => undefined);
  const keys = known?.keys ?? null;
  const firstNonce = useRef('');
  useEffect(() => {
    if (known) firstNonce.current = known.self.nonce;
  }, [known]);

  useEffect(() => {
    if (!keys) return;
    let stopped = false;
    let busy = false;
    let nonce = firstNonce.current;
    const send = async (): Promise<void> => {
      if (busy || stopped) return;
      busy = true;
      try {
        const answer = await sendHeartbeat(keys, nonce, latest.current.report());
        nonce = answer.nonce;
        if (stopped) return;
        setBeat(({ sent }) => ({ lastOkAtMs: Date.now(), failingSinceMs: null, connection: answer.connection, sent: sent + 1 }));
        latest.current.onCommands(answer.commands);
      } catch (error) {
        if (stopped) return;
        setBeat((before) => ({ ...before, failingSinceMs: before.failingSinceMs ?? Date.now() }));
        const reason = endOf(error);
        if (reason) latest.current.onEnded(reason);
      } finally {
        busy = false;
      }
    };
    const hurry = (): void => void send();
    hurrying.current = hurry;
    hurry();
    const timer = setInterval(hurry, everyMs);
    window.addEventListener('online', hurry);
    return () => {
      stopped = true;
      clearInterval(timer);
      window.removeEventListener('online', hurry);
    };
  }, [keys]);

  const hurry = useCallback(() => hurrying.current(), []);
  return { ...beat, hurry };
}
