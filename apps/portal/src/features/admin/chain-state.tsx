'use client';

import type { AuditVerificationView } from '@diem-cau/audit/contracts';
import { useApiQuery, useProblem } from '@diem-cau/portal/api-client';
import { formatCount, StateBadge } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** The result of checking the own chain just now. */
export function ChainState() {
  const t = useTranslations('admin.audit');
  const say = useProblem();
  const chain = useApiQuery<AuditVerificationView>('/audit/verify');
  if (chain.error) return <span>{say(chain.error)}</span>;
  if (!chain.data) return <StateBadge kind="wait">{t('verifying')}</StateBadge>;
  const { holds, brokenAtSeq, entries } = chain.data;
  if (holds) return <StateBadge kind="done">{t('holds', { entries: formatCount(entries) })}</StateBadge>;
  return <span className="inline-flex flex-wrap gap-2"><StateBadge kind="bad" filled>{t('broken', { seq: brokenAtSeq ?? 0 })}</StateBadge>{t('broken_next')}</span>;
}
