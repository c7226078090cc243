'use client';

import { useApiQuery } from '@diem-cau/portal/api-client';
import { useEffect, useState } from 'react';

/** One hit of `GET /api/search?q=`. */
export type SearchHit = { kind: string; id: string; title: string; subtitle: string; link: string };

export type Found = { items: readonly SearchHit[]; searching: boolean; tooShort: boolean; error: Error | null };

const waitMs = 200;
const leastLetters = 2;

/** Searches when typing pauses. */
export function useSearch(words: string): Found {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words.trim()), waitMs);
    return () => clearTimeout(timer);
  }, [words]);
  const tooShort = words.trim().length < leastLetters;
  const query = useApiQuery<{ items: SearchHit[] }>('/search', { query: { q: asked }, enabled: asked.length >= leastLetters });
  return { items: tooShort ? [] : (query.data?.items ?? []), searching: !tooShort && (query.isFetching || asked !== words.trim()), tooShort, error: query.error };
}
