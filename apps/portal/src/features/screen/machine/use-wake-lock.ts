'use client';

import { useEffect, useState } from 'react';
import { keepAwakeByVideo } from './keep-awake-by-video';

export type Awake = 'locked' | 'video' | 'no';

/** Keeps the screen from sleeping, for ever: by the browser's own lock, else by a picture that plays unseen. */
export function useWakeLock(): Awake {
  const [awake, setAwake] = useState<Awake>('no');
  useEffect(() => {
    let stopped = false;
    let lock: WakeLockSentinel | null = null;
    let stopVideo: (() => void) | null = null;
    const hold = async (): Promise<void> => {
      if (stopped || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        lock.addEventListener('release', () => void hold(), { once: true });
        setAwake('locked');
      } catch {
        stopVideo ??= keepAwakeByVideo();
        setAwake('video');
      }
    };
    const again = (): void => void hold();
    again();
    // A battery saver or another window may take the lock away without saying so.
    const timer = setInterval(again, 30_000);
    document.addEventListener('visibilitychange', again);
    return () => {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
      void lock?.release().catch(() => undefined);
      stopVideo?.();
    };
  }, []);
  return awake;
}
