'use client';

import { useEffect, useRef } from 'react';
import type { Conference } from '../../conference';

/** A page that was loaded anew has no screen to send: `release` gives back, once, the right to share that was left from before. */
export function useStaleShare({ state, phase, screen }: Pick<Conference, 'state' | 'phase' | 'screen'>, release: () => void): void {
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || phase !== 'joined' || !state) return;
    looked.current = true;
    if (state.screenShare !== null && state.screenShare === state.me.identity && screen === 'off') release();
  }, [state, phase, screen, release]);
}
