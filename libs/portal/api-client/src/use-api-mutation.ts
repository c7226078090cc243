'use client';

import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { isApiError } from './api-error';
import { send, type CallOptions, type Parser } from './send';
import { useRefresh } from './use-refresh';

type Options<I, T> = {
  method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** A path, or how to make it from what is sent. */
  path: string | ((input: I) => string);
  /** What of the input is the body; the whole of it by default. */
  body?: (input: I) => unknown;
  schema?: Parser<T>;
  /** Prefixes of paths whose lists are old after this. */
  refresh?: readonly string[];
  onSuccess?: (result: T, input: I) => void;
};

/**
 * One act. When no answer came, the next try with the same input carries the same Idempotency-Key,
 * so that what was done already is not done twice.
 */
export function useApiMutation<I = void, T = unknown>(options: Options<I, T>): UseMutationResult<T, Error, I> {
  const refresh = useRefresh();
  const unanswered = useRef<{ input: string; key: string } | null>(null);
  return useMutation<T, Error, I>({
    mutationFn: async (input) => {
      const body = options.body ? options.body(input) : input;
      const text = body instanceof FormData ? '' : JSON.stringify(body ?? null);
      const key = text && unanswered.current?.input === text ? unanswered.current.key : crypto.randomUUID();
      const call: CallOptions<T> = { body: body ?? {}, schema: options.schema, idempotencyKey: key };
      try {
        const path = typeof options.path === 'function' ? options.path(input) : options.path;
        const result = await send<T>(options.method ?? 'POST', path, call);
        unanswered.current = null;
        return result;
      } catch (error) {
        unanswered.current = isApiError(error) && error.status === 0 ? { input: text, key } : null;
        throw error;
      }
    },
    onSuccess: async (result, input) => {
      await Promise.all((options.refresh ?? []).map(refresh));
      options.onSuccess?.(result, input);
    },
  });
}
