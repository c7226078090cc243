'use client';

import { useRouter } from 'next/navigation';
import type { KeyboardEvent, RefObject } from 'react';

const steps: Record<string, (now: number, count: number) => number> = {
  ArrowDown: (now) => now + 1,
  ArrowUp: (now) => now - 1,
  PageDown: (now) => now + 10,
  PageUp: (now) => now - 10,
  Home: () => 0,
  End: (_now, count) => count - 1,
};

/** Arrows, PageUp/Down, Home and End move between rows; Enter opens. `reveal` brings a row that is not drawn into view first. */
export function useRowKeys(frame: RefObject<HTMLElement | null>, count: number, reveal: (index: number) => void): (event: KeyboardEvent) => void {
  const router = useRouter();
  return (event) => {
    const row = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined ? event.target : null;
    if (!row) return;
    const href = row.dataset['href'];
    if (event.key === 'Enter' && href) {
      router.push(href);
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(count - 1, step(Number(row.dataset['row']), count)));
    reveal(index);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus());
  };
}
