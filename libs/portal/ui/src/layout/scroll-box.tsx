'use client';

import { useRef, type KeyboardEventHandler, type ReactNode, type RefObject } from 'react';
import { useScrolls } from './use-scrolls';

type Props = { label: string; className: string; children: ReactNode; box?: RefObject<HTMLDivElement | null>; onKeyDown?: KeyboardEventHandler };

/**
 * A box that may be too small for what is in it. Then the keyboard reaches it, and arrows scroll it (WCAG 2.1.1);
 * else it is no stop on the way.
 */
export function ScrollBox({ label, className, children, box, onKeyDown }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const ref = box ?? own;
  const scrolls = useScrolls(ref);
  return (
    <div ref={ref} className={className} onKeyDown={onKeyDown} {...(scrolls && { role: 'region', 'aria-label': label, tabIndex: 0 })}>
      {children}
    </div>
  );
}
