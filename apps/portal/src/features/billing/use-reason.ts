'use client';

import { useTranslations } from 'next-intl';

/** Says why a payer was skipped or parked: a fault of the payer, or the sentence of an error code. */
export function useReason(): (reason: string | null) => string {
  const t = useTranslations('billing');
  const errors = useTranslations('errors');
  return (reason) => {
    if (!reason) return '';
    const parts = reason.split(',').map((part) => part.trim());
    return parts.map((part) => {
      if (t.has(`fault.${part}`)) return t(`fault.${part}`);
      if (t.has(`reason.${part}`)) return t(`reason.${part}`);
      return errors.has(part) ? errors(part) : t('reason.unknown', { reason: part });
    }).join(', ');
  };
}
