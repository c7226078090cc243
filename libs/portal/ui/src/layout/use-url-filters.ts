'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

export type SortState = { key: string; down: boolean };

export type UrlFilters = {
  /** A filter of the address, '' when absent. */
  get: (name: string) => string;
  /** Sets filters and goes back to page 1; '' removes one. Typing replaces the address, a choice pushes it (`step`). */
  set: (changes: Record<string, string>, step?: boolean) => void;
  page: number;
  setPage: (page: number) => void;
  sort: SortState;
  setSort: (sort: SortState) => void;
  /** True when anything but the page narrows the list. */
  narrowed: boolean;
  reset: () => void;
};

const own = new Set(['trang', 'xep', 'phan']);

/** The filters, order (`?xep=-name`) and page (`?trang=2`) of a list, kept in the address: it can be sent, and Back works. */
export function useUrlFilters(defaultSort: SortState): UrlFilters {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();

  const go = useCallback(
    (changes: Record<string, string>, step: boolean) => {
      const next = new URLSearchParams(params);
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const address = next.size > 0 ? `${path}?${next.toString()}` : path;
      if (step) router.push(address, { scroll: false });
      else router.replace(address, { scroll: false });
    },
    [params, path, router],
  );

  const order = params.get('xep');
  return {
    get: (name) => params.get(name) ?? '',
    set: (changes, step = false) => go({ ...changes, trang: '' }, step),
    page: Math.max(1, Math.trunc(Number(params.get('trang')) || 1)),
    setPage: (page) => go({ trang: page > 1 ? String(page) : '' }, true),
    sort: order ? { key: order.replace(/^-/, ''), down: order.startsWith('-') } : defaultSort,
    setSort: ({ key, down }) => go({ xep: down ? `-${key}` : key, trang: '' }, false),
    narrowed: [...params.keys()].some((name) => !own.has(name)),
    reset: () => router.push(path, { scroll: false }),
  };
}
