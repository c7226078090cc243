import { useEffect, useRef } from 'react';

export interface QueueKeys {
  readonly move: (step: number) => void;
  readonly accept: () => void;
  readonly byHand: () => void;
  readonly aside: () => void;
  readonly back: () => void;
}

function typesSomewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

const isPressable = (target: EventTarget | null): boolean => target instanceof HTMLElement && ['BUTTON', 'A', 'SUMMARY'].includes(target.tagName);

/** Arrows or J and K choose, Enter accepts, G, X and T do the rest; never while something is typed, or a button would take the Enter. */
export function useQueueKeys(on: QueueKeys, isOn: boolean): void {
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || typesSomewhere(event.target)) return;
      const { move, accept, byHand, aside, back } = latest.current;
      const key = event.key.toLowerCase();
      if (key === 'j' || key === 'arrowdown') move(1);
      else if (key === 'k' || key === 'arrowup') move(-1);
      else if (event.repeat) return;
      else if (key === 'enter' && !isPressable(event.target)) accept();
      else if (key === 'g') byHand();
      else if (key === 'x') aside();
      else if (key === 't') back();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
