'use client';

import { useEffect, useState, type KeyboardEvent } from 'react';

export type Choice = { id: string; label: string; /** A second line: place, code. */ detail?: string; disabled?: boolean };

type Found = { words: string; choices: readonly Choice[]; failed: boolean };

/** The doing of a Combobox: searches 200 ms after the last letter, forgets answers that come too late, moves with arrows. */
export function useCombobox(search: (words: string) => Promise<readonly Choice[]>, onPick: (choice: Choice) => void) {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    if (!open) return;
    let stale = false;
    const timer = setTimeout(() => {
      search(words).then(
        (choices) => !stale && setFound({ words, choices, failed: false }),
        () => !stale && setFound({ words, choices: [], failed: true }),
      );
    }, words ? 200 : 0);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [words, open, search]);

  const choices = found?.choices ?? [];
  const pick = (choice: Choice | undefined): void => {
    if (!choice || choice.disabled) return;
    onPick(choice);
    setOpen(false);
    setWords('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && open) {
      event.preventDefault();
      pick(choices[active]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive((now) => Math.max(0, Math.min(choices.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))));
    }
  };
  const type = (text: string): void => {
    setWords(text);
    setActive(0);
    setOpen(true);
  };
  return { words, open, setOpen, active, setActive, choices, searching: open && found?.words !== words, failed: found?.failed ?? false, pick, onKeyDown, type };
}
