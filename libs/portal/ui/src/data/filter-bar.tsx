'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { SearchIcon } from '../layout/icons';
import { Select, type Option } from '../form/select';
import type { UrlFilters } from '../layout/use-url-filters';

/** Search words of a list, into the address 300 ms after the last letter. */
export function SearchFilter({ filters, name = 'tim', label }: { filters: UrlFilters; name?: string; label: string }) {
  const current = filters.get(name);
  const [words, setWords] = useState(current);
  const [seen, setSeen] = useState(current);
  const latest = useRef(filters);
  useEffect(() => {
    latest.current = filters;
  });
  const [sent, setSent] = useState(current);
  // The address moved: Back or a reset brings its words here; the echo of what was just sent must not eat later letters.
  if (current !== seen) {
    setSeen(current);
    if (current !== sent) setWords(current);
  }
  useEffect(() => {
    if (words === current) return;
    const timer = setTimeout(() => {
      setSent(words);
      latest.current.set({ [name]: words });
    }, 300);
    return () => clearTimeout(timer);
  }, [words, current, name]);
  return (
    <label className="relative block min-w-56 flex-1 sm:max-w-xs">
      <span className="sr-only">{label}</span>
      <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-ink-3"><SearchIcon size={16} /></span>
      <input type="search" value={words} placeholder={label} onChange={(event) => setWords(event.target.value)} className="min-h-10 w-full rounded-base border border-line-strong bg-sheet pr-3 pl-9 placeholder:text-ink-3 hover:border-accent max-sm:min-h-11" />
    </label>
  );
}

/** One choice of a list's filters. */
export function SelectFilter({ filters, name, label, options }: { filters: UrlFilters; name: string; label: string; options: readonly Option[] }) {
  const t = useTranslations('common.ui');
  return (
    <span className="max-w-full max-sm:min-w-40 max-sm:flex-1 sm:max-w-60">
      <Select aria-label={label} value={filters.get(name)} onChange={(value) => filters.set({ [name]: value }, true)} options={options} placeholder={`${label}: ${t('all')}`} />
    </span>
  );
}
