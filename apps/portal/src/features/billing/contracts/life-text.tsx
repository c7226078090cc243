'use client';

import type { SubscriptionEventView } from '@diem-cau/billing/contracts';
import { formatDay } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** The events of a subscription in one line: "tính cước từ 12/09/2026 · tạm ngưng 01/10/2026". */
export function LifeText({ events }: { events: readonly SubscriptionEventView[] }) {
  const t = useTranslations('billing.event_kind');
  return <span className="dc-figures text-small text-ink-2">{events.map(({ kind, effectiveAt }) => `${t(kind)} ${formatDay(effectiveAt)}`).join(' · ')}</span>;
}
