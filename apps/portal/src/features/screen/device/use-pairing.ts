'use client';

import { isApiError } from '@diem-cau/portal/api-client';
import { useEffect, type Dispatch } from 'react';
import type { CodeTrouble, ScreenEvent } from '../screen-state';
import { wait } from '../wait';
import { startPairing } from './start-pairing';
import { waitForPairing } from './wait-for-pairing';

const troubleMs: Record<Exclude<CodeTrouble, 'insecure'>, number> = { no_server: 5_000, too_many_codes: 60_000 };

const troubleOf = (error: unknown): keyof typeof troubleMs => (isApiError(error) && error.code === 'endpoints.pairing_too_many_codes' ? 'too_many_codes' : 'no_server');

/** Shows one code after the other, for ever, until the machine is somebody; then `onPaired`. */
export function usePairing(active: boolean, dispatch: Dispatch<ScreenEvent>, onPaired: () => void): void {
  useEffect(() => {
    if (!active) return;
    const stopping = new AbortController();
    const { signal } = stopping;
    const run = async (): Promise<void> => {
      for (;;) {
        try {
          const pairing = await startPairing();
          signal.throwIfAborted();
          dispatch({ type: 'code', userCode: pairing.userCode, expiresAtMs: pairing.expiresAtMs });
          if ((await waitForPairing(pairing, signal)) === 'paired') {
            onPaired();
            return;
          }
          dispatch({ type: 'code_expired' });
        } catch (error) {
          signal.throwIfAborted();
          const trouble = troubleOf(error);
          dispatch({ type: 'no_code', trouble });
          await wait(troubleMs[trouble], signal);
        }
      }
    };
    run().catch(() => undefined);
    return () => stopping.abort();
  }, [active, dispatch, onPaired]);
}
