'use client';

import { useEffect } from 'react';
import { reloadPage } from './reload-page';

/** Loads the page anew as soon as `due` and the portal answers: after every meeting, since media libraries leak. */
export function useReload(due: boolean): void {
  useEffect(() => {
    if (!due) return;
    const stopping = new AbortController();
    reloadPage(stopping.signal).catch(() => undefined);
    return () => stopping.abort();
  }, [due]);
}
