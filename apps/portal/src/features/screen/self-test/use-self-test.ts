'use client';

import type { DeviceCommandView } from '@diem-cau/endpoints/contracts';
import { api } from '@diem-cau/portal/api-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { linkTestResult } from './link-test-result';
import type { Measured } from './measured';
import { runSelfTest, type SelfTestWish } from './run-self-test';

const firstAfterMs = 2_500;
const everyMs = 5 * 60_000;

export interface SelfTest {
  readonly measured: Measured | null;
  readonly running: boolean;
  readonly done: number;
}

/**
 * Tests the room by itself while `alone` (no meeting), once with the tone when `near` turns true (the doors are open), and on command,
 * also in a meeting: then without the tone, since the meeting itself is what is heard.
 */
export function useSelfTest({ alone, near, playing }: { alone: boolean; near: boolean; playing: boolean }) {
  const [test, setTest] = useState<SelfTest>({ measured: null, running: false, done: 0 });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const seen = useRef(new Set<string>());
  const life = useRef<AbortController | null>(null);
  const latest = useRef({ alone, playing });
  useEffect(() => {
    latest.current = { alone, playing };
  });
  useEffect(() => {
    life.current = new AbortController();
    return () => life.current?.abort();
  }, []);

  const run = useCallback((wish: SelfTestWish): Promise<Measured | null> => {
    const next = queue.current.then(async () => {
      const signal = life.current?.signal;
      if (!signal || signal.aborted) return null;
      setTest((before) => ({ ...before, running: true }));
      const fresh = await runSelfTest(wish, signal).catch(() => null);
      setTest((before) => {
        if (!fresh) return { ...before, running: false };
        // A test without the tone knows nothing new about the loudspeaker.
        const heard = fresh.sound.heard ?? (fresh.sound.trouble === null ? (before.measured?.sound.heard ?? null) : null);
        return { measured: { ...fresh, sound: { ...fresh.sound, heard } }, running: false, done: before.done + 1 };
      });
      return fresh;
    });
    queue.current = next;
    return next;
  }, []);

  useEffect(() => {
    if (!alone) return;
    const first = setTimeout(() => void run({ tone: near, onCommand: false }), firstAfterMs);
    const timer = setInterval(() => void run({ tone: false, onCommand: false }), everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [alone, near, run]);

  const onCommands = useCallback((commands: readonly DeviceCommandView[]): void => {
    for (const { id } of commands) {
      if (seen.current.has(id)) continue;
      seen.current.add(id);
      void (async () => {
        const inMeeting = !latest.current.alone;
        const measured = await run({ tone: !inMeeting, onCommand: true });
        if (!measured) return seen.current.delete(id);
        const heard = inMeeting ? { ...measured, sound: { ...measured.sound, heard: latest.current.playing } } : measured;
        // Without an answer the command stays on the list and is taken up again.
        return api.post(`/device/link-tests/${id}/result`, { body: linkTestResult(heard) }).catch(() => seen.current.delete(id));
      })();
    }
  }, [run]);

  const runNow = useCallback(() => void run({ tone: true, onCommand: false }), [run]);
  return { ...test, onCommands, runNow };
}
