'use client';

import { useEffect, useState, type RefObject } from 'react';

/**
 * Whether what is inside is larger than the box, now: only then the box is a stop of the Tab key. True until it is measured: a page
 * that the server drew may be scrolled before its script has run.
 */
export function useScrolls(box: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(true);
  useEffect(() => {
    const outer = box.current;
    if (!outer) return;
    const measure = () => setScrolls(outer.scrollWidth > outer.clientWidth || outer.scrollHeight > outer.clientHeight);
    const sizes = new ResizeObserver(measure);
    sizes.observe(outer);
    for (const inner of outer.children) sizes.observe(inner);
    return () => sizes.disconnect();
  }, [box]);
  return scrolls;
}
