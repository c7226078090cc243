'use client';

import { useEffect, useRef } from 'react';

function typesSomewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** N calls the next, M mutes all, 1–9 call that one of the queue; never while something is typed. */
export function useDeskKeys(on: { next: () => void; mute: () => void; call: (place: number) => void }): void {
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typesSomewhere(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'n') latest.current.next();
      else if (key === 'm') latest.current.mute();
      else if (/^[1-9]$/.test(key)) latest.current.call(Number(key));
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
