'use client';

import { classNames } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import type { Found } from './use-search';

type Props = { id: string; words: string; found: Found; active: number; onGo: (href: string) => void; onActive: (index: number) => void };

const kinds = ['unit', 'endpoint', 'meeting', 'invoice', 'person', 'contract'];

export function SearchResults({ id, words, found, active, onGo, onActive }: Props) {
  const t = useTranslations('common');
  const message = found.tooShort
    ? t('shell.search_hint')
    : found.error
      ? t('ui.search_failed')
      : found.items.length > 0
        ? null
        : found.searching
          ? t('ui.searching')
          : t('ui.search_nothing', { words: words.trim() });
  return (
    <ul id={id} role="listbox" aria-label={t('shell.search_results')} className="absolute inset-x-0 top-full z-40 mt-1 max-h-96 overflow-y-auto rounded-large border border-line bg-sheet p-1 shadow-raised">
      {found.items.map((hit, index) => (
        <li
          key={`${hit.kind}:${hit.id}`}
          id={`search-result-${index}`}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onMouseEnter={() => onActive(index)}
          onClick={() => onGo(hit.link)}
          className={classNames('flex min-h-11 cursor-pointer items-center gap-3 rounded-small px-3 py-1', index === active && 'bg-accent-wash')}
        >
          <span className="min-w-0 flex-1 leading-snug">
            <span className="block truncate font-medium">{hit.title}</span>
            {hit.subtitle && <span className="block truncate text-small text-ink-2">{hit.subtitle}</span>}
          </span>
          <span className="text-small text-ink-3">{t(`shell.search_kind.${kinds.includes(hit.kind) ? hit.kind : 'other'}`)}</span>
        </li>
      ))}
      {message && <li role="status" className="px-3 py-2 text-ink-2">{message}</li>}
    </ul>
  );
}
