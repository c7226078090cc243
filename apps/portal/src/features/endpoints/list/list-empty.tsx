'use client';

import { EmptyState, LinkButton } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Nothing registered: what to do first. */
export function ListEmpty({ mayRegister }: { mayRegister: boolean }) {
  const t = useTranslations('endpoints.list');
  if (!mayRegister) return <EmptyState title={t('empty')}>{t('empty_ask')}</EmptyState>;
  return <EmptyState title={t('empty')} action={<LinkButton href="/diem-cau/nhap">{t('import')}</LinkButton>}>{t('empty_next')}</EmptyState>;
}
