'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Gives a function that marks everything read from paths beginning with `prefix` as old, so that what is on screen is read again. */
export function useRefresh(): (prefix: string) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    (prefix: string) => client.invalidateQueries({ predicate: ({ queryKey: [path] }) => typeof path === 'string' && path.startsWith(prefix) }),
    [client],
  );
}
