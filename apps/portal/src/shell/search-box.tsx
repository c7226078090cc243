'use client';

import { SearchIcon } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { SearchResults } from './search-results';
import { useSearch } from './use-search';

function typesSomewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** `/` from anywhere: everything one may see, by name or number, marks not needed. */
export function SearchBox() {
  const t = useTranslations('common.shell');
  const router = useRouter();
  const box = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useSearch(words);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typesSomewhere(event.target)) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const go = (href: string | undefined): void => {
    if (!href) return;
    setOpen(false);
    setWords('');
    box.current?.blur();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setOpen(false);
      box.current?.blur();
    } else if (event.key === 'Enter') go(found.items[active]?.link);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((now) => Math.max(0, Math.min(found.items.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))));
    }
  };
  return (
    <div role="search" className="relative min-w-0 flex-1 sm:max-w-xl">
      <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-ink-3"><SearchIcon size={16} /></span>
      <input
        ref={box}
        type="search"
        role="combobox"
        aria-label={t('search')}
        aria-expanded={open && words !== ''}
        aria-controls="search-results"
        aria-activedescendant={open && found.items[active] ? `search-result-${active}` : undefined}
        aria-keyshortcuts="/"
        autoComplete="off"
        placeholder={t('search')}
        value={words}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        className="min-h-10 w-full rounded-base border border-line bg-ground pr-9 pl-9 text-ellipsis placeholder:text-ink-3 hover:border-line-strong focus:bg-sheet max-sm:min-h-11"
      />
      <kbd aria-hidden="true" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 font-sans text-small text-ink-3 max-sm:hidden">/</kbd>
      {open && words.trim() !== '' && <SearchResults id="search-results" words={words} found={found} active={active} onGo={go} onActive={setActive} />}
    </div>
  );
}
