'use client';

import type { LinkTestView } from '@diem-cau/endpoints/contracts';
import { StateBadge } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** Picture, sound or line of one test: passed, or why not. */
export function SignCell({ sign }: { sign: LinkTestView['picture'] }) {
  const t = useTranslations('endpoints.test');
  if (!sign) return <span className="text-ink-3">–</span>;
  if (sign.passed) return <StateBadge kind="done">{t('passed')}</StateBadge>;
  return <StateBadge kind="bad">{sign.reasons.map((reason) => t(`reason.${reason}`)).join(', ') || t('failed')}</StateBadge>;
}
