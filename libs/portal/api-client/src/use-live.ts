'use client';

import { useEffect, useRef } from 'react';
import { openSocket } from './socket';

const readAgainMs = 15_000;

/** How many parts of the page listen to a topic; only the last to go leaves it. */
const listeners = new Map<string, number>();

function countListener(topic: string, change: 1 | -1): number {
  const count = (listeners.get(topic) ?? 0) + change;
  listeners.set(topic, count);
  return count;
}

type Version = { topic: string; version: number };

/**
 * Calls `onVersion` when the server says that `topic` moved, after each reconnect, on return to the page, and every 15 s
 * while the page is visible. A message is only a hint to read again: nothing depends on having seen every one.
 */
export function useLive(topic: string | null, onVersion: (version: number | null) => void): void {
  const latest = useRef(onVersion);
  useEffect(() => {
    latest.current = onVersion;
  });

  useEffect(() => {
    if (!topic) return;
    let stop = (): void => undefined;
    let stopped = false;
    const readAgain = (): void => {
      if (document.visibilityState === 'visible') latest.current(null);
    };
    void openSocket().then((socket) => {
      if (stopped) return;
      const hear = (message: Version): void => {
        if (message.topic === topic) latest.current(message.version);
      };
      let seenBefore = socket.connected;
      const join = (): void => {
        socket.emit('subscribe', { topic });
        if (seenBefore) readAgain();
        seenBefore = true;
      };
      countListener(topic, 1);
      if (socket.connected) socket.emit('subscribe', { topic });
      socket.on('version', hear);
      socket.on('connect', join);
      socket.on('resync', readAgain);
      stop = () => {
        if (countListener(topic, -1) === 0) socket.emit('unsubscribe', { topic });
        socket.off('version', hear);
        socket.off('connect', join);
        socket.off('resync', readAgain);
      };
    });
    const timer = setInterval(readAgain, readAgainMs);
    document.addEventListener('visibilitychange', readAgain);
    return () => {
      stopped = true;
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', readAgain);
    };
  }, [topic]);
}
