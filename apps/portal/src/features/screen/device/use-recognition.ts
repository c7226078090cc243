'use client';

import type { DeviceSelfView } from '@diem-cau/endpoints/contracts';
import { api, isApiError } from '@diem-cau/portal/api-client';
import { useEffect, useState, type Dispatch } from 'react';
import type { ScreenEvent } from '../screen-state';
import { wait } from '../wait';
import { readKept } from './device-store';

export interface Recognised {
  readonly self: DeviceSelfView;
  readonly keys: CryptoKeyPair;
}

const tryAgainMs = 3_000;
const readAgainMs = 10 * 60_000;

async function recognise(): Promise<Recognised | ScreenEvent> {
  // Without a secure origin the browser gives neither keys nor a camera.
  if (!window.isSecureContext) return { type: 'no_code', trouble: 'insecure' };
  const keys = await readKept('keys');
  try {
    const self = await api.get<DeviceSelfView>('/device/me');
    return keys ? { self, keys } : { type: 'unrecognised', reason: 'key_lost' };
  } catch (error) {
    if (isApiError(error) && [401, 403, 404].includes(error.status)) return { type: 'unrecognised', reason: keys ? 'revoked' : null };
    throw error;
  }
}

/** Asks who this machine is, until the server answers; then now and again, so that a changed name or phone shows by itself. */
export function useRecognition(round: number, dispatch: Dispatch<ScreenEvent>): Recognised | null {
  const [known, setKnown] = useState<Recognised | null>(null);
  useEffect(() => {
    const stopping = new AbortController();
    const run = async (): Promise<void> => {
      for (;;) {
        const answer = await recognise().catch(() => null);
        if (stopping.signal.aborted) return;
        if (answer && 'self' in answer) {
          setKnown(answer);
          dispatch({ type: 'recognised', endpointId: answer.self.endpoint.id });
        } else if (answer) {
          if (answer.type === 'no_code') dispatch({ type: 'unrecognised', reason: null });
          dispatch(answer);
          return;
        }
        await wait(answer ? readAgainMs : tryAgainMs, stopping.signal);
      }
    };
    run().catch(() => undefined);
    return () => stopping.abort();
  }, [round, dispatch]);
  return known;
}
