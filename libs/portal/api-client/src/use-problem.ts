'use client';

import { useTranslations } from 'next-intl';
import { isApiError } from './api-error';
import { saidArgs } from './said-args';

/**
 * Gives a function that says an error as a sentence with what to do next: message `errors.<code>`
 * (`endpoints.code_taken` is key `code_taken` of messages/<language>/errors/endpoints.json). An unknown code names the request, for whoever helps.
 */
export function useProblem(): (error: unknown) => string {
  const t = useTranslations('errors');
  return (error) => {
    if (!isApiError(error)) return t('client.unexpected');
    if (t.has(error.code)) {
      try {
        return t(error.code, saidArgs(error.args));
      } catch {
        return t('client.unknown', { requestId: error.requestId || error.code });
      }
    }
    if (error.status === 403) return t('client.forbidden');
    if (error.status === 404) return t('client.not_found');
    if (error.status === 429) return t('client.too_many');
    return t('client.unknown', { requestId: error.requestId || error.code });
  };
}
