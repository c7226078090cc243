'use client';

import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from './api';
import type { QueryValue } from './query-string';
import type { Parser } from './send';

type Options<T> = {
  query?: Record<string, QueryValue>;
  schema?: Parser<T>;
  enabled?: boolean;
  /** Reads again this often while the page is visible, in milliseconds. */
  everyMs?: number;
  initialData?: T;
};

/** Reads `GET /api<path>`; the key is `[path, query]`, so `useRefresh()('/endpoints')` renews every list beneath that path. */
export function useApiQuery<T>(path: string, options: Options<T> = {}): UseQueryResult<T> {
  const { query, schema, enabled = true, everyMs, initialData } = options;
  return useQuery<T>({
    queryKey: [path, query ?? {}],
    queryFn: ({ signal }) => api.get<T>(path, { query, schema, signal }),
    enabled,
    initialData,
    refetchInterval: everyMs ?? false,
    placeholderData: keepPreviousData,
  });
}
