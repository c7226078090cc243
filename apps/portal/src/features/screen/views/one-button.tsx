'use client';

import { useEffect, useRef } from 'react';

type Props = { label: string; pending?: boolean; onPress: () => void };

const okKeys = new Set(['Enter', ' ', 'Select', 'MediaPlayPause']);
const arrows = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Tab']);

/** The only button of a screen: it has the focus by itself, and OK presses it wherever the focus may have gone. */
export function OneButton({ label, pending = false, onPress }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    const press = (event: KeyboardEvent): void => {
      if (arrows.has(event.key)) {
        event.preventDefault();
        button.current?.focus();
      } else if (okKeys.has(event.key) && document.activeElement !== button.current && !event.repeat) {
        event.preventDefault();
        button.current?.click();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <button ref={button} type="button" className="scr-button scr-lead" aria-disabled={pending || undefined} aria-busy={pending || undefined} onClick={() => !pending && onPress()}>
      {label}
    </button>
  );
}
