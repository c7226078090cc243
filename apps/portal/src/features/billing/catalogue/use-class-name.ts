'use client';

import { useTranslations } from 'next-intl';

/** Says a VAT class; one that an operator named itself is shown as it is. */
export function useClassName(): (vatClass: string) => string {
  const t = useTranslations('billing.vat_class_name');
  return (vatClass) => (t.has(vatClass) ? t(vatClass) : vatClass);
}
