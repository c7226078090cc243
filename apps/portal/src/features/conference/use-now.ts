'use client';

import { useEffect, useState } from 'react';

/** The time, epoch milliseconds, once a second; `offsetMs` makes it the server's. */
export function useNow(offsetMs = 0): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now + offsetMs;
}
