'use client';

import type { EndpointSummaryView } from '@diem-cau/endpoints/contracts';
import { LinkButton, Section, WorkList, type WorkItem } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../session/session-provider';

/** What waits for this post: acceptances, installations that are late, the very first registering. */
export function ToDo({ summary }: { summary: EndpointSummaryView }) {
  const t = useTranslations('endpoints.home');
  const [mayAccept, mayImport] = [useCan('endpoints.accept'), useCan('endpoints.import')];
  const items: WorkItem[] = [];
  if (mayAccept && summary.toAccept > 0) items.push({ id: 'accept', kind: 'wait', title: t('to_accept', { count: summary.toAccept }), detail: t('to_accept_detail'), action: <LinkButton size="small" kind="primary" href="/diem-cau?tinh-trang=installed">{t('accept')}</LinkButton> });
  if (summary.late > 0) items.push({ id: 'late', kind: 'warn', title: t('late', { count: summary.late }), detail: t('late_detail'), action: <LinkButton size="small" href="/diem-cau?cham=co">{t('see')}</LinkButton> });
  if (mayImport && summary.total === 0) items.push({ id: 'first', kind: 'draft', title: t('first'), detail: t('first_detail'), action: <LinkButton size="small" kind="primary" href="/diem-cau/nhap">{t('import')}</LinkButton> });
  return <Section title={t('to_do')}><WorkList label={t('to_do')} items={items} empty={t('nothing')} /></Section>;
}
