'use client';

import { DateInput, SelectFilter, type UrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { auditActions } from './audit-actions';
import { useActionWord } from './use-action-word';

export function AuditFilters({ filters }: { filters: UrlFilters }) {
  const t = useTranslations('admin.audit');
  const word = useActionWord();
  const day = (name: 'tu' | 'den', label: string) => (
    <span className="w-44"><DateInput aria-label={label} value={filters.get(name) || null} onChange={(value) => filters.set({ [name]: value ?? '' }, true)} /></span>
  );
  return (
    <>
      <SelectFilter filters={filters} name="viec" label={t('action')} options={auditActions.map((value) => ({ value, label: word(value) }))} />
      <label className="flex items-center gap-2 text-small text-ink-2">{t('from')} {day('tu', t('from'))}</label>
      <label className="flex items-center gap-2 text-small text-ink-2">{t('to')} {day('den', t('to'))}</label>
    </>
  );
}
