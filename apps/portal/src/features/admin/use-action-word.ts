'use client';

import { useTranslations } from 'next-intl';

/** Says an action of the audit trail in words; one that has no words yet keeps its recorded name. */
export function useActionWord(): (action: string) => string {
  const t = useTranslations('admin.audit.what');
  return (action) => (t.has(action) ? t(action) : action);
}
