'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

export type Draft<T> = {
  value: T;
  /** Changes some fields. */
  set: (part: Partial<T>) => void;
  /** Empties the form and forgets the draft: after a new thing was made, or when the person starts over. */
  clear: () => void;
  /** Forgets the draft and leaves on screen what was saved: after an edit. */
  forget: () => void;
  /** What is shown came from an earlier, unfinished visit. */
  restored: boolean;
};

function read<T extends object>(name: string): Partial<T> | null {
  try {
    const text = localStorage.getItem(name);
    return text ? (JSON.parse(text) as Partial<T>) : null;
  } catch {
    return null;
  }
}

/**
 * Keeps what was typed over reload, error and a lost line, in this browser under `key`. Never give it a password.
 * `initial` must not change while the form is open; name the key after what is edited, `endpoint:<id>` or `meeting:new`.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const name = `dc:draft:${key}`;
  const first = useRef(initial);
  const [value, setValue] = useState(initial);
  const [restored, setRestored] = useState(false);

  // After hydration only: the server cannot know the draft.
  useEffect(() => {
    const kept = read<T>(name);
    if (!kept) return;
    setValue({ ...first.current, ...kept });
    setRestored(true);
  }, [name]);

  const set = useCallback(
    (part: Partial<T>) =>
      setValue((now) => {
        const next = { ...now, ...part };
        try {
          localStorage.setItem(name, JSON.stringify(next));
        } catch {
          // A full or forbidden store costs the draft, never the typing.
        }
        return next;
      }),
    [name],
  );
  const clear = useCallback(() => {
    localStorage.removeItem(name);
    setValue(first.current);
    setRestored(false);
  }, [name]);
  const forget = useCallback(() => {
    localStorage.removeItem(name);
    setRestored(false);
  }, [name]);
  return { value, set, clear, forget, restored };
}
