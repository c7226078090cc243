'use client';

import { useEffect, useRef } from 'react';

/** Any key, click or touch: browsers give sound only after one. */
export function useAnyPress(onPress: () => void): void {
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => {
    const press = (): void => latest.current();
    window.addEventListener('keydown', press);
    window.addEventListener('pointerdown', press);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('pointerdown', press);
    };
  }, []);
}
