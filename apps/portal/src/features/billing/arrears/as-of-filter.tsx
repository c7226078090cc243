'use client';

import { DateInput, Field, type UrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Debts as they stood at the end of a day; today's when it is empty. */
export function AsOfFilter({ filters }: { filters: UrlFilters }) {
  const t = useTranslations('arrears');
  return <span className="w-48"><Field label={t('as_of')}><DateInput value={filters.get('den-ngay') || null} onChange={(day) => filters.set({ 'den-ngay': day ?? '' }, true)} /></Field></span>;
}
